package org.gehoor.correspondence;

import java.util.List;
import java.util.Optional;
import org.gehoor.conversation.Participants;
import org.gehoor.customer.Customer;
import org.gehoor.customer.Customers;
import org.gehoor.mime.Sender;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.CustomerId;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Language;

/// Who takes part in a conversation, seen by their addresses, and how somebody joins by a mail.
final class Circle {

    private final Participants participants;
    private final Customers customers;

    Circle(Participants participants, Customers customers) {
        this.participants = participants;
        this.customers = customers;
    }

    /// The participant with this address; the customer when several have it.
    Optional<CustomerId> with(ConversationId conversation, EmailAddress address) {
        List<CustomerId> everybody = participants.everybody(conversation);
        List<CustomerId> theirs = customers.list(everybody).stream()
                .filter(one -> one.email().filter(email -> email.text().equalsIgnoreCase(address.text())).isPresent()).map(Customer::id).toList();
        return everybody.stream().filter(theirs::contains).findFirst();
    }

    /// The participant with this address, or a new one who gets copies: also somebody whom no mail can reach.
    CustomerId join(ConversationId conversation, String name, Optional<EmailAddress> address, Language language) {
        return address.flatMap(known -> with(conversation, known)).orElseGet(() -> add(conversation, name, address, language));
    }

    /// Everybody else whom a mail was sent to gets copies from now on.
    void copy(ConversationId conversation, List<Sender> others, Language language, boolean isNew) {
        for (Sender other : others) {
            String name = Bearing.line(other.name());
            Optional<EmailAddress> address = EmailAddress.read(other.address());
            if (isNew) {
                add(conversation, name, address, language);
            } else {
                join(conversation, name, address, language);
            }
        }
    }

    private CustomerId add(ConversationId conversation, String name, Optional<EmailAddress> address, Language language) {
        CustomerId customer = customers.begin(language, name, address).id();
        participants.copied(conversation, customer);
        return customer;
    }
}
