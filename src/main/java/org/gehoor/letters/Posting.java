package org.gehoor.letters;

import org.gehoor.conversation.ConversationMoved;
import org.gehoor.conversation.Turn;
import org.gehoor.promise.PromiseBroken;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Posts a letter when something happens that the customer must hear of, in the same transaction.
final class Posting {

    private final Letters letters;

    Posting(Letters letters) {
        this.letters = letters;
    }

    @EventListener
    void moved(ConversationMoved moved) {
        boolean byPerson = moved.from() instanceof Turn.WithPerson || moved.from() instanceof Turn.WaitingForCustomer;
        boolean letter = moved.to() instanceof Turn.Closed closed && closed.how() == Turn.How.FINAL_LETTER;
        if (byPerson && (moved.to() instanceof Turn.WaitingForCustomer || letter)) {
            letters.answered(moved.conversation());
        }
    }

    /// After `queue` has promised anew.
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void broken(PromiseBroken broken) {
        letters.missed(broken.conversation());
    }
}
