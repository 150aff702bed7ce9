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
import org.gehoor.promise.Promises;
import org.gehoor.queue.Handover;
import org.gehoor.queue.Line;
import org.gehoor.queue.Lines;
import org.gehoor.staff.Staff;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Need;
import org.gehoor.vocabulary.OpeningHours;
import org.gehoor.vocabulary.PhoneNumber;
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
    private static final int CALLS_PER_PERSON = 2;

    private final JdbcClient db;
    private final Work work;
    private final Ledger ledger;
    private final Conversations conversations;
    private final Exchange exchange;
    private final Handover handover;
    private final Lines lines;
    private final Staff staff;
    private final Dictionary dictionary;
    private final Clock clock;

    CallBacks(JdbcClient db, Ledger ledger, Matters matters, Staff staff, Dictionary dictionary, Clock clock) {
        this.db = db;
        this.work = matters.work();
        this.ledger = ledger;
        this.conversations = matters.conversations();
        this.exchange = matters.exchange();
        this.handover = matters.handover();
        this.lines = matters.lines();
        this.staff = staff;
        this.dictionary = dictionary;
        this.clock = clock;
    }

    /// The rooms on this floor that a call-back needs.
    record Matters(Work work, Conversations conversations, Exchange exchange, Handover handover, Lines lines) {}

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
            ConversationId id = conversations.lockCurrent(asked);
            Conversation conversation = conversations.get(id);
            Line line = lines.get(conversation.line());
            Slot slot = slots(line, 200).stream().filter(free -> free.from().equals(from) && !free.full()).findFirst()
                    .orElseThrow(() -> new Refusal(CallbackRefusal.NO_SLOT));
            withdraw(id);
            exchange.record(id, "call-asked", author, Map.of("from", slot.from().toString(), "until", slot.until().toString()),
                    Map.of("number", Numbers.show(number)));
            Words words = dictionary.in(conversation.language(), line.hours().zone());
            Promise promise = handover.callInstead(id, author, need, new Handover.Call(slot.from(), slot.until(),
                    words.say("callback.words", "from", words.when(slot.from()), "until", words.time(slot.until()))));
            insert(id, number, slot, promise);
            return promise;
        });
    }

    private void insert(ConversationId id, PhoneNumber number, Slot slot, Promise promise) {
        db.sql("""
                insert into call_back (id, conversation, number, window_from, window_until, promise, asked_at)
                values (:id, :conversation, :number, :from, :until, :promise, :now)
                """)
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

    /// We called and nobody picked up. We try again within a quarter of an hour, three times in all.
    public void notReached(ConversationId id, Author.Person by, String text) {
        work.whole(() -> {
            CallBack call = find(id).orElseThrow(() -> new Refusal(CallbackRefusal.NO_CALL));
            db.sql("update call_back set attempts = attempts + 1 where id = :id").param("id", call.id()).update();
            boolean last = call.attempts() + 1 >= MOST_ATTEMPTS;
            exchange.called(id, by, "not_reached", text, last ? Optional.empty() : Optional.of(again(id)));
            if (last) {
                done(call, "not_reached");
            }
        });
    }

    private Promises.Making again(ConversationId id) {
        Conversation conversation = conversations.get(id);
        return new Promises.Making(id, Promise.Kind.CALL_BACK, clock.instant().plus(QUARTER), lines.get(conversation.line()).hours().zone(),
                "own: another call within a quarter of an hour", conversation.language());
    }

    /// The customer wants no call any more, or the conversation ended.
    void withdraw(ConversationId id) {
        find(id).ifPresent(call -> done(call, "withdrawn"));
    }

    private void done(CallBack call, String outcome) {
        db.sql("update call_back set done_at = :now, outcome = :outcome where id = :id")
                .param("now", at(clock.instant())).param("outcome", outcome).param("id", call.id()).update();
    }

    private Map<Instant, Integer> taken() {
        var taken = new HashMap<Instant, Integer>();
        db.sql("select window_from, count(*) as n from call_back where done_at is null and window_from > :now group by window_from")
                .param("now", at(clock.instant()))
                .query((row, _) -> taken.put(instant(row, "window_from"), row.getInt("n"))).list();
        return taken;
    }

    private static Instant quarterAfter(Instant moment) {
        long quarter = QUARTER.toSeconds();
        return Instant.ofEpochSecond(Math.ceilDiv(moment.truncatedTo(ChronoUnit.SECONDS).getEpochSecond(), quarter) * quarter);
    }

    /// As it is read. The number is opened when all rows are there: its key is another question to the database.
    private record Sealed(UUID id, UUID conversation, byte[] number, Instant from, Instant until, int attempts) {}

    private CallBack opened(Sealed row) {
        return new CallBack(row.id(), new ConversationId(row.conversation()), ledger.unseal(row.conversation(), row.number()).map(PhoneNumber::new),
                row.from(), row.until(), row.attempts());
    }

    private static Sealed sealed(ResultSet row, int number) throws SQLException {
        return new Sealed(row.getObject("id", UUID.class), row.getObject("conversation", UUID.class), row.getBytes("number"),
                instant(row, "window_from"), instant(row, "window_until"), row.getInt("attempts"));
    }
}
