package org.gehoor.erasure;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.gehoor.access.AddressProofs;
import org.gehoor.access.Browsers;
import org.gehoor.conversation.Participants;
import org.gehoor.customer.Customer;
import org.gehoor.customer.Customers;
import org.gehoor.customer.SamePersons;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.CustomerId;
import org.gehoor.vocabulary.Secret;

/// Finds out whose data are whose.
public final class Subjects {

    private final Customers customers;
    private final Participants participants;
    private final Browsers browsers;
    private final AddressProofs proofs;
    private final SamePersons persons;

    Subjects(Customers customers, SamePersons persons, Participants participants, Browsers browsers, AddressProofs proofs) {
        this.customers = customers;
        this.persons = persons;
        this.participants = participants;
        this.browsers = browsers;
        this.proofs = proofs;
    }

    /// A customer, and everybody who is the same person, as far as colleagues know.
    public Subject of(CustomerId customer) {
        return subject(persons.of(customer));
    }

    /// Who sits at this browser: everybody whose address it proved within the hour, and who wrote in it without an address. Where an address
    /// is known, having begun the conversation here is not enough.
    public Subject at(Secret browser) {
        Stream<CustomerId> proven = proofs.list(browser).stream().flatMap(customer -> customers.sameAddress(customer).stream());
        Stream<CustomerId> withoutAddress = customers.list(writers(browser)).stream().filter(one -> one.email().isEmpty()).map(Customer::id);
        return subject(Stream.concat(proven, withoutAddress).toList());
    }

    /// Whether somebody wrote in this browser whose address it has not proved.
    public boolean hasUnproven(Secret browser) {
        List<CustomerId> known = at(browser).customers();
        return customers.list(writers(browser)).stream().anyMatch(one -> one.email().isPresent() && !known.contains(one.id()));
    }

    private Collection<CustomerId> writers(Secret browser) {
        return participants.customers(browsers.list(browser)).values();
    }

    private Subject subject(Collection<CustomerId> found) {
        var all = new TreeSet<CustomerId>(Comparator.comparing(CustomerId::value));
        all.addAll(found);
        var conversations = new TreeSet<ConversationId>(Comparator.comparing((ConversationId id) -> id.value(), Comparator.<UUID>naturalOrder()));
        all.forEach(customer -> conversations.addAll(participants.conversations(customer)));
        return new Subject(List.copyOf(all), List.copyOf(conversations));
    }
}
