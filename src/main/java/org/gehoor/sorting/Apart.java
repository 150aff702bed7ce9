package org.gehoor.sorting;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gehoor.access.Browsers;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.ConversationRefusal;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Participants;
import org.gehoor.conversation.Text;
import org.gehoor.conversation.Timelines;
import org.gehoor.db.Work;
import org.gehoor.files.Files;
import org.gehoor.files.StoredFile;
import org.gehoor.letters.Letters;
import org.gehoor.pages.Refusal;
import org.gehoor.queue.Line;
import org.gehoor.queue.Lines;
import org.gehoor.queue.Merging;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.CustomerId;
import org.gehoor.vocabulary.LineId;

/// Words that are about something else become a conversation of their own. Taking it back is merging the two ([Together]).
public final class Apart {

    private final Work work;
    private final Matters matters;
    private final Merging merging;
    private final Files files;
    private final Browsers browsers;

    Apart(Work work, Matters matters, Merging merging, Files files, Browsers browsers) {
        this.work = work;
        this.matters = matters;
        this.merging = merging;
        this.files = files;
        this.browsers = browsers;
    }

    /// The rooms on this floor.
    record Matters(Conversations conversations, Timelines timelines, Exchange exchange, Participants participants, Lines lines, Letters letters) {}

    /// The messages of the customer, which can become a conversation of their own; the oldest first.
    public List<Entry> choices(ConversationId from) {
        return matters.timelines().of(from).stream().filter(Apart::isCustomers).toList();
    }

    /// Some of the customer's messages, with their files, become a conversation of the same customer. It waits since the first of these words, with
    /// a promise of its own; the words stay where they were said as well.
    ///
    /// @param entries the numbers of the messages
    /// @param line    the line it joins; empty for the same
    /// @return the new conversation
    /// @throws Refusal NO_WORDS, NO_SUCH_LINE; MERGED when it goes on in another
    public ConversationId split(ConversationId from, Set<Long> entries, Optional<LineId> line, Author.Person by) {
        return work.whole(() -> {
            Conversation old = matters.conversations().hold(from);
            if (!matters.conversations().current(from).equals(from)) {
                throw new Refusal(ConversationRefusal.MERGED);
            }
            List<Entry> chosen = choices(from).stream().filter(entry -> entries.contains(entry.sequence()))
                    .flatMap(entry -> matters.timelines().inFull(from, entry.sequence()).stream()).toList();
            if (chosen.isEmpty() || chosen.size() != entries.size()) {
                throw new Refusal(SortingRefusal.NO_WORDS);
            }
            CustomerId customer = matters.participants().customer(from);
            Conversation fresh = matters.conversations().begin(new Conversations.Beginning(old.brand(), old.channel(), old.language(),
                    line.map(this::known).orElse(old.line()), customer, new Text(message(chosen.getFirst()).text())));
            chosen.forEach(entry -> repeat(entry, old, fresh, customer));
            matters.exchange().splitOff(old, fresh, by, chosen.stream().map(Entry::sequence).toList());
            Instant since = chosen.getFirst().at();
            merging.joins(fresh.id(), from, since);
            browsers.grantAlike(from, fresh.id());
            matters.letters().confirm(fresh.id());
            return fresh.id();
        });
    }

    private LineId known(LineId wanted) {
        return matters.lines().list().stream().map(Line::id).filter(wanted::equals).findFirst()
                .orElseThrow(() -> new Refusal(SortingRefusal.NO_SUCH_LINE));
    }

    /// Files are sealed by the key of their conversation, so each is copied; one that was erased is not.
    private void repeat(Entry entry, Conversation old, Conversation fresh, CustomerId customer) {
        Entry.What.Message message = message(entry);
        Map<UUID, StoredFile> copies = new HashMap<>();
        var kept = new ArrayList<StoredFile>();
        for (Entry.Attached file : message.files()) {
            Optional<InputStream> bytes = file.erased() ? Optional.empty() : files.open(old.id().value(), file.id());
            bytes.ifPresent(in -> {
                StoredFile copy = files.keep(fresh.id().value(), file.name(), in, file.size());
                copies.put(file.id(), copy);
                kept.add(copy);
            });
        }
        Optional<Entry.Mailed> mail = message.mail().map(one -> new Entry.Mailed(one.subject(), one.from(), one.to(), one.cc(), one.messageId(),
                one.original().map(copies::get).map(StoredFile::id)));
        matters.exchange().repeat(fresh.id(), new Author.Customer(customer),
                new Exchange.Repeated(old.id(), entry.sequence(), entry.at(), message.text()), kept, mail);
    }

    private static boolean isCustomers(Entry entry) {
        return entry.who() instanceof Entry.Who.Customer && entry.what() instanceof Entry.What.Message;
    }

    private static Entry.What.Message message(Entry entry) {
        return (Entry.What.Message) entry.what();
    }
}
