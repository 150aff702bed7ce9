package org.gehoor.queue;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Merges;
import org.gehoor.conversation.Moves;
import org.gehoor.conversation.Owed;
import org.gehoor.conversation.Text;
import org.gehoor.conversation.Turn;
import org.gehoor.db.Work;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.gehoor.staff.Team;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Need;
import org.gehoor.vocabulary.PlaceId;
import org.gehoor.vocabulary.PromiseId;
import org.gehoor.vocabulary.StaffId;
import org.gehoor.vocabulary.TeamId;

/// The step to a person, from every state (G1). Always ends in a person or in a place with a promise; nothing can refuse it.
/// The place, the promise, the owner and the entry in the ledger are one piece of work.
public final class Handover {

    private final Work work;
    private final Moves moves;
    private final Promises promises;
    private final Places places;
    private final Lines lines;
    private final Waits waits;
    private final Staff staff;
    private final Merges merges;
    private final Leaving leaving;
    private final Owed owed;
    private final Clock clock;

    Handover(Work work, Moves moves, Promises promises, Surroundings around, Clock clock) {
        this.work = work;
        this.moves = moves;
        this.promises = promises;
        this.places = around.places();
        this.lines = around.lines();
        this.waits = around.waits();
        this.staff = around.staff();
        this.merges = around.merges();
        this.leaving = around.leaving();
        this.owed = around.owed();
        this.clock = clock;
    }

    /// What there is of the line, who works in it, and what is owed to who joins.
    record Surroundings(Places places, Lines lines, Waits waits, Staff staff, Merges merges, Owed owed, Leaving leaving) {}

    /// What comes of asking for a person.
    public sealed interface Ending {
        /// In the line, with a promise.
        record InLine(Promise promise) implements Ending {}

        /// In the line already; the first promise and the place stay.
        record AlreadyInLine(Promise promise) implements Ending {}

        /// A person has it already.
        record WithPerson(Promise promise) implements Ending {}

        /// Nobody works now: in the line, with a promise for when they do.
        record AfterHours(Promise promise, Instant opens) implements Ending {}
    }

    /// Brings a conversation to a person: from the assistant, from the customer's own turn, or from an end. What was merged into another is brought
    /// there.
    public Ending askForPerson(ConversationId id, Author author, Need need) {
        return askForPerson(id, author, need, now());
    }

    /// The same for a word that was said earlier, for instance by a mail that waited to be read: the customer waits since then.
    public Ending askForPerson(ConversationId asked, Author author, Need need, Instant since) {
        return work.whole(() -> {
            ConversationId id = merges.lockCurrent(asked);
            Conversation conversation = withWhoeverWorks(id);
            return switch (conversation.turn()) {
                case Turn.WithAssistant _ -> asked(id, author, need, new Joining(conversation, need, since, Optional.empty()));
                case Turn.WaitingForCustomer waiting ->
                        asked(id, author, need, new Joining(conversation, more(need, id), since, waiting.owner().person()));
                case Turn.WaitingForPerson waiting -> {
                    state(id, author, need);
                    yield new Ending.AlreadyInLine(promises.get(waiting.promise()));
                }
                case Turn.WithPerson with -> new Ending.WithPerson(promises.get(with.promise()));
                case Turn.Closed _, Turn.SetAside _ -> reopen(id, author, need);
            };
        });
    }

    private Ending asked(ConversationId id, Author author, Need need, Joining joining) {
        moves.askForPerson(id, author, need.code(), joining.place.inLine(), joining::waiting);
        return joining.ending();
    }

    private void state(ConversationId id, Author author, Need need) {
        places.find(id).flatMap(place -> place.stating(need)).ifPresent(advanced -> {
            moves.stated(id, author, need);
            moves.stands(id, author, advanced.inLine());
            places.move(advanced);
        });
    }

    /// Opens an ended conversation again: one step, with the same owner. What was set aside keeps its old time of waiting.
    public Ending reopen(ConversationId id, Author author) {
        return reopen(id, author, Need.NONE);
    }

    private Ending reopen(ConversationId asked, Author author, Need need) {
        return work.whole(() -> {
            ConversationId id = merges.lockCurrent(asked);
            Conversation conversation = moves.lock(id);
            return switch (conversation.turn()) {
                case Turn.Closed closed -> reopened(id, author,
                        new Joining(conversation, need, now(), closed.owner().flatMap(Turn.Owner::person)));
                case Turn.SetAside aside -> reopened(id, author, new Joining(conversation, need, aside.firstWord(), Optional.empty()));
                case Turn.WithAssistant _, Turn.WaitingForPerson _, Turn.WithPerson _, Turn.WaitingForCustomer _ ->
                        askForPerson(id, author, need);
            };
        });
    }

