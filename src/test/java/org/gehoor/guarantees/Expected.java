package org.gehoor.guarantees;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Turn;
import org.gehoor.queue.Place;
import org.gehoor.testing.Cast;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Need;
import org.gehoor.vocabulary.StaffId;
import org.gehoor.vocabulary.TeamId;

/// What must be so of one conversation, worked out from the moves alone and not from its place.
final class Expected {

    /// Where it must stand in the line.
    record Waiting(Instant since, Need need, Optional<StaffId> keptFor, Optional<TeamId> keptForTeam, Optional<Instant> notBefore) {

        Instant orderAt() {
            return since.minus(Place.credit(need));
        }

        boolean isFor(Cast.Helper helper, List<StaffId> working) {
            boolean kept = keptFor.filter(working::contains).isPresent();
            return keptFor.filter(helper.id()::equals).isPresent()
                    || !kept && keptForTeam.map(helper.team().id()::equals).orElse(true);
        }
    }

    private final List<String> words = new ArrayList<>();
    private Conversation before;
    private Need stated = Need.NONE;
    private Optional<Waiting> waiting = Optional.empty();

    Expected(Conversation before, String firstWords) {
        this.before = before;
        words.add(firstWords);
    }

    /// Takes in what a move did.
    void after(Made made, Conversation now, Instant at) {
        boolean mine = made.id().equals(before.id()) && made.refused().isEmpty();
        if (mine) {
            if (made.move() != Move.BEGINS) {
                made.said().ifPresent(words::add);
            }
            state(made, now);
        }
        waiting = now.turn() instanceof Turn.WaitingForPerson ? Optional.of(place(made, mine, at)) : Optional.empty();
        before = now;
    }

    private void state(Made made, Conversation now) {
        boolean states = made.move() == Move.ASKS || made.move() == Move.WANTS_A_CALL;
        boolean withPersonAlready = before.turn() instanceof Turn.WithPerson && now.turn() instanceof Turn.WithPerson;
        if (before.turn().isEnded()) {
            stated = states ? made.stated() : Need.NONE;
        } else if (states && !withPersonAlready && Place.credit(made.stated()).compareTo(Place.credit(stated)) > 0) {
            stated = made.stated();
        }
    }

    private Waiting place(Made made, boolean mine, Instant at) {
        if (before.turn() instanceof Turn.WaitingForPerson) {
            Waiting stays = waiting.orElseThrow();
            return new Waiting(stays.since(), stated, stays.keptFor(), stays.keptForTeam(),
                    mine && made.calledFrom().isPresent() ? made.calledFrom() : stays.notBefore());
        }
        Instant since = switch (before.turn()) {
            case Turn.WithPerson with -> with.firstWord();
            case Turn.SetAside aside -> aside.firstWord();
            default -> at;
        };
        return new Waiting(since, stated, made.keptFor().map(Cast.Helper::id).or(() -> ownerWaitedFor(made)),
                made.keptForTeam().map(team -> team.id()), made.calledFrom());
    }

    /// Who asks again, or comes back after an end, comes back to the same person.
    private Optional<StaffId> ownerWaitedFor(Made made) {
        return switch (before.turn()) {
            case Turn.Closed closed -> closed.owner().flatMap(Turn.Owner::person);
            case Turn.WaitingForCustomer waits when made.move() == Move.ASKS || made.move() == Move.WANTS_A_CALL
                    || made.move() == Move.REOPENS || made.move() == Move.MACHINE_GIVES_WAY -> waits.owner().person();
            default -> Optional.empty();
        };
    }

    ConversationId id() {
        return before.id();
    }

    Conversation asItWas() {
        return before;
    }

    List<String> words() {
        return words;
    }

    Optional<Waiting> waiting() {
        return waiting;
    }
}
