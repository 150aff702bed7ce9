package org.gehoor.sorting;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Participants;
import org.gehoor.customer.Customers;
import org.gehoor.db.Work;
import org.gehoor.pages.Refusal;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.queue.Merging;
import org.gehoor.vocabulary.ConversationId;

/// Two conversations of one person about one thing go on as one, and apart again.
public final class Together {

    private final Work work;
    private final Merging merging;
    private final Participants participants;
    private final Customers customers;
    private final Matters matters;

    Together(Work work, Merging merging, Participants participants, Customers customers, Matters matters) {
        this.work = work;
        this.merging = merging;
        this.participants = participants;
        this.customers = customers;
        this.matters = matters;
    }

    /// The rooms that know how conversations stand, and what time it is.
    record Matters(Conversations conversations, Promises promises, Clock clock) {}

    /// The other conversations of the same person that were not merged into one, those that have not ended first, then the newest.
    public List<Conversation> others(ConversationId id, int most) {
        List<ConversationId> theirs = participants.latest(customers.sameAddress(participants.customer(id)), most + 1);
        return matters.conversations().list(theirs).stream()
                .filter(other -> !other.id().equals(id) && !other.isErased() && matters.conversations().current(other.id()).equals(other.id()))
                .sorted(Comparator.comparing((Conversation other) -> other.turn().isEnded()).thenComparing(Comparator.comparing(Conversation::openedAt).reversed()))
                .toList();
    }

    /// What would come of it.
    public Outlook outlook(ConversationId oneId, ConversationId intoId) {
        Conversation one = matters.conversations().get(oneId);
        Conversation into = matters.conversations().get(matters.conversations().current(intoId));
        Optional<Instant> since = Stream.concat(one.turn().waitsForUs() ? one.firstWord().stream() : Stream.empty(),
                one.turn().waitsForUs() ? into.firstWord().stream() : Stream.empty()).min(Comparator.naturalOrder());
        Optional<Instant> mine = due(one);
        boolean late = mine.filter(matters.clock().instant()::isAfter).isPresent();
        Optional<Instant> due = Stream.concat(mine.stream(), due(into).stream()).filter(matters.clock().instant()::isBefore).min(Comparator.naturalOrder());
        return new Outlook(one, into, areOfOnePerson(one.id(), into.id()), since, since.isPresent() ? due : Optional.empty(), late,
                since.isPresent() && into.turn().isEnded());
    }

    private Optional<Instant> due(Conversation conversation) {
        return conversation.promise().map(matters.promises()::get).map(Promise::dueAt);
    }

    /// One conversation goes on in another. Late replies follow.
    ///
    /// @throws Refusal TWO_PEOPLE, and what [Merging#merge] refuses
    public void merge(ConversationId one, ConversationId into, Author.Person by) {
        work.whole(() -> {
            if (!areOfOnePerson(one, into)) {
                throw new Refusal(SortingRefusal.TWO_PEOPLE);
            }
            merging.merge(one, into, by);
        });
    }

    /// They are apart again: the one comes back as it stood, the other keeps what was said since.
    ///
    /// @throws Refusal what [Merging#undo] refuses
    public void undo(ConversationId one, Author.Person by) {
        merging.undo(one, by);
    }

    /// Whether both are of the same customer, or of customers who gave the same address.
    public boolean areOfOnePerson(ConversationId one, ConversationId other) {
        return customers.sameAddress(participants.customer(one)).contains(participants.customer(other));
    }
}
