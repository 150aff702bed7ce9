package org.gehoor.reachability;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gehoor.callback.Slot;
import org.gehoor.queue.Estimate;
import org.gehoor.queue.Grounds.Ground;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.OpeningHours;

/// How we can be reached at one moment, in one language: how long until a person and what that stands on, the first quarter in which we can call
/// (empty when all are full), by when a form is answered, and when people work, where it differs also by channel.
public record Reach(Estimate person, Ground ground, Optional<Slot> call, Instant formBy, OpeningHours hours,
                    Map<Channel, OpeningHours> byChannel) {

    public Reach {
        byChannel = Map.copyOf(byChannel);
    }
}
