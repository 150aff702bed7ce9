package org.gehoor.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Moves;
import org.gehoor.conversation.Owed;
import org.gehoor.conversation.Turn;
import org.gehoor.db.Work;
import org.gehoor.pages.Refusal;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.promise.Terms;
import org.gehoor.vocabulary.ConversationId;

/// A person of ours promises something before a moment they choose: an answer, a decision or a solution. (A call has a quarter of an hour and a
/// number: see `callback`.)
///
/// 1. Never later than the law's term; without one, within sixty days.
/// 2. A promise that runs is not moved. An earlier one takes it over; a later one breaks it, in the record as for the customer (G3), and only
///    when whoever promises was told so.
public final class Promising {

    private static final Duration MOST = Duration.ofDays(60);

    private final Work work;
    private final Moves moves;
    private final Promises promises;
    private final Conversations conversations;
    private final Surroundings around;

    Promising(Work work, Moves moves, Promises promises, Conversations conversations, Surroundings around) {
        this.work = work;
        this.moves = moves;
        this.promises = promises;
        this.conversations = conversations;
        this.around = around;
    }

    /// The lines, what is owed, and what time it is.
    record Surroundings(Lines lines, Owed owed, Clock clock) {}

    /// The last moment that can be promised, and why; empty where only the sixty days hold.
    public Optional<Terms.Term> latest(ConversationId id, Promise.Kind kind) {
        Conversation conversation = conversations.get(id);
        return around.owed().latest(conversation, kind, zone(conversation), now());
    }

    /// The promise that would be broken by this one: it runs, is of the same sort, and is due earlier.
    public Optional<Promise> breaks(ConversationId id, Promise.Kind kind, Instant dueAt) {
        return running(conversations.get(id), kind).filter(promise -> promise.dueAt().isBefore(dueAt));
    }

    /// Makes it.
    ///
    /// @param evenIfItBreaks whether one that is due earlier may be broken by it
    /// @throws Refusal NOT_YOURS, NOT_NOW; NO_PROMISE_SO_LATE, LATER_THAN_THE_LAW, WOULD_BREAK_A_PROMISE
    public Promise make(ConversationId id, Author.Person by, Promise.Kind kind, Instant dueAt, boolean evenIfItBreaks) {
        return work.whole(() -> {
            Conversation conversation = moves.lock(id);
            Exchange.mustBeOf(conversation, by);
            check(conversation, kind, dueAt);
            Optional<Promise> before = running(conversation, kind);
            if (before.filter(promise -> promise.dueAt().isBefore(dueAt)).isPresent() && !evenIfItBreaks) {
                throw new Refusal(QueueRefusal.WOULD_BREAK_A_PROMISE);
            }
            Promise promise = promises.make(new Promises.Making(id, kind, dueAt, zone(conversation), "own: promised by a person", conversation.language()));
            if (!kind.isOutcome()) {
                next(conversation, promise);
            }
            before.ifPresent(old -> giveWay(old, promise));
            return promise;
        });
    }

    /// Whether it may be promised, as far as time goes.
    ///
    /// @throws Refusal NO_PROMISE_SO_LATE, LATER_THAN_THE_LAW
    public void check(ConversationId id, Promise.Kind kind, Instant dueAt) {
        check(conversations.get(id), kind, dueAt);
    }

    private void check(Conversation conversation, Promise.Kind kind, Instant dueAt) {
        if (kind == Promise.Kind.PERSON || kind == Promise.Kind.CALL_BACK) {
            throw new IllegalArgumentException("promised elsewhere: " + kind);
        }
        if (!dueAt.isAfter(now()) || dueAt.isAfter(now().plus(MOST))) {
            throw new Refusal(QueueRefusal.NO_PROMISE_SO_LATE);
        }
        if (around.owed().latest(conversation, kind, zone(conversation), now()).filter(term -> dueAt.isAfter(term.dueAt())).isPresent()) {
            throw new Refusal(QueueRefusal.LATER_THAN_THE_LAW);
        }
    }

    private void next(Conversation conversation, Promise promise) {
        if (conversation.turn() instanceof Turn.WaitingForCustomer) {
            moves.isOursAgain(conversation.id(), promise::id);
        } else {
            moves.promised(conversation.id(), promise.id());
        }
    }

    /// A call that was promised is not made by promising something else, however early.
    private void giveWay(Promise old, Promise promise) {
        boolean takenOver = !promise.dueAt().isAfter(old.dueAt()) && old.dueAt().isAfter(now()) && old.kind() != Promise.Kind.CALL_BACK;
        if (takenOver) {
            promises.pass(old.id(), promise.id());
        } else {
            promises.replace(old.id());
        }
    }

    private Optional<Promise> running(Conversation conversation, Promise.Kind kind) {
        return kind.isOutcome()
                ? promises.outcomes(conversation.id()).stream().filter(promise -> promise.kind() == kind && promise.end().isEmpty()).findFirst()
                : conversation.promise().map(promises::get);
    }

    private ZoneId zone(Conversation conversation) {
        return around.lines().get(conversation.line()).hours().zone();
    }

    private Instant now() {
        return around.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