    private Ending reopened(ConversationId id, Author author, Joining joining) {
        moves.reopen(id, author, joining.place.inLine(), joining::waiting);
        moves.stated(id, author, joining.place.need());
        return joining.ending();
    }

    /// Our words did not reach the customer. Who waits for an answer waits on; where the customer had the next word we have it again, and what
    /// ended by our letter or by a silence that nobody could break has not ended. What the customer closed stays closed.
    public void notReached(ConversationId id, Author.Computer by) {
        work.whole(() -> {
            Conversation conversation = moves.lock(id);
            switch (conversation.turn()) {
                case Turn.WaitingForCustomer _ -> {
                    moves.isOursAgain(id, () -> promise(conversation).id());
                    withWhoeverWorks(id);
                }
                case Turn.Closed closed when closed.how() == Turn.How.FINAL_LETTER || closed.how() == Turn.How.SILENCE -> reopen(id, by);
                case Turn.Closed _, Turn.SetAside _, Turn.WithAssistant _, Turn.WaitingForPerson _, Turn.WithPerson _ -> { }
            }
        });
    }

    /// Gives a conversation to a colleague. Time of waiting, stated need and promise stay.
    public void toColleague(ConversationId id, Author.Person from, StaffMember to, Text why) {
        handOver(id, from, to.name(), why, Turn.Owner.person(to.team(), to.id()), Optional.of(to.id()), Optional.empty());
    }

    /// Gives a conversation to a team. Time of waiting, stated need and promise stay.
    public void toTeam(ConversationId id, Author.Person from, Team to, Text why) {
        handOver(id, from, to.name(), why, Turn.Owner.team(to.id()), Optional.empty(), Optional.of(to.id()));
    }

    private void handOver(ConversationId id, Author.Person from, String name, Text why, Turn.Owner owner, Optional<StaffId> person,
                          Optional<TeamId> team) {
        work.whole(() -> {
            Conversation conversation = moves.lock(id);
            Instant since = conversation.firstWord().orElseGet(this::now);
            var place = new Place(PlaceId.at(now()), id, conversation.line(), waits.statedNeed(id), since, Optional.empty(), person, team);
            moves.handOver(id, from, new Moves.Receiver(name, why), place.inLine(), () -> {
                Promise promise = conversation.promise().map(promises::get).orElseGet(() -> promise(conversation));
                places.add(place);
                return new Turn.Waiting(owner, promise.id(), place.id(), since);
            });
        });
    }

    /// The conversation as it stands when nobody has it who is not working: a word whose owner is away goes to whoever is there,
    /// with the time it was said and the need that was stated.
    Conversation withWhoeverWorks(ConversationId id) {
        Conversation conversation = moves.lock(id);
        if (!(conversation.turn() instanceof Turn.WithPerson with) || with.owner().person().filter(staff::isWorking).isPresent()) {
            return conversation;
        }
        Line line = lines.get(conversation.line());
        var place = new Place(PlaceId.at(now()), id, line.id(), waits.statedNeed(id), with.firstWord(), Optional.empty(), Optional.empty(),
                Optional.empty());
        places.add(place);
        moves.wordGoesOn(id, place.inLine(), new Turn.Waiting(Turn.Owner.team(line.team()), with.promise(), place.id(), with.firstWord()));
        return moves.lock(id);
    }

    /// A need that was stated before does not shrink by asking again.
    private Need more(Need stated, ConversationId id) {
        Need before = waits.statedNeed(id);
        return Place.credit(before).compareTo(Place.credit(stated)) > 0 ? before : stated;
    }

    /// When the customer wants to be called, and the words of that promise. Without a beginning the call comes when it is their turn.
    public record Call(Optional<Instant> from, Instant until, String words) {}

