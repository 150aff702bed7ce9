package org.gehoor.callback;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Exchange;
import org.gehoor.db.Work;
import org.gehoor.ledger.Ledger;
import org.gehoor.pages.Refusal;
import org.gehoor.promise.Promise;
import org.gehoor.promise.PromiseBroken;
import org.gehoor.promise.Promises;
import org.gehoor.promise.Terms;
import org.gehoor.queue.Estimate;
import org.gehoor.queue.Handover;
import org.gehoor.queue.Line;
import org.gehoor.queue.Lines;
import org.gehoor.queue.Places;
import org.gehoor.queue.Waits;
import org.gehoor.staff.Staff;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Need;
import org.gehoor.vocabulary.OpeningHours;
import org.gehoor.vocabulary.PhoneNumber;
import org.gehoor.vocabulary.PromiseId;
import org.gehoor.vocabulary.UuidV7;
import org.gehoor.words.Dictionary;
import org.gehoor.words.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All calls that customers asked for.
public final class CallBacks {

    /// How often we call before we write instead.
    public static final int MOST_ATTEMPTS = 3;

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration AHEAD = Duration.ofDays(14);
    private static final Duration A_DAY_OF_WORK = Duration.ofHours(8);
    private static final int CALLS_PER_PERSON = 2;

    private final JdbcClient db;
    private final Work work;
    private final Ledger ledger;
    private final Conversations conversations;
    private final Exchange exchange;
    private final Promises promises;
    private final Handover handover;
    private final Lines lines;
    private final Waiting waiting;
    private final Staff staff;
    private final Dictionary dictionary;
    private final Clock clock;

    CallBacks(JdbcClient db, Ledger ledger, Matters matters, Staff staff, Dictionary dictionary, Clock clock) {
        this.db = db;
        this.work = matters.work();
        this.ledger = ledger;
        this.conversations = matters.conversations();
        this.exchange = matters.exchange();
        this.promises = matters.promises();
        this.handover = matters.handover();
        this.lines = matters.waiting().lines();
        this.waiting = matters.waiting();
        this.staff = staff;
        this.dictionary = dictionary;
        this.clock = clock;
    }

    /// The rooms on this floor that a call-back needs.
    record Matters(Work work, Conversations conversations, Exchange exchange, Promises promises, Handover handover, Waiting waiting) {}

    /// The line, and how long it takes.
    record Waiting(Lines lines, Places places, Waits waits) {}

    /// The time by which quarters are counted.
    public Instant now() {
        return clock.instant();
    }

    /// The next quarters of an hour in which this line is open, beginning at least five minutes from now and within two weeks
    /// after it opens: a closure of a fortnight leaves quarters to choose from.
    public List<Slot> slots(Line line, int most) {
        Map<Instant, Integer> taken = taken();
        int room = CALLS_PER_PERSON * Math.max(1, staff.working(lines.teamsOf(line.id())));
        var slots = new ArrayList<Slot>();
        Instant from = quarterAfter(clock.instant().plus(Duration.ofMinutes(5)));
        OpeningHours hours = line.hours(Channel.CALLBACK);
        Instant last = hours.openFrom(from).plus(AHEAD);
        while (slots.size() < most && from.isBefore(last)) {
            Instant open = hours.openFrom(from);
            from = open.equals(from) ? from : quarterAfter(open);
            Instant until = from.plus(QUARTER);
            if (isOpen(hours, from, until)) {
                slots.add(new Slot(from, until, taken.getOrDefault(from, 0) >= room));
            }
            from = until;
        }
        return slots;
    }

    /// Whether people are there from beginning to end; a day may end in between and the next begin.
    private static boolean isOpen(OpeningHours hours, Instant from, Instant until) {
        return hours.isOpen(from) && hours.isOpen(until.minusMillis(1));
    }

    /// Asks for a call. The conversation gets a place in the line with this moment, and the promise in words; where it goes on, when it was
    /// merged into another.
    ///
    /// @throws Refusal NO_SLOT when the quarter cannot be had any more
    public Promise ask(ConversationId asked, Author author, Need need, PhoneNumber number, Instant from) {
        return work.whole(() -> {
            Conversation conversation = conversations.get(conversations.lockCurrent(asked));
            Slot slot = slots(lines.get(conversation.line()), 200).stream().filter(free -> free.from().equals(from) && !free.full()).findFirst()
                    .orElseThrow(() -> new Refusal(CallbackRefusal.NO_SLOT));
            return ask(conversation, author, need, number, new Asked(slot, false));
        });
    }

