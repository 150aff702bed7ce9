package org.gehoor.letters;

import org.gehoor.conversation.ConversationMoved;
import org.gehoor.conversation.CustomerReminded;
import org.gehoor.conversation.Turn;
import org.gehoor.events.LiveStreams;
import org.gehoor.promise.PromiseBroken;
import org.gehoor.vocabulary.ConversationId;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Posts a letter when something happens that the customer must hear of, in the same transaction.
final class Posting {

    private final Letters letters;
    private final LiveStreams pages;

    Posting(Letters letters, LiveStreams pages) {
        this.letters = letters;
        this.pages = pages;
    }

    @EventListener
    void moved(ConversationMoved moved) {
        boolean byPerson = moved.from() instanceof Turn.WithPerson || moved.from() instanceof Turn.WaitingForCustomer;
        boolean letter = moved.to() instanceof Turn.Closed closed && closed.how() == Turn.How.FINAL_LETTER;
        if (letter || byPerson && moved.to() instanceof Turn.WaitingForCustomer && !isReading(moved.conversation())) {
            letters.answered(moved.conversation());
        }
    }

    @EventListener
    void reminded(CustomerReminded reminded) {
        letters.reminded(reminded.conversation(), reminded.closesAt());
    }

    /// Whether the customer has the page of this conversation open now; then the words are there already.
    private boolean isReading(ConversationId conversation) {
        return pages.isOpen("reader:" + conversation);
    }

    /// After `queue` has promised anew.
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void broken(PromiseBroken broken) {
        letters.missed(broken.conversation());
    }
}
