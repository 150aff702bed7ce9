package org.gehoor.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Moves;
import org.gehoor.conversation.Owed;
import org.gehoor.conversation.Turn;
import org.gehoor.db.Work;
import org.gehoor.ledger.Fact;
import org.gehoor.ledger.Ledger;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.staff.Staff;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.LineId;
import org.gehoor.vocabulary.OpeningHours;
import org.gehoor.vocabulary.PromiseId;
import org.gehoor.vocabulary.TeamId;

/// Leaving the line before being helped, and what becomes known of it: whether the promise that was left would have been kept. The record says both,
/// with facts only.
public final class Leaving {

    private static final org.gehoor.ledger.Author HOUSE = new org.gehoor.ledger.Author(org.gehoor.ledger.Author.Kind.COMPUTER, new UUID(0, 1));
    private static final Author.Computer HOUSE_COMPUTER = new Author.Computer(Author.Voice.HOUSE);
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final int BATCH = 200;

    private final Ghosts ghosts;
    private final Moves moves;
    private final Promises promises;
    private final Around around;
    private final Clock clock;

    Leaving(Ghosts ghosts, Moves moves, Promises promises, Around around, Clock clock) {
        this.ghosts = ghosts;
        this.moves = moves;
        this.promises = promises;
        this.around = around;
        this.clock = clock;
    }

    /// What there is of the line, of who works in it, and where it is written down.
    record Around(Work work, Ledger ledger, InLine line, Owed owed, Staff staff) {

        Places places() {
            return line.places();
        }

        Lines lines() {
            return line.lines();
        }

        Waits waits() {
            return line.waits();
        }
    }

    /// What there is of the line.
    record InLine(Places places, Lines lines, Waits waits) {}

    /// Somebody leaves their place, which is still there, and the promise they had. Who was promised a call or an answer in writing before and chooses
    /// another leaves nothing.
    void leave(ConversationId id, PromiseId promised, Ghost.Why why) {
        Promise promise = promises.get(promised);
        Optional<Place> place = around.places().find(id);
        boolean another = why != Ghost.Why.CLOSED && promise.kind() != Promise.Kind.PERSON;
        if (!another && place.isPresent() && ghosts.follow(place.get(), promise, why)) {
            moves.happened(id, "left-line", HOUSE_COMPUTER, Map.of("line", place.get().line().toString(), "why", why.code(),
                    "promise", promised.toString(), "promised", promise.kind().code(), "due", promise.dueAt().toString()));
        }
    }

    /// A customer who waits for a person is no longer there: an answer is promised instead, by the terms of mail. The place stays.
    ///
    /// @return false when no person is promised, so that nothing is left
    public boolean gone(ConversationId id) {
        return gone(id, () -> written(moves.lock(id)));
    }

    /// The same when something else is promised instead.
    ///
    /// @param instead makes that promise, which may end the old one
    public boolean gone(ConversationId id, Supplier<Promise> instead) {
        return around.work().whole(() -> leaves(id, instead));
    }

    private boolean leaves(ConversationId id, Supplier<Promise> instead) {
        if (!(moves.lock(id).turn() instanceof Turn.WaitingForPerson waiting) || promises.get(waiting.promise()).kind() != Promise.Kind.PERSON) {
            return false;
        }
        leave(id, waiting.promise(), Ghost.Why.GONE);
        Promise promise = instead.get();
        ghosts.instead(id, promise.id());
        around.places().there(waiting.place(), false);
        moves.promised(id, promise.id());
        promises.release(waiting.promise());
        return true;
    }

    private Promise written(Conversation conversation) {
        return promises.make(around.owed().inWriting(conversation, around.lines().get(conversation.line())::hours, clock.instant()));
    }

    /// Who was gone is there again: at the old place, with the old time of waiting, and promised the same time as before, unless that has gone by.
    ///
    /// @return false when they did not leave, or chose something else meanwhile, or it is no longer their turn to wait
    public boolean back(ConversationId id) {
        return around.work().whole(() -> {
            Conversation conversation = moves.lock(id);
            Optional<Ghosts.Left> left = ghosts.latest(id);
            Optional<Place> place = around.places().find(id);
            if (!(conversation.turn() instanceof Turn.WaitingForPerson waiting) || place.isEmpty()
                    || left.flatMap(Ghosts.Left::instead).filter(waiting.promise()::equals).isEmpty()) {
                return false;
            }
            moves.happened(id, "back-in-line", HOUSE_COMPUTER, Map.of("line", place.get().line().toString()));
            if (place.get().notBefore().isPresent()) {
                moves.stands(id, HOUSE_COMPUTER, place.get().now().inLine());
                around.places().move(place.get().now());
            }
            around.places().there(place.get().id(), true);
            moves.promised(id, promises.make(again(conversation, place.get(), left.get())).id());
            promises.release(waiting.promise());
            ghosts.cameBack(id);
            return true;
        });
    }

    private Promises.Making again(Conversation conversation, Place place, Ghosts.Left left) {
        OpeningHours hours = Owed.hours(conversation, around.lines().get(place.line())::hours);
        boolean toCome = left.dueAt().isAfter(clock.instant().plus(SOON));
        Instant due = toCome ? left.dueAt() : around.waits().forPlace(place).during(hours, clock.instant()).dueAt();
        return new Promises.Making(conversation.id(), Promise.Kind.PERSON, due, hours.zone(),
                toCome ? "own: back in the line, as promised before" : "own: back in the line", conversation.language());
    }

    /// Looks whose turn would have come, and writes down what is known.
    public void look() {
        for (LineId line : ghosts.lines()) {
            around.work().whole(() -> {
                int free = free(line);
                if (free > 0) {
                    ghosts.free(line, free);
                }
            });
        }
        List<Ghost> untold = ghosts.untold(BATCH);
        untold.forEach(ghost -> around.work().whole(() -> tell(ghost)));
    }

    private int free(LineId line) {
        List<TeamId> teams = around.lines().teamsOf(line);
        Instant since = clock.instant().minus(ghosts.helping(line));
        return around.staff().working(teams) - ghosts.busy(teams, since);
    }

    /// The words of it may have been erased by now; that it happened stands all the same.
    private void tell(Ghost ghost) {
        if (ghosts.tell(ghost)) {
            if (promises.get(ghost.promise()).kind() == Promise.Kind.PERSON) {
                around.waits().learn(ghost.line(), ghost.inTime());
            }
            around.ledger().append(ghost.conversation().value(), new Fact("turn-would-have-come", HOUSE, Map.of("promise", ghost.promise().toString(),
                    "at", ghost.reachedAt().toString(), "how", ghost.inTime() ? "kept" : "late"), Map.of()));
        }
    }
}
