package org.gehoor.guarantees;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gehoor.callback.CallBacks;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Timelines;
import org.gehoor.conversation.Turn;
import org.gehoor.ledger.Ledger;
import org.gehoor.ledger.LedgerEntry;
import org.gehoor.ledger.Verdict;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.promise.Standing;
import org.gehoor.queue.Offers;
import org.gehoor.queue.PickUp;
import org.gehoor.queue.Place;
import org.gehoor.queue.Places;
import org.gehoor.staff.Staff;
import org.gehoor.testing.Cast;
import org.gehoor.testing.TestHouse;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.PromiseId;
import org.jspecify.annotations.Nullable;

/// What must hold after every step of a history, each as the faults it finds.
final class Guarantees {

    private final TestHouse house;
    private final Map<PromiseId, Instant> brokenSince = new HashMap<>();
    private final Map<ConversationId, PromiseId> running = new HashMap<>();

    Guarantees(TestHouse house) {
        this.house = house;
    }

    /// G1: one step brings a person. Whoever takes it waits where somebody can pick them up, or a person who works has them.
    Stream<String> oneStep(ConversationId id) {
        return house.asIf(() -> {
            house.deeds().asks(id);
            Conversation asked = get(house.get(Conversations.class).current(id));
            boolean withSomebody = asked.turn() instanceof Turn.WithPerson with
                    && with.owner().person().filter(house.get(Staff.class)::isWorking).isPresent();
            return withSomebody || asked.turn() instanceof Turn.WaitingForPerson && somebodyCanPickUp(asked.id())
                    ? Stream.<String>empty() : Stream.of("one step from here brings nobody: " + asked);
        });
    }

    private boolean somebodyCanPickUp(ConversationId id) {
        return Cast.HELPERS.stream().anyMatch(helper -> house.get(PickUp.class).line(house.get(Staff.class).get(helper.id())).stream()
                .map(Place::conversation).anyMatch(id::equals));
    }

    /// G3 and G4: who waits for us has an owner, a promise that runs, and a place exactly when waiting; the place is the one that follows
    /// from what happened.
    Stream<String> standing(Expected expected) {
        Conversation now = get(expected.id());
        Optional<Place> place = house.get(Places.class).find(now.id());
        var faults = Stream.<String>builder();
        if (now.turn().waitsForUs()) {
            if (now.owner().isEmpty()) {
                faults.add("nobody is responsible: " + now);
            }
            Optional<Promise> promise = now.promise().map(house.get(Promises.class)::get).filter(one -> one.end().isEmpty());
            if (promise.isEmpty()) {
                faults.add("no promise runs: " + now);
            }
            if (promise.filter(one -> one.kind() == Promise.Kind.CALL_BACK).isPresent() && house.get(CallBacks.class).find(now.id()).isEmpty()) {
                faults.add("a call is promised and there is none to make: " + now);
            }
        }
        if (place.isPresent() != now.turn() instanceof Turn.WaitingForPerson) {
            faults.add("a place and no waiting, or waiting and no place: " + now);
        }
        Optional<Expected.Waiting> is = place.map(one ->
                new Expected.Waiting(one.waitingSince(), one.need(), one.keptFor(), one.keptForTeam(), one.notBefore(),
                        one.returned(), one.notFor()));
        if (!is.equals(expected.waiting())) {
            faults.add("stands in the line as " + is + " and not as " + expected.waiting());
        }
        if (expected.firstWord().isPresent() && !expected.firstWord().equals(now.firstWord())) {
            faults.add("waits since " + now.firstWord() + " and not since " + expected.firstWord());
        }
        return faults.build();
    }

    /// When what is promised in a conversation is due, if that is still to come.
    Optional<Instant> toCome(ConversationId id) {
        return get(id).promise().map(house.get(Promises.class)::get).map(Promise::dueAt).filter(now()::isBefore);
    }

    /// G3: what was promised before two became one is promised for no later time.
    Stream<String> noLater(ConversationId id, Optional<Instant> due) {
        Optional<Instant> then = toCome(house.get(Conversations.class).current(id));
        return due.isEmpty() || then.filter(at -> !at.isAfter(due.get())).isPresent() ? Stream.empty()
                : Stream.of("it was promised for " + due.get() + " and now for " + then);
    }

    /// Nobody is offered to two, nobody is offered two, and what is offered is there to be taken.
    Stream<String> offers() {
        Offers offers = house.get(Offers.class);
        List<ConversationId> offered = Cast.HELPERS.stream().flatMap(helper -> offers.standing(helper.id()).stream())
                .map(standing -> standing.place().conversation()).toList();
        return Stream.concat(
                offered.stream().distinct().count() == offered.size() ? Stream.of() : Stream.of("somebody is offered to two: " + offered),
                offered.stream().filter(id -> !(get(id).turn() instanceof Turn.WaitingForPerson)).map(id -> "offered, and does not wait: " + get(id)));
    }

