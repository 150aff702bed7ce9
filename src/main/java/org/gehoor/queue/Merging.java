package org.gehoor.queue;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.ConversationRefusal;
import org.gehoor.conversation.Merge;
import org.gehoor.conversation.Merges;
import org.gehoor.conversation.Moves;
import org.gehoor.conversation.Turn;
import org.gehoor.db.Work;
import org.gehoor.pages.Refusal;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.staff.Staff;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Need;
import org.gehoor.vocabulary.PlaceId;
import org.gehoor.vocabulary.PromiseId;
import org.gehoor.vocabulary.StaffId;

/// Two conversations go on as one, and apart again. Nothing gets worse for who waits:
///
/// 1. When the one waited for us, the other becomes our turn, since the earlier first word of the two and with the greater need: it stands
///    where the better of the two places was, or before.
/// 2. The earlier of the two times that were promised stays promised. The promise that goes on in the other is neither kept nor broken; one that
///    was late already is broken.
/// 3. Parted again, the one comes back with its old first word and need and the time that was promised. When that time has gone by, the
///    promise was broken.
///
/// Whose conversations they are is judged before: this room does not know (G4).
public final class Merging {

    private final Work work;
    private final Moves moves;
    private final Promises promises;
    private final Handover handover;
    private final Places places;
    private final Lines lines;
    private final Waits waits;
    private final Staff staff;
    private final Merges merges;
    private final Clock clock;

    Merging(Work work, Moves moves, Promises promises, Handover handover, Around around) {
        this.work = work;
        this.moves = moves;
        this.promises = promises;
        this.handover = handover;
        this.places = around.line().places();
        this.lines = around.line().lines();
        this.waits = around.line().waits();
        this.staff = around.line().staff();
        this.merges = around.line().merges();
        this.clock = around.clock();
    }

    /// What there is of the line, and what time it is.
    record Around(Handover.Surroundings line, Clock clock) {}

    /// One conversation goes on in another, or in the one that that goes on in.
    ///
    /// @throws Refusal ONE_ALREADY, NOT_YOURS when a colleague has what would end, CALL_FIRST when a promised call would be lost
    public void merge(ConversationId id, ConversationId wanted, Author.Person by) {
        work.whole(() -> {
            ConversationId into = merges.current(wanted);
            if (into.equals(id) || merges.of(id).isPresent()) {
                throw new Refusal(QueueRefusal.ONE_ALREADY);
            }
            lockBoth(id, into);
            Conversation one = moves.lock(id);
            Conversation other = handover.withWhoeverWorks(into);
            mayEnd(one, other, by);
            Optional<Merge.Waited> waited = waited(one);
            Optional<Promise> promised = one.promise().map(promises::get);
            moves.goOnIn(new Moves.Two(one, other), by, waited, lines.get(one.line()).team(), isHelping(other));
            waited.ifPresent(carried -> carry(carried, new Owing(promised.orElseThrow()), other, by));
        });
    }

    private void lockBoth(ConversationId one, ConversationId other) {
        Stream.of(one, other).sorted((a, b) -> a.value().compareTo(b.value())).forEach(moves::lock);
        if (merges.of(one).isPresent() || merges.of(other).isPresent()) {
            throw new Refusal(QueueRefusal.ONE_ALREADY);
        }
    }

    /// What a colleague has in hand is theirs to end; and a call that was promised is made, wherever the words are.
    private void mayEnd(Conversation one, Conversation other, Author.Person by) {
        boolean withColleague = (one.turn() instanceof Turn.WithPerson || one.turn() instanceof Turn.WaitingForCustomer)
                && one.owner().filter(owner -> owner.is(by.id())).isEmpty();
        if (withColleague) {
            throw new Refusal(ConversationRefusal.NOT_YOURS);
        }
        if (owesACall(one) || owesACall(other) && one.turn().waitsForUs()) {
            throw new Refusal(ConversationRefusal.CALL_FIRST);
        }
    }

    private boolean owesACall(Conversation conversation) {
        return conversation.promise().map(promises::get).filter(promise -> promise.kind() == Promise.Kind.CALL_BACK).isPresent();
    }

