package org.gehoor.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gehoor.access.Permission;
import org.gehoor.callback.CallBack;
import org.gehoor.callback.CallBacks;
import org.gehoor.callback.Numbers;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.SignsOfLife;
import org.gehoor.conversation.Turn;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Standing;
import org.gehoor.queue.Place;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.PlaceId;
import org.gehoor.words.Words;

/// Makes the rows of conversations: the line in the order of waiting, and lists of any others.
final class Lineup {

    private static final int MOST_ROWS = 60;
    private static final int MOST_COUNTED = 200;

    private final Matters matters;
    private final People people;
    private final Ringings ringings;
    private final Clock clock;

    Lineup(Matters matters, People people, Ringings ringings, Clock clock) {
        this.matters = matters;
        this.people = people;
        this.ringings = ringings;
        this.clock = clock;
    }

    /// The pane at the left. `shown` is the conversation beside it, if any.
    LinePane pane(StaffMember me, Optional<ConversationId> shown, Words words) {
        List<Place> line = matters.pickUp().line(me);
        List<Place> listed = line.subList(0, Math.min(MOST_ROWS, line.size()));
        String total = line.size() < MOST_COUNTED ? Integer.toString(line.size()) : MOST_COUNTED + "+";
        return new LinePane(Rights.has(me, Permission.PICK_UP), shown.map(Address::of).orElse(Address.DESK), waiting(listed, lent(me), shown, words), total,
                line.size() - listed.size(), rows(matters.conversations().ofOwner(me.id()), shown, words), ringings.self(me, words));
    }

    /// Who looks, and who rings for them.
    Self self(StaffMember me, Words words) {
        return ringings.self(me, words);
    }

    private List<PlaceId> lent(StaffMember me) {
        return me.skills().isAll() ? List.of() : matters.pickUp().lent(me);
    }

    /// Conversations in the order they are given, without places.
    List<Row> rows(List<Conversation> conversations, Optional<ConversationId> shown, Words words) {
        Facts facts = facts(conversations, shown, words);
        return conversations.stream()
                .map(one -> facts.row(one, "", since(one, words), Ways.icon(one.channel()), turn(one, words), "", facts.gone(one), facts.mark(one))).toList();
    }

    private List<Row> waiting(List<Place> places, List<PlaceId> lent, Optional<ConversationId> shown, Words words) {
        List<ConversationId> ids = places.stream().map(Place::conversation).toList();
        Map<ConversationId, Conversation> known = matters.conversations().list(ids).stream()
                .collect(Collectors.toMap(Conversation::id, one -> one));
        Facts facts = facts(List.copyOf(known.values()), shown, words);
        var rows = new ArrayList<Row>();
        for (Place place : places) {
            Conversation one = known.get(place.conversation());
            if (one != null) {
                String gone = facts.gone(one);
                String note = gone.isEmpty() && lent.contains(place.id()) ? words.say("desk.ring.lent") : gone;
                rows.add(row(one, place, Integer.toString(rows.size() + 1), note, facts));
            }
        }
        return rows;
    }

    /// A call that was promised shows its moment where others show how long is left.
    private static Row row(Conversation one, Place place, String number, String note, Facts facts) {
        Words words = facts.marks().words();
        String waited = words.shortDuration(Duration.between(place.waitingSince(), facts.now()));
        String need = Ways.need(place.need(), words);
        Mark mark = facts.mark(one);
        Optional<CallBack> call = facts.call(one);
        String way = call.map(asked -> words.say("desk.way.call", "number", asked.number().map(Numbers::show).orElse(""),
                "attempt", Integer.toString(asked.attempts() + 1), "most", Integer.toString(CallBacks.MOST_ATTEMPTS))).orElseGet(() -> words.say("desk.way.callback"));
        if (call.isPresent() && place.notBefore().isEmpty()) {
            return facts.row(one, number, waited, "callback", way, need, note, mark);
        }
        return place.notBefore()
                .map(from -> facts.row(one, number, waited, "callback", way, need, note, from.isAfter(facts.now()) ? new Mark(mark.kind(), words.when(from)) : mark))
                .orElseGet(() -> facts.row(one, number, waited, Ways.icon(one.channel()), Ways.word(one.channel(), words), need, note, mark));
    }