    /// The customer wants to be called: a place in the line with a moment of its own, and the promise of the call. Whoever waits
    /// already keeps the place; what was promised before is released by this choice. When a person of ours chose it, nobody let us off:
    /// then it is replaced.
    public Promise callInstead(ConversationId asked, Author author, Need need, Call call) {
        return work.whole(() -> {
            ConversationId id = merges.lockCurrent(asked);
            Conversation conversation = withWhoeverWorks(id);
            switch (conversation.turn()) {
                case Turn.WithAssistant _ -> asked(id, author, need, new Joining(conversation, need, now(), Optional.empty(), Optional.of(call)));
                case Turn.WaitingForCustomer waiting ->
                        asked(id, author, need, new Joining(conversation, more(need, id), now(), waiting.owner().person(), Optional.of(call)));
                case Turn.Closed closed -> reopened(id, author,
                        new Joining(conversation, need, now(), closed.owner().flatMap(Turn.Owner::person), Optional.of(call)));
                case Turn.SetAside aside -> reopened(id, author,
                        new Joining(conversation, need, aside.firstWord(), Optional.empty(), Optional.of(call)));
                case Turn.WaitingForPerson waiting -> {
                    if (!(author instanceof Author.Person)) {
                        leaving.leave(id, waiting.promise(), Ghost.Why.CALL);
                    }
                    state(id, author, need);
                    places.find(id).ifPresent(place -> {
                        Place later = place.notBefore(call.from());
                        moves.stands(id, author, later.inLine());
                        places.move(later);
                    });
                    chosen(conversation, waiting.promise(), call, author);
                }
                case Turn.WithPerson with -> chosen(conversation, with.promise(), call, author);
            }
            return promises.get(moves.lock(id).promise().orElseThrow());
        });
    }

    private void chosen(Conversation conversation, PromiseId before, Call call, Author author) {
        chosen(conversation, before, promise(conversation, call), author);
    }

    /// Another promise by somebody's choice: only the customer's lets us off from the one before.
    void chosen(Conversation conversation, PromiseId before, Promise chosen, Author author) {
        moves.promised(conversation.id(), chosen.id());
        if (author instanceof Author.Person) {
            promises.replace(before);
        } else {
            promises.release(before);
        }
    }

    private Promise promise(Conversation conversation, Call call) {
        return promises.make(new Promises.Making(conversation.id(), Promise.Kind.CALL_BACK, call.until(),
                lines.get(conversation.line()).hours().zone(), call.from().isPresent() ? "own: called within the chosen window" : "own: called in turn, by the estimate", conversation.language()), call.words());
    }

    /// Joining the line: first the promise, from the line as it is before; then the place.
    private final class Joining {

        private final Conversation conversation;
        private final Line line;
        private final Place place;
        private final Optional<Call> call;
        private Optional<Promise> promised = Optional.empty();

        Joining(Conversation conversation, Need need, Instant since, Optional<StaffId> keptFor) {
            this(conversation, need, since, keptFor, Optional.empty());
        }

        Joining(Conversation conversation, Need need, Instant since, Optional<StaffId> keptFor, Optional<Call> call) {
            this.conversation = conversation;
            this.line = lines.get(conversation.line());
            this.place = new Place(PlaceId.at(now()), conversation.id(), line.id(), need, since, call.flatMap(Call::from), keptFor, Optional.empty());
            this.call = call;
        }

        Turn.Waiting waiting() {
            Promise promise = call.map(wanted -> promise(conversation, wanted)).orElseGet(() -> promise(conversation, line, () -> waits.forNext(line.id())));
            promised = Optional.of(promise);
            places.add(place);
            return new Turn.Waiting(new Turn.Owner(line.team(), place.keptFor()), promise.id(), place.id(), place.waitingSince());
        }

        Ending ending() {
            Promise promise = promised.orElseThrow();
            Instant opens = Owed.hours(conversation, line::hours).openFrom(clock.instant());
            return opens.isAfter(clock.instant()) ? new Ending.AfterHours(promise, opens) : new Ending.InLine(promise);
        }
    }

    /// What somebody who joins the line now is promised.
    Promise promise(Conversation conversation) {
        return promise(conversation, lines.get(conversation.line()), () -> estimate(conversation));
    }

    Estimate estimate(Conversation conversation) {
        return places.find(conversation.id()).map(waits::forPlace).orElseGet(() -> waits.forNext(conversation.line()));
    }

    private Promise promise(Conversation conversation, Line line, Supplier<Estimate> estimate) {
        return promises.make(owed.inLine(conversation, line::hours, () -> estimated(estimate.get().during(Owed.hours(conversation, line::hours), now())), now()));
    }

    private static Owed.Estimated estimated(Estimate estimate) {
        return new Owed.Estimated(estimate.dueAt(),
                "estimate: %d ahead, %d to %d minutes".formatted(estimate.ahead(), estimate.least().toMinutes(), estimate.most().toMinutes()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