    /// G9: the chain holds, and everything that was said stands in it, in order.
    Stream<String> record(Expected expected) {
        var faults = Stream.<String>builder();
        Verdict verdict = house.get(Ledger.class).verify(expected.id().value());
        if (!verdict.holds()) {
            faults.add("the chain does not hold: " + verdict);
        }
        List<String> said = house.get(Timelines.class).of(expected.id()).stream()
                .flatMap(entry -> entry.what() instanceof Entry.What.Message message ? Stream.of(message.text()) : Stream.empty()).toList();
        if (!said.equals(expected.words())) {
            faults.add("the ledger holds " + said + " and not " + expected.words());
        }
        return faults.build();
    }

    /// G3: a broken promise stays broken, nothing but the running promise is unended, only the customer releases (and setting aside, which
    /// owes nobody anything), only calling keeps the promise of a call, and the ledger and the count of kept promises say the same.
    ///
    /// @param theirs the conversation to which the move happened; null when it was refused
    Stream<String> promises(Collection<ConversationId> ids, Move move, @Nullable ConversationId theirs) {
        var faults = Stream.<String>builder();
        long kept = 0;
        for (ConversationId id : ids) {
            List<Promise> all = house.get(Promises.class).of(id);
            Optional<PromiseId> current = get(id).promise();
            for (Promise promise : all) {
                boolean broken = isBroken(promise);
                if (broken != (promise.standingAt(now()) == Standing.BROKEN) || brokenSince.containsKey(promise.id()) && !broken) {
                    faults.add("a promise that was broken is said to be " + promise.standingAt(now()) + ": " + promise);
                }
                if (broken) {
                    brokenSince.putIfAbsent(promise.id(), now());
                }
                if (promise.end().isEmpty() && !current.equals(Optional.of(promise.id()))) {
                    faults.add("a promise that nobody remembers still runs: " + promise);
                }
                if (promise.end().filter(end -> end.how() == Promise.How.RELEASED && end.at().equals(now())).isPresent()
                        && running.containsValue(promise.id()) && !((move.isTheCustomers() || move == Move.SETS_ASIDE) && id.equals(theirs))) {
                    faults.add("somebody else than the customer released " + promise + " by " + move);
                }
                if (promise.kind() == Promise.Kind.CALL_BACK && promise.end().filter(end -> end.how() == Promise.How.KEPT).isPresent()
                        && wasNotCalledAt(id, promise.end().get().at())) {
                    faults.add("the promise of a call was kept without calling: " + promise + " by " + move);
                }
                kept += promise.end().isPresent() && promise.end().get().how() == Promise.How.KEPT && !broken ? 1 : 0;
            }
            faults(id, all).forEach(faults::add);
            current.ifPresentOrElse(promise -> running.put(id, promise), () -> running.remove(id));
        }
        long counted = house.get(Promises.class).keptSince(Instant.EPOCH).kept();
        if (counted != kept) {
            faults.add(counted + " promises are counted as kept, and " + kept + " were");
        }
        return faults.build();
    }

    private boolean wasNotCalledAt(ConversationId id, Instant moment) {
        return house.get(Timelines.class).of(id).stream().noneMatch(entry -> entry.what() instanceof Entry.What.Called && entry.at().equals(moment));
    }

    /// What the ledger says of how promises ended, where it differs.
    private Stream<String> faults(ConversationId id, List<Promise> promises) {
        Map<String, String> written = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (LedgerEntry entry : house.get(Ledger.class).read(id.value(), 0)) {
            if (entry.kind().equals("promise-ended") && written.put(entry.fact("promise"), entry.fact("standing").replace('_', '-')) != null) {
                twice.add(entry.fact("promise"));
            }
            if (entry.kind().equals("promise-broken") && written.containsKey(entry.fact("promise"))) {
                written.put(entry.fact("promise"), "broken");
            }
        }
        return Stream.concat(twice.stream().map(promise -> "the ledger ends it twice: " + promise),
                promises.stream().filter(promise -> promise.end().isPresent())
                        .filter(promise -> !promise.standingAt(now()).code().equals(written.get(promise.id().toString())))
                        .map(promise -> "the ledger says " + written.get(promise.id().toString()) + " of " + promise));
    }

    /// Worked out once more, from its two facts alone.
    private boolean isBroken(Promise promise) {
        return promise.end()
                .map(end -> end.how() == Promise.How.REPLACED || end.at().isAfter(promise.dueAt()))
                .orElseGet(() -> now().isAfter(promise.dueAt()));
    }

    long entries(ConversationId id) {
        return house.get(Ledger.class).read(id.value(), 0).size();
    }

    private Conversation get(ConversationId id) {
        return house.get(Conversations.class).get(id);
    }

    private Instant now() {
        return house.clock().instant();
    }
}