    private static String turn(Conversation one, Words words) {
        return switch (one.turn()) {
            case Turn.WithAssistant _ -> words.say("desk.turn.with_assistant");
            case Turn.WaitingForPerson _ -> words.say("desk.turn.waiting_for_person");
            case Turn.WithPerson _ -> words.say("desk.turn.with_person");
            case Turn.WaitingForCustomer waiting -> words.say(waiting.askedToClose().isPresent() ? "desk.turn.asked_to_close"
                    : "desk.turn.waiting_for_customer");
            case Turn.Closed _ -> words.say("desk.turn.closed");
            case Turn.SetAside _ -> words.say("desk.turn.set_aside");
        };
    }

    private String since(Conversation one, Words words) {
        Instant now = clock.instant();
        boolean today = words.day(one.turnSince()).equals(words.day(now));
        return today ? words.clock(one.turnSince()) : words.day(one.turnSince());
    }

    private Facts facts(List<Conversation> conversations, Optional<ConversationId> shown, Words words) {
        List<ConversationId> ids = conversations.stream().map(Conversation::id).toList();
        Map<ConversationId, List<Promise>> promises = matters.promises().ofAll(ids).stream()
                .collect(Collectors.groupingBy(Promise::conversation));
        Map<ConversationId, CallBack> calls = matters.callBacks().list(ids).stream().collect(Collectors.toMap(CallBack::conversation, call -> call));
        return new Facts(people.names(ids, words), promises, calls, matters.signs().list(ids), new Marks(words, clock.instant()), shown);
    }

    /// What is asked once for all rows. A promise that was missed since the first unanswered word stays in sight until we answer.
    private record Facts(Map<ConversationId, String> names, Map<ConversationId, List<Promise>> promises, Map<ConversationId, CallBack> calls,
                         Map<ConversationId, SignsOfLife.Sign> signs, Marks marks, Optional<ConversationId> shown) {

        /// That the customer is no longer there; empty while they are.
        String gone(Conversation one) {
            return new Absence(Optional.ofNullable(signs.get(one.id())), now()).brief(one, marks.words());
        }

        Row row(Conversation one, String place, String since, String icon, String way, String need, String note, Mark mark) {
            return new Row(one.id().toString(), Address.of(one.id()), one.reference().toString(), place, names.getOrDefault(one.id(), ""), since,
                    one.isErased() ? marks.words().say("desk.head.erased") : one.gist(), icon, with(way, one), need, note, mark, shown.filter(one.id()::equals).isPresent());
        }

        /// With the language, when the reader's is another.
        private String with(String way, Conversation one) {
            String language = Ways.language(one, marks.words());
            return language.isEmpty() ? way : way + ", " + language;
        }

        Optional<CallBack> call(Conversation one) {
            return Optional.ofNullable(calls.get(one.id()));
        }

        Instant now() {
            return marks.now();
        }

        Mark mark(Conversation one) {
            List<Promise> all = promises.getOrDefault(one.id(), List.of());
            Optional<Instant> firstWord = one.firstWord();
            boolean missed = firstWord.isPresent() && one.turn().waitsForUs() && all.stream()
                    .anyMatch(promise -> !promise.madeAt().isBefore(firstWord.get()) && promise.standingAt(now()) == Standing.BROKEN);
            if (missed) {
                return marks.broken();
            }
            return one.promise().flatMap(id -> all.stream().filter(promise -> promise.id().equals(id)).findFirst())
                    .map(marks::brief).orElseGet(marks::none);
        }
    }
}
