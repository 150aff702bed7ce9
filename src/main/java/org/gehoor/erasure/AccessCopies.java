package org.gehoor.erasure;

import java.util.List;
import java.util.stream.Stream;
import org.gehoor.access.Audit;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Masked;
import org.gehoor.customer.Customers;
import org.gehoor.ledger.Ledger;
import org.gehoor.outbox.Outbox;
import org.gehoor.promise.Promises;
import org.gehoor.staff.Staff;
import org.gehoor.vocabulary.ConversationId;

/// Gathers what we hold on one person.
public final class AccessCopies {

    private final Matters matters;
    private final People people;
    private final Keeping keeping;

    AccessCopies(Matters matters, People people, Keeping keeping) {
        this.matters = matters;
        this.people = people;
        this.keeping = keeping;
    }

    /// The rooms that hold what was said and promised.
    record Matters(Conversations conversations, Ledger ledger, Promises promises, Outbox outbox) {}

    /// The rooms that know people.
    record People(Customers customers, Audit audit, Staff staff) {}

    /// What keeps data, and for how long.
    record Keeping(LegalHolds holds, Retention retention) {}

    /// Everything of one person.
    ///
    /// @param whole with the words of colleagues among each other
    public AccessCopy of(Subject subject, boolean whole) {
        return new AccessCopy(subject, people.customers().list(subject.customers()).stream()
                .sorted((one, other) -> one.id().value().compareTo(other.id().value())).toList(), whole);
    }

    /// Its conversations, newest first, each read when it is asked for.
    public Stream<AccessCopy.OfCase> cases(AccessCopy copy) {
        return copy.subject().conversations().reversed().stream().map(this::ofCase);
    }

    private AccessCopy.OfCase ofCase(ConversationId id) {
        var conversation = matters.conversations().get(id);
        return new AccessCopy.OfCase(conversation, matters.ledger().read(id.value(), 0).stream().map(Masked::of).toList(), matters.promises().of(id).reversed(),
                matters.outbox().about(id), looks(id), keeping.holds().of(id), keeping.retention().lastDay(conversation));
    }

    private List<AccessCopy.Look> looks(ConversationId id) {
        return people.audit().of("conversation:" + id).stream()
                .map(line -> new AccessCopy.Look(line.at(), people.staff().get(line.staff()).role(), line.act())).toList();
    }
}
