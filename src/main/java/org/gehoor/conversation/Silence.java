package org.gehoor.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gehoor.db.Work;
import org.gehoor.vocabulary.ConversationId;

/// What happens when we asked whether it is solved and the customer says nothing (G7): a reminder after three days, another after seven,
/// and after fourteen it closes. Whoever reads reminders only on the page of the case gets twice as long.
/// Any word of the customer ends this; reopening afterwards is one step.
public final class Silence {

    private static final Duration FIRST = Duration.ofDays(3);
    private static final Duration SECOND = Duration.ofDays(7);
    private static final Duration END = Duration.ofDays(14);

    private final Conversations conversations;
    private final Timelines timelines;
    private final Closing closing;
    private final Reach reach;
    private final Work work;
    private final Clock clock;

    Silence(Conversations conversations, Timelines timelines, Closing closing, Reach reach, Work work, Clock clock) {
        this.conversations = conversations;
        this.timelines = timelines;
        this.closing = closing;
        this.reach = reach;
        this.work = work;
        this.clock = clock;
    }

    /// Whether a letter can reach the customer of a conversation. A room that knows customers answers; this one does not.
    @FunctionalInterface
    public interface Reach {
        boolean hasAddress(ConversationId conversation);
    }

    /// Looks once.
    public void look() {
        for (ConversationId id : conversations.askedToCloseBefore(clock.instant().minus(FIRST))) {
            work.whole(() -> look(id));
        }
    }

    private void look(ConversationId id) {
        if (!(conversations.get(id).turn() instanceof Turn.WaitingForCustomer waiting) || waiting.askedToClose().isEmpty()) {
            return;
        }
        Instant asked = waiting.askedToClose().get();
        int slower = reach.hasAddress(id) ? 1 : 2;
        long reminders = timelines.of(id).stream()
                .filter(entry -> entry.what() instanceof Entry.What.Reminded && entry.at().isAfter(asked)).count();
        Duration silent = Duration.between(asked, clock.instant()).dividedBy(slower);
        Instant closesAt = asked.plus(END.multipliedBy(slower));
        if (reminders == 0 && silent.compareTo(FIRST) >= 0 || reminders == 1 && silent.compareTo(SECOND) >= 0) {
            closing.remind(id, latest(closesAt, clock.instant().plus(FIRST)));
        } else if (reminders >= 2 && silent.compareTo(END) >= 0 && lastAnnouncedEnd(id).isBefore(clock.instant())) {
            closing.silent(id);
        }
    }

    private Instant lastAnnouncedEnd(ConversationId id) {
        List<Instant> ends = timelines.of(id).stream()
                .filter(entry -> entry.what() instanceof Entry.What.Reminded)
                .map(entry -> ((Entry.What.Reminded) entry.what()).closesAt()).toList();
        return ends.getLast();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
