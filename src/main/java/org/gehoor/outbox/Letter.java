package org.gehoor.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.EmailAddress;

/// A letter that was posted. Once it left, or was given up, its text is empty: it may hold a key to somebody's case.
///
/// @param gaveUpAt when we stopped trying: no recipient got it
/// @param trouble  why the last try failed
public record Letter(Draft draft, Instant madeAt, Optional<Instant> sentAt, Optional<Instant> gaveUpAt, int attempts, Optional<Trouble> trouble,
                     List<Recipient> recipients) {

    public Letter {
        recipients = List.copyOf(recipients);
    }

    /// How it stands with one recipient.
    ///
    /// @param said what the server of the other side said, when it is undelivered or was put off
    public record Recipient(EmailAddress address, State state, Optional<String> said) {}

    /// How far it came.
    public enum State {
        WAITING,
        /// The server took it.
        SENT,
        /// It was refused for good, came back, or nobody took it for three days.
        UNDELIVERED
    }

    public UUID id() {
        return draft.id();
    }

    public Optional<ConversationId> about() {
        return draft.about();
    }

    /// The first it goes to.
    public EmailAddress to() {
        return draft.envelope().to().getFirst().address();
    }

    public String subject() {
        return draft.content().subject();
    }

    public String text() {
        return draft.content().text();
    }

    /// Without angle brackets.
    public String messageId() {
        return draft.messageId();
    }

    /// The recipients it did not reach and never will.
    public List<Recipient> undelivered() {
        return recipients.stream().filter(recipient -> recipient.state() == State.UNDELIVERED).toList();
    }
}
