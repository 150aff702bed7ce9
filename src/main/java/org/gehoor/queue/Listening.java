package org.gehoor.queue;

import org.gehoor.conversation.ConversationMoved;
import org.gehoor.conversation.CustomerWrote;
import org.gehoor.conversation.Turn;
import org.gehoor.promise.Promise;
import org.gehoor.promise.PromiseBroken;
import org.gehoor.promise.PromiseEnded;
import org.gehoor.promise.Promises;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/// What the line does when something happens below it, in the same transaction.
final class Listening {

    private final Places places;
    private final Waits waits;
    private final Handover handover;
    private final Again again;
    private final Promises promises;
    private final Ghosts ghosts;
    private final Leaving leaving;

    Listening(Places places, Waits waits, Handover handover, Again again, Promises promises, Following following) {
        this.places = places;
        this.waits = waits;
        this.handover = handover;
        this.again = again;
        this.promises = promises;
        this.ghosts = following.ghosts();
        this.leaving = following.leaving();
    }

    /// Those who left, and leaving.
    record Following(Ghosts ghosts, Leaving leaving) {}

    /// Who no longer waits leaves the line; who is helped counts for the measure of helping.
    @EventListener
    void moved(ConversationMoved moved) {
        if (moved.from() instanceof Turn.WaitingForPerson waiting && !(moved.to() instanceof Turn.WaitingForPerson)) {
            if (moved.to() instanceof Turn.WithPerson) {
                ghosts.passedBy(moved.conversation());
            } else {
                waits.left(moved.conversation());
            }
            if (moved.to() instanceof Turn.Closed) {
                leaving.leave(moved.conversation(), waiting.promise(), Ghost.Why.CLOSED);
            }
            places.remove(moved.conversation());
        }
        if (moved.from() instanceof Turn.WithPerson) {
            waits.done(moved.conversation());
        }
    }

    /// A word to somebody who is not working goes to whoever is.
    @EventListener
    void wrote(CustomerWrote wrote) {
        if (wrote.turn() instanceof Turn.WithPerson || wrote.turn() instanceof Turn.WaitingForCustomer) {
            handover.withWhoeverWorks(wrote.conversation());
        }
    }

    /// A broken promise teaches how long to promise, and is followed by a new one before anybody is told; for those about the outcome see [Outcomes].
    @EventListener
    @Order(0)
    void broken(PromiseBroken broken) {
        Promise promise = promises.get(broken.promise());
        waits.broken(promise);
        if (!promise.kind().isOutcome()) {
            again.promise(broken.conversation(), promise);
        }
    }

    /// A promise that was kept teaches how long to promise.
    @EventListener
    void ended(PromiseEnded ended) {
        if (ended.how() == Promise.How.KEPT) {
            waits.kept(ended.promise(), !ended.broken());
        }
    }
}
