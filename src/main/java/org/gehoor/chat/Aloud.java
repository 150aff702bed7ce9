package org.gehoor.chat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Decides what an open page says out loud to who cannot see it: a new state at once; in the line only another place or another clock time, and
/// at most once a minute.
final class Aloud {

    private static final Duration OFTEN = Duration.ofMinutes(1);

    private String said;
    private String state = "";
    private Instant at = Instant.MIN;

    /// @param onThePage what the page says already, as [#code]
    Aloud(String onThePage) {
        this.said = onThePage;
    }

    /// A name for what is said of a state.
    static String code(Now now) {
        return Integer.toHexString(now.heard().toString().hashCode());
    }

    /// What is to be said now; null for nothing. What comes too soon is asked for again later.
    @Nullable Now of(Now now, Instant moment) {
        boolean tooSoon = now.heard().state().equals(state) && at.plus(OFTEN).isAfter(moment);
        if (code(now).equals(said) || tooSoon) {
            return null;
        }
        said = code(now);
        state = now.heard().state();
        at = moment;
        return now;
    }
}
