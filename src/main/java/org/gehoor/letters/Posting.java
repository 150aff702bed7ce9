package org.gehoor.letters;

import org.gehoor.conversation.ConversationMoved;
import org.gehoor.conversation.CustomerReminded;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Hearer;
import org.gehoor.conversation.PersonCalled;
import org.gehoor.conversation.PersonWrote;
import org.gehoor.conversation.Turn;
import org.gehoor.promise.PromiseBroken;
import org.gehoor.vocabulary.ConversationId;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Posts a letter when something happens that the customer must hear of, in the same transaction.
final class Posting implements Hearer {

    private final Letters letters;
    private final ByPerson persons;
    private final Restraint restraint;
    private final ByPerson.Reading reading;

    Posting(Letters letters, ByPerson persons, Restraint restraint, ByPerson.Reading reading) {
        this.letters = letters;
        this.persons = persons;
        this.restraint = restraint;
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

    @EventListener
    void called(PersonCalled called) {
        if (!called.outcome().equals("reached") && !called.again()) {
            letters.called(called.conversation(), called.outcome().equals("wrong_number") ? "wrong_number" : "called");
        }
    }

    /// After `queue` has promised anew. Who has the page open reads it there.
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void broken(PromiseBroken broken) {
        if (!reading.isReading(broken.conversation())) {
            letters.missed(broken.conversation(), broken.promise());
        }
    }

    /// Who answers our automatic letters at once is watched.
    @Override
    public void hear(ConversationId conversation, Entry entry) {
        if (entry.who() instanceof Entry.Who.Customer) {
            Circle.mail(entry).ifPresent(mail -> restraint.heard(mail.from().address()));
        }
    }
}
