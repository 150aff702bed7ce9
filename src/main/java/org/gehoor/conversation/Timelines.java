package org.gehoor.conversation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gehoor.db.Work;
import org.gehoor.events.Events;
import org.gehoor.ledger.Fact;
import org.gehoor.ledger.Ledger;
import org.gehoor.ledger.LedgerEntry;
import org.gehoor.vocabulary.ConversationId;

/// What was said and done in each conversation, read from the ledger.
public final class Timelines {

    private final Ledger ledger;
    private final Events events;

    Timelines(Ledger ledger, Events events) {
        this.ledger = ledger;
        this.events = events;
    }

    /// Everything, for colleagues.
    public List<Entry> of(ConversationId conversation) {
        return after(conversation, 0);
    }

    /// Everything after a sequence number, for colleagues.
    public List<Entry> after(ConversationId conversation, long sequence) {
        return ledger.read(conversation.value(), sequence).stream().map(Entries::read).toList();
    }

    /// The next entries after a sequence number, for colleagues. Entries of one conversation are numbered one after the other under a lock
    /// that is held until commit, so nothing ever appears before a number that was read.
    public List<Entry> after(ConversationId conversation, long sequence, int most) {
        return ledger.read(conversation.value(), sequence, most).stream().map(Entries::read).toList();
    }

    /// The number of the last entry of each of these conversations.
    public Map<ConversationId, Long> last(List<ConversationId> conversations) {
        return ledger.lengths(conversations.stream().map(ConversationId::value).toList()).entrySet().stream()
                .collect(Collectors.toMap(one -> new ConversationId(one.getKey()), Map.Entry::getValue));
    }

    /// What the customer may see: all but what colleagues wrote for each other.
    public List<Entry> forCustomer(ConversationId conversation) {
        return of(conversation).stream().filter(entry -> !entry.isInternal()).toList();
    }

    /// Adds a line and tells the pages that are open.
    Entry add(ConversationId conversation, Fact fact) {
        Work.mustBeWhole();
        LedgerEntry entry = ledger.append(conversation.value(), fact);
        events.tell(new SomethingSaid(conversation, entry.sequence()));
        return Entries.read(entry);
    }
}
