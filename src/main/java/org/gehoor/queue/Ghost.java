package org.gehoor.queue;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.LineId;
import org.gehoor.vocabulary.PromiseId;

/// Somebody who left the line before being helped, and the promise they left.
///
/// @param dueAt     by when they were promised to be helped
/// @param reachedAt when their turn would have come
record Ghost(UUID id, ConversationId conversation, LineId line, PromiseId promise, Instant dueAt, Instant reachedAt) {

    /// Whether the promise would have been kept.
    boolean inTime() {
        return !reachedAt.isAfter(dueAt);
    }

    /// Why somebody left.
    enum Why {
        /// They closed it.
        CLOSED,
        /// They would rather be called.
        CALL,
        /// They would rather have an answer by mail.
        MAIL,
        /// They were no longer there.
        GONE;

        /// The name in the database and the ledger.
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
