package org.gehoor.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gehoor.db.Work;
import org.gehoor.events.Events;
import org.gehoor.ledger.Fact;
import org.gehoor.ledger.Ledger;
import org.gehoor.ledger.LedgerEntry;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.StaffId;

/// What was said and done in each conversation, read from the ledger. Card numbers and citizens' numbers are hidden in every word that is read
/// here, so that no page, search, mail or export can show them; [#inFull] is the only way to the others.
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
        return read(ledger.read(conversation.value(), sequence));
    }

    /// The last so many, for colleagues.
    public List<Entry> lately(ConversationId conversation, int most) {
        return read(ledger.readLast(conversation.value(), most));
    }

    private static List<Entry> read(List<LedgerEntry> entries) {
        Attachments attachments = Attachments.of(entries);
        return entries.stream().map(entry -> Entries.read(entry, attachments)).toList();
    }

    /// One line, for colleagues.
    public Optional<Entry> find(ConversationId conversation, long sequence) {
        return ledger.find(conversation.value(), sequence).map(Entries::read);
    }

    /// One line with every number in it. Who shows it says why, and that is written down; who does something else with it shows it to nobody.
    public Optional<Entry> inFull(ConversationId conversation, long sequence) {
        return ledger.find(conversation.value(), sequence).map(Entries::readInFull);
    }

    /// The next entries after a sequence number, for colleagues. Entries of one conversation are numbered one after the other under a lock
    /// that is held until commit, so nothing ever appears before a number that was read.
    public List<Entry> after(ConversationId conversation, long sequence, int most) {
        return after(conversation, sequence).stream().limit(most).toList();
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

    /// A file of a conversation as colleagues may see it; empty when none of its entries has it, or it was erased.
    public Optional<Entry.Attached> file(ConversationId conversation, UUID file) {
        return find(of(conversation), file);
    }

    /// A file that the customer may see: never one of a note.
    public Optional<Entry.Attached> fileForCustomer(ConversationId conversation, UUID file) {
        return find(forCustomer(conversation), file);
    }

    private static Optional<Entry.Attached> find(List<Entry> entries, UUID file) {
        return entries.stream().flatMap(entry -> entry.files().stream())
                .filter(attached -> attached.id().equals(file) && !attached.erased()).findFirst();
    }

    /// Under which name a colleague stands in the record.
    String pseudonym(StaffId person) {
        return ledger.pseudonym(new org.gehoor.ledger.Author(org.gehoor.ledger.Author.Kind.PERSON, person.value())).value().toString();
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
