package org.gehoor.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.gehoor.vocabulary.PlaceId;
import org.gehoor.vocabulary.StaffId;

/// Somebody who is there, offered to one member of staff for twenty seconds.
public record Offer(UUID id, PlaceId place, StaffId staff, Instant offeredAt, Instant until) {

    /// How long it stands.
    public static final Duration TIME = Duration.ofSeconds(20);

    /// How an offer ended.
    enum How {
        TAKEN, NOT_TAKEN, WITHDRAWN;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How much time is left; never more than all of it, whatever the clock did.
    public Duration left(Instant now) {
        Duration left = Duration.between(now, until);
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(TIME) > 0 ? TIME : left;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    /// The clock went back behind its beginning: it would stand for longer than anybody was told.
    boolean isFromTheFuture(Instant now) {
        return offeredAt.isAfter(now.plus(TIME));
    }
}
