package org.gehoor.importing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.vocabulary.MailboxId;

/// One import, as far as it is.
///
/// @param path    of the file or folder on the computer the program runs on
/// @param fate    what becomes of the mails
/// @param size    of the source: bytes of a file, mails of a folder; 0 before it was opened
/// @param done    how much of it lies behind
/// @param taken   how many mails were brought in, also those that were here before
/// @param tooLarge how many were passed over because of their size
/// @param trouble why it failed
record Import(UUID id, Path path, MailboxId mailbox, Fate fate, Instant begunAt, long size, String reached, long done, long taken, long tooLarge,
              State state, Optional<String> trouble) {

    /// What becomes of the mails.
    enum Fate {
        /// They wait for us like mail that came now.
        WAITING,
        /// They are set aside at once: to be found, and to come back with the next word of who wrote them.
        HISTORY;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Fate> find(String code) {
            return code.equals("waiting") ? Optional.of(WAITING) : code.equals("history") ? Optional.of(HISTORY) : Optional.empty();
        }
    }

    /// How it stands.
    enum State {
        RUNNING, STOPPED, DONE, FAILED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How much of 100 lies behind.
    int percent() {
        return state == State.DONE ? 100 : size == 0 ? 0 : (int) Math.min(99, done * 100 / size);
    }
}
