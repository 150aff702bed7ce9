package org.gehoor.guarantees;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
    record Waiting(Instant since, Need need, Optional<StaffId> keptFor, Optional<TeamId> keptForTeam, Optional<Instant> notBefore,
                   boolean returned, Optional<StaffId> notFor) {

        Waiting(Instant since, Need need, Optional<StaffId> keptFor, Optional<TeamId> keptForTeam, Optional<Instant> notBefore) {
            this(since, need, keptFor, keptForTeam, notBefore, false, Optional.empty());
        }

        Instant orderAt() {
            return since.minus(Place.credit(need));
        }

        boolean isFor(Cast.Helper helper, List<StaffId> working) {
            boolean kept = keptFor.filter(working::contains).isPresent();
            if (notFor.filter(helper.id()::equals).isPresent() && working.stream().anyMatch(other -> !other.equals(helper.id()))) {
                return false;
            }
            return keptFor.filter(helper.id()::equals).isPresent()
                    || !kept && keptForTeam.map(helper.team().id()::equals).orElse(true);
        }
    }

    private final List<String> words = new ArrayList<>();
    private Conversation before;
    private Need stated = Need.NONE;
    private Optional<Waiting> waiting = Optional.empty();
    private Optional<Instant> own = Optional.empty();
    private final Map<ConversationId, Instant> carried = new HashMap<>();
    private Optional<Instant> firstWord = Optional.empty();
    private Optional<Gone> gone = Optional.empty();

    /// What it stood on when it was merged: since when and with which need, if it waited; and for whom it was kept.
    private record Gone(Optional<Instant> since, Need need, Optional<StaffId> keptFor) {}

    Expected(Conversation before, String firstWords) {
        this.before = before;
        words.add(firstWords);
    }

    /// It began with words of another conversation, which were said then, and with the need that was stated there.
    void beganWith(Instant said, Need need) {
        stated = need;
        own = Optional.of(said);
        waiting = Optional.of(new Waiting(said, need, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /// Takes in what a move did.
    void after(Made made, Conversation now, Instant at) {
        boolean mine = made.at().equals(before.id()) && made.refused().isEmpty();
        if (mine) {
            if (!made.move().makesAnother()) {
                made.said().ifPresent(words::add);
            }
            state(made, now);
        }
        if (mine && made.move() == Move.MERGES && made.other().isPresent()) {
            gone = Optional.of(new Gone(before.turn().waitsForUs() ? before.firstWord() : Optional.empty(), stated,
                    before.owner().flatMap(Turn.Owner::person)));
        }
        boolean carries = made.carriesInto(before.id());
        if (carries) {
            stated = before.turn().isEnded() || before.turn() instanceof Turn.WithAssistant ? made.statedBefore() : more(stated, made.statedBefore());
        }
        sinceWhen(made, now, at);
        waiting = now.turn() instanceof Turn.WaitingForPerson ? Optional.of(place(made, mine, at)) : Optional.empty();
        before = now;
    }

    /// The words that wait here: its own since one moment, and those of others that go on here.
    private void sinceWhen(Made made, Conversation now, Instant at) {
        boolean waits = now.turn().waitsForUs() || now.turn() instanceof Turn.SetAside;
        boolean waited = before.turn().waitsForUs() || before.turn() instanceof Turn.SetAside;
        firstWord = Optional.empty();
        if (!waits) {
            own = Optional.empty();
            carried.clear();
            return;
        }
        boolean back = made.move() == Move.PARTS && made.refused().isEmpty() && made.id().equals(before.id());
        if (back && gone.flatMap(Gone::since).isEmpty()) {
            own = Optional.of(at);
            carried.clear();
        }
        if (!waited) {
            own = made.carriesInto(before.id()) ? Optional.of(at) : now.firstWord();
            carried.clear();
        }
        if (made.carriesInto(before.id())) {
            carried.put(made.id(), made.before().firstWord().orElseThrow());
        }
        boolean parted = made.move() == Move.PARTS && made.refused().isEmpty() && carried.containsKey(made.id());
        if (parted) {
            carried.remove(made.id());
        }
        if (made.carriesInto(before.id()) || parted) {
            firstWord = Optional.of(Stream.concat(own.stream(), carried.values().stream()).min(Instant::compareTo).orElseThrow());
        }
    }

    private static Need more(Need one, Need other) {
        return Place.credit(one).compareTo(Place.credit(other)) < 0 ? other : one;
    }

    Need stated() {
        return stated;
    }

    /// Since when it waits, after two became one or came apart; empty after everything else.
    Optional<Instant> firstWord() {
        return firstWord;
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
        if (mine && made.move() == Move.PARTS) {
            Gone back = gone.orElseThrow();
            stated = back.since().isPresent() ? back.need() : Need.NONE;
            return new Waiting(back.since().orElse(at), stated, back.keptFor(), Optional.empty(), Optional.empty());
        }
        if (before.turn() instanceof Turn.WaitingForPerson) {
            Waiting stays = waiting.orElseThrow();
            return new Waiting(firstWord.orElse(stays.since()), stated, stays.keptFor(), stays.keptForTeam(),
                    mine && made.isBackAtOnce() ? Optional.empty() : mine && made.calledFrom().isPresent() ? made.calledFrom() : stays.notBefore(),
                    stays.returned(), stays.notFor());
        }
        Instant since = firstWord.isPresent() ? firstWord.get() : switch (before.turn()) {
            case Turn.WithPerson with -> with.firstWord();
            case Turn.SetAside aside -> aside.firstWord();
            default -> at;
        };
        if (mine && made.move() == Move.CUTS_OFF) {
            return new Waiting(since, stated, Optional.empty(), Optional.empty(), Optional.empty(), true, Optional.of(made.helper().id()));
        }
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
