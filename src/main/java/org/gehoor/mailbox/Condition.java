package org.gehoor.mailbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How it goes with fetching from one mailbox.
///
/// @param fetchedAt when the folder was last read to its end
/// @param trouble   what is wrong now
/// @param since     since when something is wrong
/// @param tooLarge  how many mails stand on the server that are too large for us
/// @param notTaken  how many we could not keep and try again
public record Condition(Optional<Instant> fetchedAt, Optional<Trouble> trouble, Optional<Instant> since, int tooLarge, int notTaken) {

    /// A folder is read at least every ten minutes: after three times that, nobody reads it.
    private static final Duration SILENCE = Duration.ofMinutes(30);

    /// Whether nobody has read it for so long that something must be wrong which nobody told.
    public boolean isSilent(Instant now) {
        return trouble.isEmpty() && fetchedAt.filter(at -> at.plus(SILENCE).isBefore(now)).isPresent();
    }

    /// Whether mail comes in, as far as we know.
    public boolean isWell(Instant now) {
        return trouble.filter(one -> !one.isMinor()).isEmpty() && !isSilent(now);
    }
}
