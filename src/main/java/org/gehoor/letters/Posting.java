package org.gehoor.letters;

import org.gehoor.conversation.ConversationMoved;
import org.gehoor.conversation.CustomerReminded;
import org.gehoor.conversation.PersonWrote;
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
    void wrote(PersonWrote wrote) {
        if (!isReading(wrote.conversation())) {
            letters.answered(wrote.conversation(), wrote.sequence());
        }
    }

    @EventListener
    void moved(ConversationMoved moved) {
        switch (moved.to()) {
            case Turn.WaitingForCustomer waiting when waiting.askedToClose().isPresent() && !isReading(moved.conversation()) ->
                    letters.askedToClose(moved.conversation());
            case Turn.Closed closed when closed.how() == Turn.How.FINAL_LETTER -> letters.answered(moved.conversation(), closed.entry());
            case Turn.WaitingForCustomer _, Turn.Closed _, Turn.WithAssistant _, Turn.WaitingForPerson _, Turn.WithPerson _, Turn.SetAside _ -> { }
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
