package org.gehoor.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gehoor.conversation.Participants;
import org.gehoor.customer.Customer;
import org.gehoor.customer.Customers;
import org.gehoor.letters.Restraint;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.CustomerId;
import org.gehoor.words.Words;

/// Knows whom a conversation is with.
final class People {

    private final Participants participants;
    private final Customers customers;
    private final Restraint restraint;

    People(Participants participants, Customers customers, Restraint restraint) {
        this.participants = participants;
        this.customers = customers;
        this.restraint = restraint;
    }

    /// Since when no automatic letter goes to a customer, as their address answers by itself.
    Optional<Instant> answersByItselfSince(Customer customer) {
        return customer.email().flatMap(restraint::byItselfSince);
    }

    /// A person says that it does not.
    void answersInPerson(Customer customer) {
        customer.email().ifPresent(restraint::forget);
    }

    Customer of(ConversationId conversation) {
        return customers.get(participants.customer(conversation));
    }

    /// Everybody's name, as it is shown.
    Map<ConversationId, String> names(List<ConversationId> conversations, Words words) {
        Map<ConversationId, CustomerId> ids = participants.customers(conversations);
        Map<CustomerId, Customer> known = customers.list(ids.values()).stream().collect(Collectors.toMap(Customer::id, customer -> customer));
        Map<ConversationId, String> names = new HashMap<>();
        ids.forEach((conversation, id) -> names.put(conversation, name(known.get(id), words)));
        return names;
    }

    /// The name that was told, or that none was.
    static String name(Customer customer, Words words) {
        return customer.name().isBlank() ? words.say("desk.anonymous") : customer.name();
    }

    /// Two letters for the round mark; empty when no name was told. A title is no name.
    static String initials(Customer customer) {
        List<String> parts = List.of(customer.name().strip().replaceFirst("(?i)^(mevrouw|meneer|mevr\\.?|dhr\\.?|mrs?\\.?|ms\\.?)\\s+", "").split("\\s+"));
        String first = parts.getFirst();
        if (first.isEmpty()) {
            return "";
        }
        return parts.size() == 1 ? letter(first) : letter(first) + letter(parts.getLast());
    }

    private static String letter(String part) {
        return part.substring(0, part.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
