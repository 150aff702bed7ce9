package org.gehoor.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.gehoor.events.Events;
import org.gehoor.events.Seen;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.LineId;
import org.gehoor.vocabulary.Need;
import org.gehoor.vocabulary.PlaceId;
import org.gehoor.vocabulary.PromiseId;
import org.gehoor.vocabulary.StaffId;
import org.gehoor.vocabulary.TeamId;
import org.gehoor.vocabulary.UuidV7;

/// The moves into and out of the line. Only `queue` makes them: it alone has the place that each of them needs.
public final class Moves {

    private final Rows rows;
    private final Timelines timelines;
    private final Merges merges;
    private final Events events;
    private final Clock clock;

    Moves(Rows rows, Timelines timelines, Merges merges, Events events, Clock clock) {
        this.rows = rows;
        this.timelines = timelines;
        this.merges = merges;
        this.events = events;
        this.clock = clock;
    }

    /// Where a conversation stands in the line, for the record: the order of the line follows from these and from nothing else.
    public record InLine(PlaceId place, LineId line, Instant since, Need need, Optional<Instant> notBefore, Optional<StaffId> keptFor,
                         Optional<TeamId> keptForTeam, boolean returned, Optional<StaffId> notFor) {}

    /// Who was picked, and among whom.
    ///
    /// @param team  of the person who picked
    /// @param lines from which this person could pick
    /// @param kept  colleagues who were working and for whom places before this one were kept
    /// @param ground by what else they could take it
    /// @param at    the moment of the choice
    /// @param seen  what could be known at that moment
    public record Picked(PlaceId place, TeamId team, List<LineId> lines, List<StaffId> kept, Ground ground, Instant at, Seen seen) {}

    /// @param lent    they lack the skill for it, and nobody at work has it
    /// @param alone   they cut it off themselves, and nobody else is at work in that line
    /// @param offered it rang for them, at that moment, while these places rang for others; empty when they took it by themselves
    public record Ground(boolean lent, boolean alone, Optional<List<PlaceId>> offered) {}

    /// Reads a conversation and keeps everybody else from moving it until this work is done.
    public Conversation lock(ConversationId id) {
        return rows.lock(id);
    }

    /// Writes down what happened to a place, with facts only.
    public void happened(ConversationId id, String kind, Author author, Map<String, String> facts) {
        rows.lock(id);
        timelines.add(id, Entries.fact(kind, author, facts, Map.of()));
    }

    /// The customer, or the assistant that gives way, asks for a person.
    ///
    /// @param waiting makes place and promise; called after the question is recorded, so that the timeline reads as it happened
    public void askForPerson(ConversationId id, Author author, String need, InLine stands, Supplier<Turn.Waiting> waiting) {
        Conversation conversation = rows.lock(id);
        var facts = facts(conversation, stands);
        facts.put("need", need);
        timelines.add(id, Entries.fact("person-asked", author, facts, Map.of()));
        switch (conversation.turn()) {
            case Turn.WithAssistant with -> move(conversation, with.askForPerson(waiting.get()));
            case Turn.WaitingForCustomer customers -> move(conversation, customers.askForPerson(waiting.get()));
            case Turn.WaitingForPerson _, Turn.WithPerson _, Turn.Closed _, Turn.SetAside _ -> throw ConversationRefusal.NOT_NOW.refuse();
        }
    }

    /// The owner is away, so the customer's word goes to whoever is there, with the time it was said.
    public void wordGoesOn(ConversationId id, InLine stands, Turn.Waiting waiting) {
        Conversation conversation = rows.lock(id);
        if (!(conversation.turn() instanceof Turn.WithPerson with)) {
            throw ConversationRefusal.NOT_NOW.refuse();
        }
        stands(id, new Author.Computer(Author.Voice.HOUSE), stands);
        move(conversation, with.handOver(waiting));
    }

    /// Somebody who waits stands somewhere else now: by a need that was stated, words that came in from another conversation, or a call at another
    /// moment.
    public void stands(ConversationId id, Author author, InLine stands) {
        Conversation conversation = rows.lock(id);
        timelines.add(id, Entries.fact("in-line", author, facts(conversation, stands), Map.of()));
    }

