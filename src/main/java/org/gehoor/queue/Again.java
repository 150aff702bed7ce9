package org.gehoor.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Moves;
import org.gehoor.conversation.Owed;
import org.gehoor.conversation.Turn;
import org.gehoor.db.Work;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.promise.Terms;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.OpeningHours;

/// What follows a promise that we broke: late, but never silent. The record keeps it broken whatever comes after.
///
/// 1. A new promise of its kind is made at once; it is what happens when the customer chooses nothing. It takes at least twice as long as the
///    broken one, up to four hours of opening time: who promises the same again breaks it again. A call counts as a quarter of an hour.
/// 2. When whoever has it is not working, it goes to whoever is.
/// 3. When that one breaks too, it is again followed by one, and a lead is told at once ([Promises#makeAgain]).
/// 4. What was promised beside the next step, a decision or a solution, has its own way ([Outcomes]).
/// 5. The customer may choose another way. That releases the new promise; the place and its waiting time stay.
public final class Again {

    /// The rule of a promise in the place of one that was broken.
    static final String RULE = "own: again, after one that was broken";

    private static final Duration LONGEST = Duration.ofHours(4);
    private static final Duration CALLING = Duration.ofMinutes(15);
    private static final Duration WRITING = Duration.ofHours(2);
    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

    private final Work work;
    private final Moves moves;
    private final Promises promises;
    private final Handover handover;
    private final Around around;

    Again(Work work, Moves moves, Promises promises, Handover handover, Around around) {
        this.work = work;
        this.moves = moves;
        this.promises = promises;
        this.handover = handover;
        this.around = around;
    }

    /// What there is of the line, and what time it is.
    record Around(Handover.Surroundings line, Clock clock) {}

    /// A promise was noticed to be broken.
    void promise(ConversationId id, Promise broken) {
        Conversation conversation = handover.withWhoeverWorks(id);
        if (conversation.promise().filter(broken.id()::equals).isPresent()) {
            moves.promised(id, promises.makeAgain(making(conversation, broken), broken.id()).id());
        }
    }

    private Promises.Making making(Conversation conversation, Promise broken) {
        OpeningHours hours = hours(conversation);
        return new Promises.Making(conversation.id(), broken.kind(), later(conversation, broken, hours), hours.zone(),
                RULE, conversation.language());
    }

    private Instant later(Conversation conversation, Promise broken, OpeningHours hours) {
        boolean first = broken.kind() == Promise.Kind.CALL_BACK && !isAgain(broken);
        Duration twice = (first ? CALLING : Duration.between(broken.madeAt(), broken.dueAt())).multipliedBy(2);
        Instant slower = Terms.inOpenTime(hours, now(), twice.compareTo(LONGEST) < 0 ? twice : LONGEST);
        Instant estimated = handover.estimate(conversation).during(hours, now()).dueAt();
        return slower.isAfter(estimated) ? slower : estimated;
    }

    private static boolean isAgain(Promise promise) {
        return promise.rule().equals(RULE);
    }

    /// By when a written answer could be promised to who would rather have one: within two hours of opening time, or when it would be their turn
    /// if that is later; on a quarter of an hour.
    public Instant answerBy(Conversation conversation) {
        OpeningHours hours = hours(conversation);
        Instant written = Terms.inOpenTime(hours, now(), WRITING);
        Instant turn = handover.estimate(conversation).during(hours, now()).dueAt();
        Instant by = written.isAfter(turn) ? written : turn;
        return Instant.ofEpochSecond(Math.ceilDiv(by.getEpochSecond(), QUARTER) * QUARTER);
    }

    /// The customer would rather have a written answer, before the moment that was offered. What was promised before is released by this choice,
    /// the place stays and is nobody's later.
    ///
    /// @param offered the moment that stood on the page; a moment that could not be offered now is not taken at its word
    /// @return the new promise; empty when nobody waits for us any more
    public Optional<Promise> answerInstead(ConversationId asked, Author author, Instant offered) {
        return work.whole(() -> {
            ConversationId id = around.line().merges().lockCurrent(asked);
            Conversation conversation = handover.withWhoeverWorks(id);
            if (!conversation.turn().waitsForUs()) {
                return Optional.empty();
            }
            if (conversation.turn() instanceof Turn.WaitingForPerson waiting) {
                around.line().leaving().leave(id, waiting.promise(), Ghost.Why.MAIL);
                around.line().places().find(id).filter(place -> place.notBefore().isPresent()).ifPresent(place -> {
                    moves.stands(id, author, place.now().inLine());
                    around.line().places().move(place.now());
                });
            }
            Promise written = promises.make(new Promises.Making(id, Promise.Kind.ANSWER, by(conversation, offered), hours(conversation).zone(),
                    "own: answered in writing, as was chosen", conversation.language()));
            handover.chosen(conversation, conversation.promise().orElseThrow(), written, author);
            return Optional.of(written);
        });
    }

    private Instant by(Conversation conversation, Instant offered) {
        Instant latest = answerBy(conversation);
        boolean possible = offered.isAfter(now().plus(CALLING)) && offered.isBefore(latest);
        return possible ? offered : latest;
    }

    private OpeningHours hours(Conversation conversation) {
        return Owed.hours(conversation, around.line().lines().get(conversation.line())::hours);
    }

    private Instant now() {
        return around.clock().instant();
    }
}