    private boolean isHelping(Conversation other) {
        return other.turn() instanceof Turn.WithPerson
                || other.turn() instanceof Turn.WaitingForCustomer waiting && waiting.owner().person().filter(staff::isWorking).isPresent();
    }

    private Optional<Merge.Waited> waited(Conversation one) {
        if (!one.turn().waitsForUs()) {
            return Optional.empty();
        }
        return Optional.of(new Merge.Waited(one.firstWord().orElseThrow(), stated(one.id()).code(), one.promise().orElseThrow()));
    }

    private Need stated(ConversationId id) {
        return places.find(id).map(Place::need).orElseGet(() -> waits.statedNeed(id));
    }

    /// What was promised in the one.
    private record Owing(Promise promise) {}

    private void carry(Merge.Waited waited, Owing owing, Conversation other, Author.Person by) {
        Need need = Need.of(waited.need());
        Instant word = other.firstWord().filter(waited.firstWord()::isAfter).orElse(waited.firstWord());
        switch (other.turn()) {
            case Turn.WaitingForPerson waiting -> {
                places.find(other.id()).ifPresent(place -> stands(place.since(word, place.more(need)), by));
                moves.waitsSince(other.id(), word, waiting::promise);
                settle(owing, other, waiting.promise());
            }
            case Turn.WithPerson with -> {
                moves.waitsSince(other.id(), word, with::promise);
                waits.state(other.id(), need);
                settle(owing, other, with.promise());
            }
            case Turn.WaitingForCustomer _ -> {
                PromiseId fresh = goesOn(owing, other);
                moves.waitsSince(other.id(), word, () -> fresh);
                waits.state(other.id(), need);
                end(owing, fresh);
                handover.withWhoeverWorks(other.id());
            }
            case Turn.WithAssistant _ -> {
                Place place = place(other, need, word, Optional.empty());
                moves.waits(other.id(), place.inLine(), () -> inLine(owing, other, place));
            }
            case Turn.Closed closed -> reopen(owing, other, place(other, need, word, closed.owner().flatMap(Turn.Owner::person)), by);
            case Turn.SetAside _ -> reopen(owing, other, place(other, need, word, Optional.empty()), by);
        }
    }

    private void stands(Place place, Author.Person by) {
        moves.stands(place.conversation(), by, place.inLine());
        places.move(place);
    }

    private void reopen(Owing owing, Conversation other, Place place, Author.Person by) {
        moves.reopen(other.id(), by, place.inLine(), () -> inLine(owing, other, place));
    }

    private Turn.Waiting inLine(Owing owing, Conversation other, Place place) {
        PromiseId fresh = goesOn(owing, other);
        end(owing, fresh);
        return waiting(place, fresh);
    }

    private Place place(Conversation conversation, Need need, Instant since, Optional<StaffId> keptFor) {
        return new Place(PlaceId.at(now()), conversation.id(), conversation.line(), need, since, Optional.empty(), keptFor, Optional.empty());
    }

    private Turn.Waiting waiting(Place place, PromiseId promise) {
        places.add(place);
        return new Turn.Waiting(new Turn.Owner(lines.get(place.line()).team(), place.keptFor()), promise, place.id(), place.waitingSince());
    }

    /// Of two promises the earlier time stays promised: by the promise that runs there, or by a new one in the words of the other.
    private void settle(Owing owing, Conversation other, PromiseId running) {
        Promise theirs = promises.get(running);
        boolean ourTimeIsEarlier = isToCome(owing.promise()) && (owing.promise().dueAt().isBefore(theirs.dueAt()) || !isToCome(theirs));
        PromiseId onto = ourTimeIsEarlier ? goesOn(owing, other) : running;
        if (ourTimeIsEarlier) {
            moves.promised(other.id(), onto);
            if (isToCome(theirs)) {
                promises.pass(running, onto);
            } else {
                promises.replace(running);
            }
        }
        end(owing, onto);
    }

    /// The same time in the same words, promised where the words go on; another time when that one has gone by.
    private PromiseId goesOn(Owing owing, Conversation there) {
        return isToCome(owing.promise()) ? again(owing, there, "own: promised before, in a conversation that goes on here").id()
                : handover.promise(there).id();
    }

