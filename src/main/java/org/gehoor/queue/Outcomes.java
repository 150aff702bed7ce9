package org.gehoor.queue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.ConversationMoved;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Merge;
import org.gehoor.conversation.Merges;
import org.gehoor.conversation.Owed;
import org.gehoor.conversation.Turn;
import org.gehoor.promise.Promise;
import org.gehoor.promise.PromiseBroken;
import org.gehoor.promise.Promises;
import org.gehoor.promise.Terms;
import org.gehoor.vocabulary.Deadline;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/// Promises about the outcome: a decision, a solution. They run beside the next step, which they leave alone.
///
/// 1. Made when a person is first asked for, where a profile of law names a term; counted from the first word, or from now when that has gone by.
/// 2. Kept when it ends by the customer's yes after we helped, or by a final letter; released when the customer closes unhelped, is silent
///    after our reminders, or it was no customer's matter. In time or not is for the two facts to say.
/// 3. Nothing resets it. Opened again within the term, the same moment is promised again; after it, the law's term counts from then.
/// 4. Broken, it is followed by another: the law's term again, but a week at most. Where the customer has the next word nothing is promised
///    until they wrote (Ley 10/2025 art. 13(3): the term begins when what was missing is there); the letter says so.
/// 5. Merged, the earlier moment stays promised in the conversation that stays.
final class Outcomes {

    private static final Deadline AGAIN = Deadline.of(1, Deadline.Unit.WEEKS);

    private final Promises promises;
    private final Owed owed;
    private final Conversations conversations;
    private final Around around;

    Outcomes(Promises promises, Owed owed, Conversations conversations, Around around) {
        this.promises = promises;
        this.owed = owed;
        this.conversations = conversations;
        this.around = around;
    }

    /// Which lines there are, what was merged, and what time it is.
    record Around(Lines lines, Merges merges, Clock clock) {}

    @EventListener
    void moved(ConversationMoved moved) {
        if (moved.to().isEnded()) {
            ended(moved);
        } else if (moved.to().waitsForUs() && !moved.from().waitsForUs()) {
            begin(conversations.get(moved.conversation()));
        }
    }

    /// Before anybody is told.
    @EventListener
    @Order(0)
    void broken(PromiseBroken broken) {
        Promise promise = promises.get(broken.promise());
        Conversation conversation = conversations.get(broken.conversation());
        if (promise.kind().isOutcome() && conversation.turn().waitsForUs()) {
            anew(conversation, promise);
        }
    }

    private void begin(Conversation conversation) {
        List<Promise> made = promises.outcomes(conversation.id());
        Stream.of(Promise.Kind.values()).filter(Promise.Kind::isOutcome)
                .forEach(kind -> begin(conversation, kind, made.stream().filter(promise -> promise.kind() == kind).findFirst()));
    }

    private void begin(Conversation conversation, Promise.Kind kind, Optional<Promise> last) {
        if (last.filter(Outcomes::isRunning).isPresent()) {
            last.filter(promise -> !isToCome(promise)).ifPresent(late -> anew(conversation, late));
            return;
        }
        last.filter(promise -> passedOn(promise) && !isToCome(promise)).ifPresent(late -> promises.cameBackTooLate(late.id()));
        Optional<Terms.Term> term = last.filter(this::isToCome).map(promise -> new Terms.Term(promise.dueAt(), promise.rule()))
                .or(() -> owed.outcome(conversation, kind, zone(conversation), now()));
        term.ifPresent(due -> make(conversation, kind, due));
    }

    private void anew(Conversation conversation, Promise late) {
        Instant week = AGAIN.from(now(), zone(conversation), _ -> true);
        Instant due = owed.outcomeFrom(conversation, late.kind(), zone(conversation), now()).map(Terms.Term::dueAt).filter(week::isAfter).orElse(week);
        promises.makeAgain(making(conversation, late.kind(), new Terms.Term(due, Again.RULE)), late.id());
    }

    private void ended(ConversationMoved moved) {
        List<Promise> running = promises.outcomes(moved.conversation()).stream().filter(Outcomes::isRunning).toList();
        if (running.isEmpty()) {
            return;
        }
        switch (moved.to()) {
            case Turn.Closed closed when isDone(closed, moved.from()) -> running.forEach(promise -> promises.keep(promise.id()));
            case Turn.SetAside _ -> around.merges().of(moved.conversation()).ifPresentOrElse(
                    merge -> running.forEach(promise -> carry(promise, merge, moved.from())),
                    () -> running.forEach(promise -> promises.release(promise.id())));
            case Turn.Closed _, Turn.WithAssistant _, Turn.WaitingForPerson _, Turn.WithPerson _, Turn.WaitingForCustomer _ ->
                    running.forEach(promise -> promises.release(promise.id()));
        }
    }

    private static boolean isDone(Turn.Closed closed, Turn from) {
        return switch (closed.how()) {
            case FINAL_LETTER -> true;
            case CUSTOMER -> !(from instanceof Turn.WaitingForPerson);
            case SILENCE, LEFT -> false;
        };
    }

    private void carry(Promise mine, Merge merge, Turn from) {
        Conversation into = conversations.get(merge.into());
        Optional<Promise> theirs = promises.outcomes(into.id()).stream().filter(one -> one.kind() == mine.kind() && isRunning(one)).findFirst();
        if (!isToCome(mine)) {
            promises.replace(mine.id());
        } else if (theirs.filter(one -> isToCome(one) && !one.dueAt().isAfter(mine.dueAt())).isPresent()) {
            promises.pass(mine.id(), theirs.get().id());
        } else if (into.turn().isEnded() && !from.waitsForUs()) {
            promises.release(mine.id());
        } else {
            Promise same = promises.make(making(into, mine.kind(),
                    new Terms.Term(mine.dueAt(), "own: promised before, in a conversation that goes on here")), mine.words());
            promises.pass(mine.id(), same.id());
            theirs.ifPresent(later -> giveWay(later, same));
        }
    }

    private void giveWay(Promise later, Promise earlier) {
        if (isToCome(later)) {
            promises.pass(later.id(), earlier.id());
        } else {
            promises.replace(later.id());
        }
    }

    private void make(Conversation conversation, Promise.Kind kind, Terms.Term term) {
        promises.make(making(conversation, kind, term));
    }

    private Promises.Making making(Conversation conversation, Promise.Kind kind, Terms.Term term) {
        return new Promises.Making(conversation.id(), kind, term.dueAt(), zone(conversation), term.rule(), conversation.language());
    }

    private ZoneId zone(Conversation conversation) {
        return around.lines().get(conversation.line()).hours().zone();
    }

    private static boolean isRunning(Promise promise) {
        return promise.end().isEmpty();
    }

    private static boolean passedOn(Promise promise) {
        return promise.end().filter(end -> end.how() == Promise.How.PASSED_ON).isPresent();
    }

    private boolean isToCome(Promise promise) {
        return promise.dueAt().isAfter(now());
    }

    private Instant now() {
        return around.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