    /// Somebody said what they need, while waiting or on coming back. What is not said is not written down.
    public void stated(ConversationId id, Author author, Need need) {
        if (need != Need.NONE) {
            timelines.add(id, Entries.fact("need-stated", author, Map.of("need", need.code()), Map.of()));
        }
    }

    /// In which language a conversation goes on, and how that came.
    ///
    /// @param line where it is helped from now on
    public record Speaking(Language language, LanguageBy by, LineId line) {}

    /// It goes on in another language, in the line where that is spoken.
    ///
    /// @param stands the same place in another line, and who answers for it there; empty when nobody waits, or waits where they did
    public void speaks(ConversationId id, Author author, Speaking speaking, Optional<Moved> stands) {
        Conversation conversation = rows.lock(id);
        TreeMap<String, String> facts = stands.map(moved -> facts(conversation, moved.place())).orElseGet(TreeMap::new);
        facts.put("language", speaking.language().tag());
        facts.put("from_language", conversation.language().tag());
        facts.put("how", speaking.by().code());
        timelines.add(id, Entries.fact("language-changed", author, facts, Map.of()));
        rows.speaks(id, speaking.language(), speaking.line());
        if (conversation.turn() instanceof Turn.WaitingForPerson waiting) {
            stands.ifPresent(moved -> rows.put(id, waiting.ownedBy(moved.owner())));
        }
    }

    /// A place that is in another line from now on.
    public record Moved(InLine place, Turn.Owner owner) {}

    private TreeMap<String, String> facts(Conversation conversation, InLine stands) {
        var facts = new TreeMap<>(LineFacts.of(stands, events.seen(), timelines));
        facts.put("channel", conversation.channel().code());
        return facts;
    }

    /// Which piece of work this is, and what it can see of others: ask before choosing whom to pick up.
    public Seen seen() {
        return events.seen();
    }

    /// A person takes it out of the line.
    ///
    /// @param since from when on the customer waited: the first unanswered word, or the beginning of the quarter they chose for a call
    /// @param picked among whom, for the record
    public void pickUp(ConversationId id, Author.Person person, Turn.Owner owner, Instant since, Picked picked) {
        Conversation conversation = rows.lock(id);
        if (!(conversation.turn() instanceof Turn.WaitingForPerson waiting)) {
            throw ConversationRefusal.NOT_NOW.refuse();
        }
        long waited = Math.max(0, Duration.between(since, clock.instant()).toSeconds());
        var facts = new TreeMap<>(LineFacts.of(picked, timelines));
        facts.putAll(Map.of("channel", conversation.channel().code(), "language", conversation.language().tag(),
                "line", conversation.line().toString(), "waited_seconds", Long.toString(waited)));
        timelines.add(id, Entries.fact("picked-up", person, facts, Map.of()));
        move(conversation, waiting.pickUp(owner));
    }

    /// To whom something is given, and why.
    public record Receiver(String name, Text why) {}

    /// A person gives it to a colleague or a team. The promise made to the customer goes with it, unchanged.
    ///
    /// @param waiting makes the place, and a promise when none runs; called after it is sure that this person may
    public void handOver(ConversationId id, Author.Person person, Receiver to, InLine stands, Supplier<Turn.Waiting> waiting) {
        Conversation conversation = rows.lock(id);
        Exchange.mustBeOf(conversation, person);
        timelines.add(id, Entries.fact("handed-over", person, facts(conversation, stands), Map.of("to", to.name(), "why", to.why().words())));
        switch (conversation.turn()) {
            case Turn.WithPerson with -> move(conversation, with.handOver(waiting.get()));
            case Turn.WaitingForCustomer customers -> move(conversation, customers.askForPerson(waiting.get()));
            case Turn.WithAssistant _, Turn.WaitingForPerson _, Turn.Closed _, Turn.SetAside _ -> throw ConversationRefusal.NOT_NOW.refuse();
        }
    }

