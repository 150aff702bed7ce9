package org.gehoor.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
    private final Supplier<Stream<Hearer>> hearers;

    Timelines(Ledger ledger, Events events, Supplier<Stream<Hearer>> hearers) {
        this.ledger = ledger;
        this.events = events;
        this.hearers = hearers;
    }

    /// Everything, for colleagues.
    public List<Entry> of(ConversationId conversation) {
        return after(conversation, 0);
    }

    /// Everything after a sequence number, for colleagues.
    public List<Entry> after(ConversationId conversation, long sequence) {
        return ledger.read(conversation.value(), sequence).stream().map(Entries::read).toList();
    }

    /// One line, for colleagues.
    public Optional<Entry> find(ConversationId conversation, long sequence) {
        return ledger.find(conversation.value(), sequence).map(Entries::read);
    }

    /// What the customer may see: all but what colleagues wrote for each other.
    public List<Entry> forCustomer(ConversationId conversation) {
        return of(conversation).stream().filter(entry -> !entry.isInternal()).toList();
    }

    /// Adds a line and tells the pages that are open.
    Entry add(ConversationId conversation, Fact fact) {
        Work.mustBeWhole();
        LedgerEntry written = ledger.append(conversation.value(), fact);
        Entry entry = Entries.read(written);
        hearers.get().forEach(hearer -> hearer.hear(conversation, entry));
        events.tell(new SomethingSaid(conversation, written.sequence()));
        return entry;
    }
}