    /// Asks for a call when it is the customer's turn. Who waits keeps the place and its time, who does not gets one; the promise is the estimate,
    /// as a window in words.
    public Promise askInTurn(ConversationId asked, Author author, Need need, PhoneNumber number) {
        return work.whole(() -> {
            Conversation conversation = conversations.get(conversations.lockCurrent(asked));
            return ask(conversation, author, need, number, new Asked(inTurn(conversation), true));
        });
    }

    /// When it would be the turn of this conversation.
    public Slot inTurn(Conversation conversation) {
        return window(waiting.places().find(conversation.id()).map(waiting.waits()::forPlace).orElseGet(() -> waiting.waits().forNext(conversation.line())));
    }

    /// When it would be the turn of somebody who joins this line now.
    public Slot inTurn(Line line) {
        return window(waiting.waits().forNext(line.id()));
    }

    private Slot window(Estimate estimate) {
        Instant now = clock.instant();
        Instant from = (estimate.open() ? now : estimate.from()).plus(estimate.least()).truncatedTo(ChronoUnit.MINUTES);
        Instant until = estimate.dueAt().isAfter(from.plus(QUARTER)) ? estimate.dueAt() : from.plus(QUARTER);
        return new Slot(from, until, false);
    }

    /// The window, and whether it only says when the turn is expected.
    private record Asked(Slot slot, boolean inTurn) {}

    private Promise ask(Conversation conversation, Author author, Need need, PhoneNumber number, Asked asked) {
        ConversationId id = conversation.id();
        Slot slot = asked.slot();
        withdraw(id);
        exchange.record(id, "call-asked", author, Map.of("from", slot.from().toString(), "until", slot.until().toString()),
                Map.of("number", Numbers.show(number)));
        Words words = dictionary.in(conversation.language(), lines.get(conversation.line()).hours().zone());
        String from = words.when(slot.from());
        String until = words.time(slot.until());
        Promise promise = handover.callInstead(id, author, need, asked.inTurn()
                ? new Handover.Call(Optional.empty(), slot.until(), words.say("callback.words_in_turn", "from", from, "until", until))
                : new Handover.Call(Optional.of(slot.from()), slot.until(), words.say("callback.words", "from", from, "until", until)));
        insert(id, number, asked, promise);
        return promise;
    }

    private void insert(ConversationId id, PhoneNumber number, Asked asked, Promise promise) {
        Slot slot = asked.slot();
        db.sql("""
                insert into call_back (id, conversation, number, window_from, window_until, promise, asked_at, in_turn)
                values (:id, :conversation, :number, :from, :until, :promise, :now, :inTurn)
                """)
                .param("inTurn", asked.inTurn())
                .param("id", UuidV7.at(clock.instant())).param("conversation", id.value()).param("number", ledger.seal(id.value(), number.e164()))
                .param("from", at(slot.from())).param("until", at(slot.until())).param("promise", promise.id().value())
                .param("now", at(clock.instant()))
                .update();
    }

    /// The call that is still to be made in a conversation.
    public Optional<CallBack> find(ConversationId conversation) {
        return db.sql("select * from call_back where conversation = :id and done_at is null")
                .param("id", conversation.value()).query(CallBacks::sealed).optional().map(this::opened);
    }

    /// The calls still to be made in these conversations.
    public List<CallBack> list(List<ConversationId> ids) {
        return db.sql("select * from call_back where done_at is null and conversation = any(cast(:ids as uuid[]))")
                .param("ids", ids.stream().map(ConversationId::toString).toArray(String[]::new))
                .query(CallBacks::sealed).list().stream().map(this::opened).toList();
    }

    /// We called and spoke to the customer. `text` is what was said, in short.
    public void reached(ConversationId id, Author.Person by, String text) {
        work.whole(() -> {
            CallBack call = find(id).orElseThrow(() -> new Refusal(CallbackRefusal.NO_CALL));
            exchange.called(id, by, "reached", text, Optional.empty());
            done(call, "reached");
        });
    }

