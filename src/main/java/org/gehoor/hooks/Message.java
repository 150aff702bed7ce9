package org.gehoor.hooks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Something a receiver must hear, and how far that came: `nextTry` while it waits, otherwise when it was delivered or given up.
public record Message(UUID id, UUID hook, String kind, Instant madeAt, String payload, int attempts, Optional<Instant> nextTry,
                      Optional<Instant> deliveredAt, Optional<Instant> givenUpAt) {

    /// One try. `outcome` is the status of the answer, or a code for why there was none: `timeout`, `inside`, `unknown_host`, `refused`,
    /// `tls`, `broken_off`, or `gate` when it did not pass and was not sent.
    public record Attempt(int number, Instant at, int milliseconds, String outcome) {}

    /// A message with its tries, the first first.
    public record Told(Message message, List<Attempt> attempts) {
        public Told {
            attempts = List.copyOf(attempts);
        }
    }
}
