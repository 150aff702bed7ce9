package org.gehoor.conversation;

import java.time.Instant;
import java.util.Optional;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.LineId;
import org.gehoor.vocabulary.PromiseId;
import org.gehoor.vocabulary.Reference;

/// One conversation as it stands now. `gist` is the beginning of the customer's first words; empty when erased.
/// Who the customer is stands with [Participants]; whoever only orders the line need not know.
public record Conversation(ConversationId id, String brand, Reference reference, Channel channel, Language language, LineId line,
                           String gist, Instant openedAt, Turn turn, Instant turnSince, Optional<Instant> erasedAt) {

    /// Whether its words are gone for ever.
    public boolean isErased() {
        return erasedAt.isPresent();
    }


    /// The promise that runs, when it is our turn.
    public Optional<PromiseId> promise() {
        return switch (turn) {
            case Turn.WaitingForPerson waiting -> Optional.of(waiting.promise());
            case Turn.WithPerson with -> Optional.of(with.promise());
            case Turn.WithAssistant _, Turn.WaitingForCustomer _, Turn.Closed _, Turn.SetAside _ -> Optional.empty();
        };
    }

    /// Who is responsible; nobody yet while the assistant answers.
    public Optional<Turn.Owner> owner() {
        return switch (turn) {
            case Turn.WithAssistant _ -> Optional.empty();
            case Turn.WaitingForPerson waiting -> Optional.of(waiting.owner());
            case Turn.WithPerson with -> Optional.of(with.owner());
            case Turn.WaitingForCustomer waiting -> Optional.of(waiting.owner());
            case Turn.Closed closed -> closed.owner();
            case Turn.SetAside aside -> Optional.of(aside.owner());
        };
    }

    /// Since when a word of the customer waits for an answer.
    public Optional<Instant> firstWord() {
        return switch (turn) {
            case Turn.WaitingForPerson waiting -> Optional.of(waiting.firstWord());
            case Turn.WithPerson with -> Optional.of(with.firstWord());
            case Turn.SetAside aside -> Optional.of(aside.firstWord());
            case Turn.WithAssistant _, Turn.WaitingForCustomer _, Turn.Closed _ -> Optional.empty();
        };
    }
}