    private Promise again(Owing owing, Conversation there, String rule) {
        Promise before = owing.promise();
        return promises.make(new Promises.Making(there.id(), before.kind(), before.dueAt(), before.zone(), rule, before.language()), before.words());
    }

    private void end(Owing owing, PromiseId onto) {
        if (isToCome(owing.promise())) {
            promises.pass(owing.promise().id(), onto);
        } else {
            promises.replace(owing.promise().id());
        }
    }

    private boolean isToCome(Promise promise) {
        return promise.dueAt().isAfter(now());
    }

    /// A conversation that began with words of another joins the line: since the first of these words, with the need that was stated there unless
    /// that one has ended, and with a promise of its own.
    public void joins(ConversationId fresh, ConversationId from, Instant since) {
        work.whole(() -> {
            Conversation one = moves.lock(fresh);
            Need need = moves.lock(from).turn().isEnded() ? Need.NONE : stated(from);
            Place place = place(one, need, since, Optional.empty());
            moves.waits(fresh, place.inLine(), () -> waiting(place, handover.promise(one).id()));
        });
    }

    /// Two that were one are apart again: what ended by it comes back as it stood, and the other keeps what was said since.
    ///
    /// @throws Refusal NOT_MERGED, LATER_FIRST
    public void undo(ConversationId id, Author.Person by) {
        work.whole(() -> {
            Merge merge = merges.of(id).orElseThrow(() -> new Refusal(QueueRefusal.NOT_MERGED));
            Stream.of(id, merge.into()).sorted((a, b) -> a.value().compareTo(b.value())).forEach(moves::lock);
            if (merges.of(id).filter(merge::equals).isEmpty()) {
                throw new Refusal(QueueRefusal.NOT_MERGED);
            }
            if (merges.of(merge.into()).isPresent()) {
                throw new Refusal(QueueRefusal.LATER_FIRST);
            }
            Conversation one = moves.lock(id);
            Conversation other = moves.lock(merge.into());
            ownTime(merge, other, by);
            Place place = placeOf(merge, one);
            moves.apart(new Moves.Two(one, other), merge, by, place.inLine(), () -> back(merge, one, place));
        });
    }

    /// The other one waits since its own first word again, or that of others that still go on there; also when it was set aside meanwhile.
    private void ownTime(Merge merge, Conversation other, Author.Person by) {
        if (merge.waited().isEmpty() || !merge.waited().map(Merge.Waited::firstWord).equals(other.firstWord())) {
            return;
        }
        Instant own = Stream.concat(Stream.of(merge.intoFirstWord()), merges.into(other.id()).stream()
                .filter(one -> one.into().equals(other.id()) && !one.id().equals(merge.id()) && !one.at().isBefore(merge.at()))
                .flatMap(one -> one.waited().stream()).map(Merge.Waited::firstWord))
                .min(Instant::compareTo).orElseThrow();
        places.find(other.id()).ifPresent(place -> stands(place.since(own, place.need()), by));
        moves.waitsSince(other.id(), own, () -> other.promise().orElseThrow());
    }

    private Place placeOf(Merge merge, Conversation one) {
        Optional<StaffId> keptFor = one.owner().flatMap(Turn.Owner::person);
        return merge.waited().map(waited -> place(one, Need.of(waited.need()), waited.firstWord(), keptFor))
                .orElseGet(() -> place(one, Need.NONE, now(), keptFor));
    }

    private Turn.Waiting back(Merge merge, Conversation one, Place place) {
        if (merge.waited().isEmpty()) {
            return waiting(place, handover.promise(one).id());
        }
        Merge.Waited waited = merge.waited().get();
        var owing = new Owing(promises.get(waited.promise()));
        if (!isToCome(owing.promise())) {
            promises.cameBackTooLate(owing.promise().id());
        }
        PromiseId fresh = isToCome(owing.promise()) ? again(owing, one, "own: promised before, came back with its conversation").id()
                : handover.promise(one).id();
        return waiting(place, fresh);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
