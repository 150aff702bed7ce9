package org.gehoor.letters;

import org.gehoor.conversation.ConversationMoved;
import org.gehoor.conversation.CustomerReminded;
import org.gehoor.conversation.CustomerWrote;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.PersonWrote;
import org.gehoor.conversation.Timelines;
import org.gehoor.conversation.Turn;
import org.gehoor.promise.PromiseBroken;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Posts a letter when something happens that the customer must hear of, in the same transaction.
final class Posting {

    /// A word of a customer may be followed by the promise that it brings about.
    private static final int JUST_NOW = 3;

    private final Letters letters;
    private final ByPerson persons;
    private final Restraint restraint;
    private final Timelines timelines;
    private final ByPerson.Reading reading;

    Posting(Letters letters, ByPerson persons, Restraint restraint, Timelines timelines, ByPerson.Reading reading) {
        this.letters = letters;
        this.persons = persons;
        this.restraint = restraint;
        this.timelines = timelines;
        this.reading = reading;
    }

    @EventListener
    void wrote(PersonWrote wrote) {
        persons.wrote(wrote.conversation(), wrote.sequence());
    }

    @EventListener
    void moved(ConversationMoved moved) {
        switch (moved.to()) {
            case Turn.WaitingForCustomer waiting when waiting.askedToClose().isPresent() && !reading.isReading(moved.conversation()) ->
                    letters.askedToClose(moved.conversation());
            case Turn.Closed closed when closed.how() == Turn.How.FINAL_LETTER -> persons.closed(moved.conversation(), closed.entry());
            case Turn.WaitingForCustomer _, Turn.Closed _, Turn.WithAssistant _, Turn.WaitingForPerson _, Turn.WithPerson _, Turn.SetAside _ -> { }
        }
    }

    @EventListener
    void reminded(CustomerReminded reminded) {
        letters.reminded(reminded.conversation(), reminded.closesAt());
    }

    /// After `queue` has promised anew.
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void broken(PromiseBroken broken) {
        letters.missed(broken.conversation());
    }

    /// Who answers our automatic letters at once is watched.
    @EventListener
    void heard(CustomerWrote wrote) {
        timelines.lately(wrote.conversation(), JUST_NOW).reversed().stream().filter(entry -> entry.who() instanceof Entry.Who.Customer).findFirst()
                .flatMap(Circle::mail).ifPresent(mail -> restraint.heard(mail.from().address()));
    }
}
