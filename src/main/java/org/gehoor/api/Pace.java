package org.gehoor.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gehoor.pages.Refusal;

/// How many requests one token may make: so many in a minute, all at once or spread. Counted per node, in memory. It concerns programs alone;
/// no customer's page is ever behind it.
final class Pace {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int aMinute;
    private final Clock clock;
    private final Map<UUID, Left> byToken = new ConcurrentHashMap<>();

    Pace(int aMinute, Clock clock) {
        this.aMinute = aMinute;
        this.clock = clock;
    }

    private record Left(double requests, Instant at, boolean taken) {}

    /// Counts a request.
    ///
    /// @throws Refusal TOO_FAST, with the seconds after which the next is taken
    void step(UUID token) {
        Instant now = clock.instant();
        Left left = byToken.compute(token, (_, before) -> {
            double there = before == null ? aMinute : Math.min(aMinute, before.requests() + gained(before.at(), now));
            return there >= 1 ? new Left(there - 1, now, true) : new Left(there, now, false);
        });
        if (!left.taken()) {
            double missing = (1 - left.requests()) * MINUTE.toSeconds() / aMinute;
            throw new Refusal(ApiRefusal.TOO_FAST, "seconds", (int) Math.max(1, Math.ceil(missing)), "most", aMinute);
        }
    }

    private double gained(Instant since, Instant now) {
        return Math.max(0, Duration.between(since, now).toMillis()) * (double) aMinute / MINUTE.toMillis();
    }
}