    /// We end a live contact before it is done: whoever is helped waits again.
    ///
    /// @param facts   how it came, and what is promised
    /// @param stands  the place to which they come back
    /// @param waiting makes the place, and a promise when none runs that is early enough; called after it is recorded
    public void cutOff(ConversationId id, Author author, Map<String, String> facts, InLine stands, Supplier<Turn.Waiting> waiting) {
        Conversation conversation = rows.lock(id);
        var all = facts(conversation, stands);
        all.putAll(facts);
        timelines.add(id, Entries.fact("cut-off", author, all, Map.of()));
        switch (conversation.turn()) {
            case Turn.WithPerson with -> move(conversation, with.handOver(waiting.get()));
            case Turn.WaitingForCustomer customers -> move(conversation, customers.askForPerson(waiting.get()));
            case Turn.WithAssistant _, Turn.WaitingForPerson _, Turn.Closed _, Turn.SetAside _ -> throw ConversationRefusal.NOT_NOW.refuse();
        }
    }

    /// A lead gives it to a colleague, whoever has it. The promise made to the customer goes with it, unchanged.
    ///
    /// @param stands  the place, kept for that colleague
    public void relieve(ConversationId id, Author.Person lead, Receiver to, InLine stands, Turn.Waiting waiting) {
        Conversation conversation = rows.lock(id);
        timelines.add(id, Entries.fact("handed-over", lead, facts(conversation, stands), Map.of("to", to.name(), "why", to.why().words())));
        switch (conversation.turn()) {
            case Turn.WithPerson with -> move(conversation, with.handOver(waiting));
            case Turn.WaitingForPerson _ -> move(conversation, waiting.begin());
            case Turn.WithAssistant _, Turn.WaitingForCustomer _, Turn.Closed _, Turn.SetAside _ -> throw ConversationRefusal.NOT_NOW.refuse();
        }
    }

    /// An ended conversation comes back: by the customer's word, or because a person takes the setting aside back.
    ///
    /// @param waiting makes place and promise; called after the return is recorded
    public void reopen(ConversationId id, Author author, InLine stands, Supplier<Turn.Waiting> waiting) {
        Conversation conversation = rows.lock(id);
        switch (conversation.turn()) {
            case Turn.Closed closed -> {
                timelines.add(id, Entries.fact("reopened", author, facts(conversation, stands), Map.of()));
                move(conversation, closed.reopen(waiting.get()));
            }
            case Turn.SetAside aside -> {
                timelines.add(id, Entries.fact("came-back", author, facts(conversation, stands), Map.of()));
                move(conversation, aside.comeBack(waiting.get()));
            }
            case Turn.WithAssistant _, Turn.WaitingForPerson _, Turn.WithPerson _, Turn.WaitingForCustomer _ ->
                    throw ConversationRefusal.NOT_NOW.refuse();
        }
    }

    /// Our words did not reach the customer: their owner has the next word again, and owes it by this promise. Only while the customer had it.
    public void isOursAgain(ConversationId id, Supplier<PromiseId> promise) {
        Conversation conversation = rows.lock(id);
        if (conversation.turn() instanceof Turn.WaitingForCustomer waiting) {
            move(conversation, waiting.write(promise.get(), clock.instant()));
        }
    }

    /// Another promise takes the place of one: broken when it was ours to change, released when the customer chose it.
    public void promised(ConversationId id, PromiseId another) {
        Conversation conversation = rows.lock(id);
        switch (conversation.turn()) {
            case Turn.WaitingForPerson waiting -> rows.put(id, waiting.promised(another));
            case Turn.WithPerson with -> rows.put(id, with.promised(another));
            case Turn.WithAssistant _, Turn.WaitingForCustomer _, Turn.Closed _, Turn.SetAside _ -> throw ConversationRefusal.NOT_NOW.refuse();
        }
    }

    /// Two that are to become one, or apart: each with the other.
    ///
    /// @param one  what goes on in the other
    /// @param into where it goes on
    public record Two(Conversation one, Conversation into) {}

