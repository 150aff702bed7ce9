package org.gehoor.queue;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.LiveContacts;
import org.gehoor.conversation.Moves;
import org.gehoor.conversation.Turn;
import org.gehoor.db.Work;
import org.gehoor.pages.Refusal;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.promise.Standing;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.PlaceId;
import org.gehoor.vocabulary.PromiseId;
import org.gehoor.vocabulary.StaffId;

/// A live contact that we end before it is done. The customer stands at the head of the line again, waiting since the same word, is told that it
/// was us, and gets somebody else. What was promised stays, or becomes something earlier; never later. It is counted, in the open.
public final class CutOff {

    private final Work work;
    private final Moves moves;
    private final Promises promises;
    private final LiveContacts contacts;
    private final Handover.Surroundings around;
    private final Clock clock;

    CutOff(Work work, Moves moves, Promises promises, LiveContacts contacts, Around around) {
        this.work = work;
        this.moves = moves;
        this.promises = promises;
        this.contacts = contacts;
        this.around = around.surroundings();
        this.clock = around.clock();
    }

    /// What there is of the line, and what time it is.
    record Around(Handover.Surroundings surroundings, Clock clock) {}

    /// How a member of staff ended it.
    public enum How {
        /// They said that they have to stop.
        STOPPED,
        /// They are away, and gave back what they had.
        AWAY,
        /// They signed out.
        SIGNED_OUT,
        /// They gave no sign of life any more.
        SILENT;

        /// The name in the record: `signed_out`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Ends one contact of this person.
    ///
    /// @throws Refusal NOT_YOURS when a colleague has it, NOT_NOW when nobody has
    /// @throws Refusal NOT_LIVE when the customer is not there: that is handed over
    public void end(ConversationId id, StaffMember by, How how) {
        work.whole(() -> {
            Conversation conversation = moves.lock(id);
            var author = new Author.Person(by.id(), by.name());
            Exchange.mustBeOf(conversation, author);
            if (!contacts.isLive(conversation)) {
                throw new Refusal(QueueRefusal.NOT_LIVE);
            }
            end(conversation, by.id(), author, how);
        });
    }

    /// Ends everything live that this person has.
    ///
    /// @return how many
    public int all(StaffMember by, How how) {
        return work.whole(() -> {
            List<Conversation> live = contacts.of(by.id());
            live.forEach(one -> end(moves.lock(one.id()), by.id(), new Author.Person(by.id(), by.name()), how));
            return live.size();
        });
    }

    /// Brings back everybody who waits on the spot for the word of somebody who gives no sign of life any more.
    ///
    /// @return how many
    public int silent() {
        List<Conversation> waiting = contacts.waitingForAWord();
        Set<StaffId> silent = Set.copyOf(around.staff().silent(waiting.stream().map(LiveContacts::owner).collect(Collectors.toSet())));
        return (int) waiting.stream().filter(one -> silent.contains(LiveContacts.owner(one))).filter(one -> bringBack(one.id(), silent)).count();
    }

    private boolean bringBack(ConversationId id, Set<StaffId> silent) {
        return work.whole(() -> {
            Conversation now = moves.lock(id);
            boolean still = now.turn() instanceof Turn.WithPerson with && with.owner().person().filter(silent::contains).isPresent();
            if (still) {
                end(now, LiveContacts.owner(now), new Author.Computer(Author.Voice.HOUSE), How.SILENT);
            }
            return still;
        });
    }

    private void end(Conversation conversation, StaffId by, Author author, How how) {
        Line line = around.lines().get(conversation.line());
        Instant since = conversation.firstWord().orElseGet(this::now);
        var place = new Place(PlaceId.at(now()), conversation.id(), line.id(), around.waits().statedNeed(conversation.id()), since, Optional.empty(),
                Optional.empty(), Optional.empty(), true, Optional.of(by));
        Estimate estimate = around.waits().forPlace(place);
        Optional<Promise> before = conversation.promise().map(promises::get);
        Optional<Promise> stays = before.filter(promise -> !promise.dueAt().isAfter(wholeMinute(estimate.dueAt())) || isLate(promise));
        Instant due = stays.map(Promise::dueAt).orElseGet(() -> wholeMinute(estimate.dueAt()));
        moves.cutOff(conversation.id(), author, new Moves.Cut(how.code(), due), place.inLine(), () -> {
            PromiseId promise = stays.map(Promise::id).orElseGet(() -> earlier(conversation, line, due, before));
            around.places().add(place);
            return new Turn.Waiting(Turn.Owner.team(line.team()), promise, place.id(), since);
        });
    }

    /// Who is cut off is promised a person; what was promised before goes on in that, as it is due no later.
    private PromiseId earlier(Conversation conversation, Line line, Instant due, Optional<Promise> before) {
        PromiseId fresh = promises.make(new Promises.Making(conversation.id(), Promise.Kind.PERSON, due, line.hours().zone(),
                "estimate: at the head of the line, cut off by us", conversation.language())).id();
        before.ifPresent(promise -> promises.pass(promise.id(), fresh));
        return fresh;
    }

    /// A promise whose time is over is not replaced by another here: it is noticed, and followed by a new one, as any other.
    private boolean isLate(Promise promise) {
        return promise.standingAt(now()) == Standing.BROKEN;
    }

    private static Instant wholeMinute(Instant due) {
        Instant minute = due.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(due) ? due : minute.plus(1, ChronoUnit.MINUTES);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
