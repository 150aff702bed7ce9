package org.gehoor.timeline;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Erasures;
import org.gehoor.conversation.Timelines;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.words.Words;

/// The timelines of all conversations, as their customers may read them.
public final class CustomerTimelines {

    private final Timelines timelines;
    private final Promises promises;
    private final Clock clock;

    CustomerTimelines(Timelines timelines, Promises promises, Clock clock) {
        this.timelines = timelines;
        this.promises = promises;
        this.clock = clock;
    }

    /// Everything.
    public CustomerTimeline of(ConversationId id, Words words) {
        return after(id, 0, words);
    }

    /// What came after a line.
    public CustomerTimeline after(ConversationId id, long sequence, Words words) {
        List<Entry> entries = timelines.after(id, sequence).stream().filter(entry -> !entry.isInternal()).toList();
        boolean promised = entries.stream().anyMatch(entry -> entry.what() instanceof Entry.What.PromiseMade);
        List<Promise> made = promised ? promises.of(id) : List.of();
        var telling = new Telling(words);
        return new CustomerTimeline(Erasures.folded(entries).stream()
                .flatMap(entry -> telling.tell(entry, mark(entry, made, words)).stream())
                .toList());
    }

    private Optional<CustomerTimeline.Mark> mark(Entry entry, List<Promise> made, Words words) {
        if (!(entry.what() instanceof Entry.What.PromiseMade line)) {
            return Optional.empty();
        }
        return made.stream()
                .filter(promise -> promise.words().equals(line.words()) && !promise.madeAt().isAfter(entry.at()))
                .max(Comparator.comparing(Promise::madeAt))
                .map(promise -> promise.standingAt(clock.instant()).code())
                .map(standing -> new CustomerTimeline.Mark(standing, words.say("promise.standing." + standing)));
    }
}
