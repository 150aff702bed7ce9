package org.gehoor.queue;

import java.util.Optional;
import org.gehoor.conversation.ConversationMoved;
import org.gehoor.conversation.Turn;
import org.gehoor.db.Work;
import org.springframework.context.event.EventListener;

/// What happens to offers when somebody comes to the line, leaves it or has been helped: in the same transaction, and a round soon after.
final class OfferListening {

    private final Offers offers;
    private final OfferRounds rounds;

    OfferListening(Offers offers, OfferRounds rounds) {
        this.offers = offers;
        this.rounds = rounds;
    }

    @EventListener
    void moved(ConversationMoved moved) {
        if (moved.from() instanceof Turn.WaitingForPerson waited && !(moved.to() instanceof Turn.WaitingForPerson)) {
            offers.left(waited.place(), moved.to() instanceof Turn.WithPerson with ? with.owner().person() : Optional.empty());
        }
        if (moved.from() instanceof Turn.WithPerson with) {
            with.owner().person().ifPresent(offers::free);
        }
        if (moved.to() instanceof Turn.WaitingForPerson || moved.to().isEnded()) {
            Work.afterCommit(rounds::soon);
        }
    }
}
