package org.gehoor.desk.knowledge;

import java.util.List;
import java.util.Optional;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Participants;
import org.gehoor.conversation.Timelines;
import org.gehoor.customer.Customers;
import org.gehoor.knowledge.Question;
import org.gehoor.redaction.Gate;
import org.gehoor.redaction.Known;
import org.gehoor.vocabulary.ConversationId;

/// What customers asked in conversations, for who writes it anew: read where it stands, and shown only after the gate.
record Asked(Timelines timelines, Participants participants, Customers customers, Gate gate) {

    /// The customer's own words; empty when they were erased.
    Optional<String> words(Question question) {
        return timelines.find(question.conversation(), question.entry()).map(Entry::what).filter(Entry.What.Message.class::isInstance)
                .map(what -> ((Entry.What.Message) what).text()).filter(text -> !text.isBlank());
    }

    /// Everything a customer wrote in a conversation.
    List<String> said(ConversationId conversation) {
        return timelines.of(conversation).stream().filter(entry -> entry.who() instanceof Entry.Who.Customer).map(Entry::what)
                .filter(Entry.What.Message.class::isInstance).map(what -> ((Entry.What.Message) what).text()).toList();
    }

    /// What is known to be personal of the customer of a conversation.
    Known known(ConversationId conversation) {
        return customers.known(participants.customer(conversation));
    }

    String cleared(String words, Known known) {
        return gate.clear(words, known).words();
    }
}
