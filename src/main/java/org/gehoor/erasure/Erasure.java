package org.gehoor.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Erasing;
import org.gehoor.conversation.Participants;
import org.gehoor.customer.Customer;
import org.gehoor.customer.Customers;
import org.gehoor.db.Work;
import org.gehoor.events.Events;
import org.gehoor.ledger.Ground;
import org.gehoor.ledger.Ledger;
import org.gehoor.access.AddressProofs;
import org.gehoor.letters.Restraint;
import org.gehoor.outbox.Outbox;
import org.gehoor.pages.Refusal;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.CustomerId;

/// Erases: the words of conversations, what was copied out of them, and what we know of a customer of whom nothing else is left.
public final class Erasure {

    private final Work work;
    private final Matters matters;
    private final People people;
    private final Copies copies;
    private final LegalHolds holds;

    Erasure(Work work, Matters matters, People people, Copies copies, LegalHolds holds) {
        this.work = work;
        this.matters = matters;
        this.people = people;
        this.copies = copies;
        this.holds = holds;
    }

    /// The rooms that have the conversations.
    record Matters(Conversations conversations, Participants participants, Erasing erasing, Events events, Rewritings rewritings) {}

    /// The rooms that know people.
    record People(Customers customers, AddressProofs proofs, Outbox outbox, Restraint restraint, Ledger ledger) {}

    /// What came of it: how many conversations were erased, and which are held and stay.
    public record Ending(int erased, List<ConversationId> held) {
        public Ending {
            held = List.copyOf(held);
        }
    }

    /// Which conversations of somebody have not ended. Nothing of theirs is erased before the customer ends these.
    public List<Conversation> open(Subject subject) {
        return matters.conversations().list(subject.conversations()).stream().filter(one -> !one.turn().isEnded()).toList();
    }

    /// Erases everything of one person but what is held: the whole or, when it is refused, nothing.
    ///
    /// @param by who asks for it, seen from a conversation: its customer, or the same member of staff for all
    /// @throws Refusal STILL_OPEN when something has not ended, HELD when all of it is held
    public Ending erase(Subject subject, Function<ConversationId, Author> by, Ground ground) {
        return work.whole(() -> {
            holds.endLapsed();
            int erased = 0;
            var held = new ArrayList<ConversationId>();
            for (ConversationId id : subject.conversations()) {
                if (holds.of(id).isPresent()) {
                    held.add(id);
                    continue;
                }
                switch (eraseWords(id, by.apply(id), ground)) {
                    case ERASED -> erased++;
                    case ERASED_BEFORE -> { }
                    case STILL_OPEN -> throw new Refusal(ErasureRefusal.STILL_OPEN);
                }
            }
            if (erased == 0 && !held.isEmpty()) {
                throw new Refusal(ErasureRefusal.HELD);
            }
            subject.conversations().forEach(id -> matters.participants().everybody(id).forEach(this::eraseIfNothingIsLeft));
            subject.customers().forEach(this::eraseIfNothingIsLeft);
            return new Ending(erased, held);
        });
    }

    /// Erases one conversation, and its customer when that was the last, in the caller's work.
    ///
    /// @return whether it was erased now; not when it is held, open, or erased before
    boolean eraseOne(ConversationId id, Author by, Ground ground) {
        Work.mustBeWhole();
        if (holds.of(id).isPresent() || eraseWords(id, by, ground) != Erasing.Ending.ERASED) {
            return false;
        }
        matters.participants().everybody(id).forEach(this::eraseIfNothingIsLeft);
        return true;
    }

    private Erasing.Ending eraseWords(ConversationId id, Author by, Ground ground) {
        Erasing.Ending ending = matters.erasing().erase(id, by, ground);
        if (ending == Erasing.Ending.ERASED) {
            copies.erase(id);
            matters.rewritings().need();
            matters.events().tell(new Erased(id));
        }
        return ending;
    }

    private void eraseIfNothingIsLeft(CustomerId id) {
        boolean somethingLeft = matters.conversations().list(matters.participants().anywhere(id)).stream().anyMatch(one -> !one.isErased());
        if (somethingLeft) {
            return;
        }
        Customer customer = people.customers().get(id);
        customer.email().ifPresent(people.outbox()::erase);
        customer.email().ifPresent(people.restraint()::forget);
        people.proofs().erase(id);
        people.customers().erase(id);
        people.ledger().forget(new org.gehoor.ledger.Author(org.gehoor.ledger.Author.Kind.CUSTOMER, id.value()));
    }
}