    /// We called and nobody picked up. We try again within a quarter of an hour, three times in all. After that whoever called owes the
    /// customer a written answer, and a letter says so.
    public void notReached(ConversationId id, Author.Person by, String text) {
        work.whole(() -> {
            CallBack call = find(id).orElseThrow(() -> new Refusal(CallbackRefusal.NO_CALL));
            db.sql("update call_back set attempts = attempts + 1 where id = :id").param("id", call.id()).update();
            boolean last = call.attempts() + 1 >= MOST_ATTEMPTS;
            exchange.called(id, by, "not_reached", text, Optional.of(last ? written(id, "three calls in vain") : again(id)));
            if (last) {
                done(call, "not_reached");
            } else {
                conversations.get(id).promise().ifPresent(promise -> moved(call, promise, clock.instant().plus(QUARTER)));
            }
        });
    }

    /// We called and the number is not the customer's. Whoever called owes a written answer, and a letter asks for another number.
    public void wrongNumber(ConversationId id, Author.Person by, String text) {
        work.whole(() -> {
            CallBack call = find(id).orElseThrow(() -> new Refusal(CallbackRefusal.NO_CALL));
            exchange.called(id, by, "wrong_number", text, Optional.of(written(id, "a wrong number")));
            done(call, "wrong_number");
        });
    }

    private Promises.Making again(ConversationId id) {
        return making(id, Promise.Kind.CALL_BACK, QUARTER, "own: another call within a quarter of an hour of opening time");
    }

    private Promises.Making written(ConversationId id, String after) {
        return making(id, Promise.Kind.ANSWER, A_DAY_OF_WORK, "own: written within eight hours of opening time, after " + after);
    }

    private Promises.Making making(ConversationId id, Promise.Kind kind, Duration within, String rule) {
        Conversation conversation = conversations.get(id);
        OpeningHours hours = lines.get(conversation.line()).hours(kind == Promise.Kind.CALL_BACK ? Channel.CALLBACK : conversation.channel());
        return new Promises.Making(id, kind, Terms.inOpenTime(hours, clock.instant(), within), hours.zone(), rule, conversation.language());
    }

    /// The window went by without a call: another was promised, and until then the call is still to be made.
    void missed(PromiseBroken broken) {
        find(broken.conversation()).ifPresent(call -> conversations.get(broken.conversation()).promise().map(promises::get)
                .filter(promise -> promise.kind() == Promise.Kind.CALL_BACK && promise.end().isEmpty() && !promise.id().equals(broken.promise()))
                .ifPresent(promise -> moved(call, promise.id(), promise.dueAt())));
    }

    private void moved(CallBack call, PromiseId promise, Instant until) {
        db.sql("update call_back set promise = :promise, window_from = :now, window_until = :until where id = :id")
                .param("promise", promise.value()).param("now", at(clock.instant())).param("until", at(until)).param("id", call.id()).update();
    }

    /// The customer wants no call any more, or the conversation ended.
    public void withdraw(ConversationId id) {
        find(id).ifPresent(call -> done(call, "withdrawn"));
    }

    private void done(CallBack call, String outcome) {
        db.sql("update call_back set done_at = :now, outcome = :outcome where id = :id")
                .param("now", at(clock.instant())).param("outcome", outcome).param("id", call.id()).update();
    }

    private Map<Instant, Integer> taken() {
        var taken = new HashMap<Instant, Integer>();
        db.sql("select window_from, count(*) as n from call_back where done_at is null and not in_turn and window_from > :now group by window_from")
                .param("now", at(clock.instant()))
                .query((row, _) -> taken.put(instant(row, "window_from"), row.getInt("n"))).list();
        return taken;
    }

    private static Instant quarterAfter(Instant moment) {
        long quarter = QUARTER.toSeconds();
        return Instant.ofEpochSecond(Math.ceilDiv(moment.truncatedTo(ChronoUnit.SECONDS).getEpochSecond(), quarter) * quarter);
    }

    /// As it is read. The number is opened when all rows are there: its key is another question to the database.
    private record Sealed(UUID id, UUID conversation, byte[] number, Instant from, Instant until, int attempts, boolean inTurn) {}

    private CallBack opened(Sealed row) {
        return new CallBack(row.id(), new ConversationId(row.conversation()), ledger.unseal(row.conversation(), row.number()).map(PhoneNumber::new),
                row.from(), row.until(), row.attempts(), row.inTurn());
    }

    private static Sealed sealed(ResultSet row, int number) throws SQLException {
        return new Sealed(row.getObject("id", UUID.class), row.getObject("conversation", UUID.class), row.getBytes("number"),
                instant(row, "window_from"), instant(row, "window_until"), row.getInt("attempts"), row.getBoolean("in_turn"));
    }
}
