package org.gehoor.queue;

import java.util.Map;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.LineId;
import org.gehoor.vocabulary.OpeningHours;
import org.gehoor.vocabulary.TeamId;

/// A waiting line: one topic in one language of one brand. `team` is responsible for whoever waits in it.
///
/// @param hours     when people are there: for chat, calls, and every channel without hours of its own
/// @param byChannel hours of the channels that have their own
public record Line(LineId id, String brand, String topic, Language language, TeamId team, OpeningHours hours, Map<Channel, OpeningHours> byChannel) {

    public Line {
        byChannel = Map.copyOf(byChannel);
    }

    /// A line in which all channels have the same hours.
    public Line(LineId id, String brand, String topic, Language language, TeamId team, OpeningHours hours) {
        this(id, brand, topic, language, team, hours, Map.of());
    }

    /// What holds for a channel.
    public OpeningHours hours(Channel channel) {
        return byChannel.getOrDefault(channel, hours);
    }
}
