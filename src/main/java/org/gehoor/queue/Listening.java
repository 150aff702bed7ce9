package org.gehoor.queue;

import java.util.Optional;
import org.gehoor.conversation.ConversationMoved;
import org.gehoor.conversation.CustomerWrote;
import org.gehoor.conversation.Turn;
import org.gehoor.db.Work;
import org.gehoor.promise.PromiseBroken;
import org.gehoor.promise.Promises;
import org.springframework.context.event.EventListener;

/// What the line does when something happens below it, in the same transaction.
final class Listening {

    private final Places places;
    private final Waits waits;
    private final Handover handover;
    private final Promises promises;
    private final Offering offering;

    Listening(Places places, Waits waits, Handover handover, Promises promises, Offering offering) {
        this.places = places;
        this.waits = waits;
        this.handover = handover;
        this.promises = promises;
        this.offering = offering;
    }

    /// Who is offered to whom, and that it is to be looked at soon.
    record Offering(Offers offers, OfferRounds rounds) {}

    /// Who no longer waits leaves the line; who is helped counts for the measure of helping.
    @EventListener
    void moved(ConversationMoved moved) {
        if (moved.from() instanceof Turn.WaitingForPerson waited && !(moved.to() instanceof Turn.WaitingForPerson)) {
            places.remove(moved.conversation());
            offering.offers().left(waited.place(), moved.to() instanceof Turn.WithPerson with ? with.owner().person() : Optional.empty());
        }
        if (moved.from() instanceof Turn.WithPerson with) {
            waits.done(moved.conversation());
            with.owner().person().ifPresent(offering.offers()::free);
        }
        if (moved.to() instanceof Turn.WaitingForPerson || moved.to().isEnded()) {
            Work.afterCommit(offering.rounds()::soon);
        }
    }

    /// A word to somebody who is not working goes to whoever is.
    @EventListener
    void wrote(CustomerWrote wrote) {
        if (wrote.turn() instanceof Turn.WithPerson || wrote.turn() instanceof Turn.WaitingForCustomer) {
            handover.withWhoeverWorks(wrote.conversation());
        }
    }

    /// A broken promise is followed by a new one.
    @EventListener
    void broken(PromiseBroken broken) {
        handover.promiseAnew(broken.conversation(), promises.get(broken.promise()));
    }
}