    /// A conversation goes on in another. What had ended stays ended as it was; everything else is set aside as a duplicate, and its place is free.
    /// What it waited for is for the line to carry over.
    ///
    /// @param waited   what it stood on, when it was our turn
    /// @param team     who answers for it when nobody did yet
    /// @param helpedBy whether somebody is helping there, so that waiting ends here
    public void goOnIn(Two two, Author.Person person, Optional<Merge.Waited> waited, TeamId team, boolean helpedBy) {
        Conversation one = two.one();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var facts = new TreeMap<String, String>();
        if (!one.turn().isEnded()) {
            facts.put("how", "set_aside");
        }
        if (one.turn() instanceof Turn.WaitingForPerson) {
            facts.putAll(LineFacts.of(events.seen()));
        }
        if (helpedBy && one.turn() instanceof Turn.WaitingForPerson waiting) {
            facts.put("channel", one.channel().code());
            facts.put("waited_seconds", Long.toString(Math.max(0, Duration.between(waiting.firstWord(), now).toSeconds())));
        }
        long entry = timelines.add(one.id(), Entries.link("merged", person, two.into(), facts)).sequence();
        merges.begin(new Merge(UuidV7.at(now), one.id(), two.into().id(), person.id(), now, entry, waited, two.into().firstWord().orElse(now)));
        switch (one.turn()) {
            case Turn.WithAssistant with -> move(one, with.goesOnElsewhere(entry, Turn.Owner.team(team), now));
            case Turn.WaitingForPerson waiting -> move(one, waiting.setAside(entry));
            case Turn.WithPerson with -> move(one, with.setAside(entry));
            case Turn.WaitingForCustomer customers -> move(one, customers.goesOnElsewhere(entry, now));
            case Turn.Closed _, Turn.SetAside _ -> { }
        }
        timelines.add(two.into().id(), Entries.link("merged-in", person, one, Map.of()));
    }

    /// Words came in from another conversation, or went: what waits, or was set aside, does so since then; where the customer had the next
    /// word it becomes our turn.
    ///
    /// @param promise made when it was the customer's turn; else the promise that runs stays
    public void waitsSince(ConversationId id, Instant word, Supplier<PromiseId> promise) {
        Conversation conversation = rows.lock(id);
        switch (conversation.turn()) {
            case Turn.WaitingForPerson waiting -> rows.put(id, waiting.since(word));
            case Turn.WithPerson with -> rows.put(id, with.since(word));
            case Turn.WaitingForCustomer customers -> move(conversation, customers.write(promise.get(), word));
            case Turn.SetAside aside -> rows.put(id, aside.since(word));
            case Turn.WithAssistant _, Turn.Closed _ -> throw ConversationRefusal.NOT_NOW.refuse();
        }
    }

    /// The same for one that the computer answered.
    public void waits(ConversationId id, InLine stands, Supplier<Turn.Waiting> waiting) {
        Conversation conversation = rows.lock(id);
        if (!(conversation.turn() instanceof Turn.WithAssistant with)) {
            throw ConversationRefusal.NOT_NOW.refuse();
        }
        stands(id, new Author.Computer(Author.Voice.HOUSE), stands);
        move(conversation, with.askForPerson(waiting.get()));
    }

    /// Two that were one are apart again. What ended by it comes back to the line; what had ended before stays so.
    ///
    /// @param waiting makes place and promise; called after the return is recorded
    public void apart(Two two, Merge merge, Author.Person person, InLine stands, Supplier<Turn.Waiting> waiting) {
        Conversation one = two.one();
        merges.undo(merge, person.id(), clock.instant());
        timelines.add(one.id(), Entries.link("merge-undone", person, two.into(), Map.of()));
        timelines.add(two.into().id(), Entries.link("merge-undone", person, one, Map.of()));
        if (merge.ended(one) && one.turn() instanceof Turn.SetAside aside) {
            timelines.add(one.id(), Entries.fact("came-back", person, facts(one, stands), Map.of()));
            move(one, aside.comeBack(waiting.get()));
        }
    }

    private void move(Conversation conversation, Turn to) {
        rows.put(conversation.id(), to);
        events.tell(new ConversationMoved(conversation.id(), conversation.turn(), to));
    }
}
