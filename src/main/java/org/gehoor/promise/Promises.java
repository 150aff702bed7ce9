package org.gehoor.promise;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;
import static org.gehoor.db.Columns.instantOrNull;
import static org.gehoor.db.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gehoor.db.Work;
import org.gehoor.events.Events;
import org.gehoor.ledger.Author;
import org.gehoor.ledger.Fact;
import org.gehoor.ledger.Ledger;
import org.gehoor.ledger.LedgerEntry;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.PromiseId;
import org.gehoor.words.Dictionary;
import org.gehoor.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All promises.
public final class Promises {

    /// The author of what the house itself writes down: a computer, always the same one.
    private static final Author HOUSE = new Author(Author.Kind.COMPUTER, new UUID(0, 1));

    private static final String SELECT = """
            select p.*, e.at as ended_at,
                   case when e.how = 'passed_on' and exists (select from promise_lapse l where l.promise = p.id) then 'replaced' else e.how end as how
              from promise p left join promise_end e on e.promise = p.id
            """;

    private final JdbcClient db;
    private final Ledger ledger;
    private final Events events;
    private final Dictionary dictionary;
    private final Clock clock;
    private final Watched watched;

    Promises(JdbcClient db, Ledger ledger, Events events, Dictionary dictionary, Clock clock) {
        this.db = db;
        this.ledger = ledger;
        this.events = events;
        this.dictionary = dictionary;
        this.clock = clock;
        this.watched = new Watched(db);
    }

    /// What is promised to whom, by when, and why by then.
    public record Making(ConversationId conversation, Promise.Kind kind, Instant dueAt, ZoneId zone, String rule, Language language) {}

    /// Makes a promise in the words of the customer's language.
    public Promise make(Making making) {
        return make(making, words(making));
    }

    /// Makes a promise in words that were chosen before, for instance a window of time.
    public Promise make(Making making, String words) {
        return make(making, words, 0);
    }

    /// Makes a promise in the place of one that was broken, which ends by it. When that one stood in the place of a broken one itself, a human
    /// being is told at once: who leads the team.
    public Promise makeAgain(Making making, PromiseId broken) {
        int before = watched.broken(broken);
        replace(broken);
        Promise promise = make(making, words(making), before);
        if (before > 1) {
            warn(promise, PromiseWarned.Whom.LEAD);
        }
        return promise;
    }

    private String words(Making making) {
        Words words = dictionary.in(making.language(), making.zone());
        return words.say("promise.words." + making.kind().code(), "time", words.when(wholeMinute(making.dueAt())));
    }

    private Promise make(Making making, String words, int broken) {
        Work.mustBeWhole();
        Instant now = now();
        Instant due = wholeMinute(making.dueAt());
        var promise = new Promise(PromiseId.at(now), making.conversation(), making.kind(), now, due, making.zone(), making.rule(), words,
                making.language().inWriting(), Optional.empty());
        db.sql("""
                insert into promise (id, conversation, kind, made_at, due_at, zone, rule, language, words)
                values (:id, :conversation, :kind, :now, :due, :zone, :rule, :language, :words)
                """)
                .param("id", promise.id().value()).param("conversation", making.conversation().value())
                .param("kind", making.kind().code()).param("now", at(now)).param("due", at(due))
                .param("zone", making.zone().getId()).param("rule", making.rule()).param("language", promise.language().tag())
                .param("words", words)
                .update();
        LedgerEntry entry = ledger.append(making.conversation().value(), new Fact("promise-made", HOUSE,
                Map.of("promise", promise.id().toString(), "promised", making.kind().code(), "due", due.toString(), "rule", making.rule()),
                Map.of("words", words)));
        watched.begin(promise, broken);
        events.tell(new PromiseMade(making.conversation(), entry.sequence()));
        return promise;
    }

    /// We did what we promised. When it was already late, it stays broken.
    public void keep(PromiseId id) {
        end(id, Promise.How.KEPT, null);
    }

    /// The customer let us off, for instance by choosing another way or by closing.
    public void release(PromiseId id) {
        end(id, Promise.How.RELEASED, null);
    }

    /// We put another promise in its place: broken in the record.
    public void replace(PromiseId id) {
        end(id, Promise.How.REPLACED, null);
    }

    /// It goes on in another that runs and is due no later, for instance because two conversations became one. A promise that is late cannot
    /// be passed on: the database refuses.
    public void pass(PromiseId id, PromiseId onto) {
        end(id, Promise.How.PASSED_ON, onto);
    }

    /// What was passed on comes back when its time is over and it can no longer be promised: broken, though nobody noticed at the time.
    public void cameBackTooLate(PromiseId id) {
        Work.mustBeWhole();
        Promise promise = get(id);
        int fresh = db.sql("""
                insert into promise_lapse (promise, noticed_at)
                select promise, :now from promise_end where promise = :id and how = 'passed_on'
                on conflict do nothing
                """)
                .param("id", id.value()).param("now", at(now())).update();
        if (fresh == 1) {
            writeBroken(promise);
        }
    }

    /// One promise.
    ///
    /// @throws IllegalArgumentException when there is none
    public Promise get(PromiseId id) {
        return db.sql(SELECT + " where p.id = :id").param("id", id.value()).query(Promises::promise).optional()
                .orElseThrow(() -> new IllegalArgumentException("no promise " + id));
    }

    /// All promises of a conversation, the newest first.
    public List<Promise> of(ConversationId conversation) {
        return db.sql(SELECT + " where p.conversation = :conversation order by p.made_at desc, p.id desc")
                .param("conversation", conversation.value())
                .query(Promises::promise)
                .list();
    }

    /// All promises of these conversations, the newest first.
    public List<Promise> ofAll(List<ConversationId> conversations) {
        return db.sql(SELECT + " where p.conversation = any(cast(:ids as uuid[])) order by p.made_at desc, p.id desc")
                .param("ids", conversations.stream().map(ConversationId::toString).toArray(String[]::new))
                .query(Promises::promise)
                .list();
    }

    /// What was promised about the outcome of a conversation, the newest first, and of one moment what runs.
    public List<Promise> outcomes(ConversationId conversation) {
        return db.sql(SELECT + " where p.conversation = :conversation and p.kind in ('decision', 'solution') order by p.made_at desc, e.promise is null desc, p.id desc")
                .param("conversation", conversation.value())
                .query(Promises::promise)
                .list();
    }

    /// All promises of these conversations that have not ended, the earliest first.
    public List<Promise> runningIn(List<ConversationId> conversations) {
        return db.sql(SELECT + " where p.conversation = any(cast(:ids as uuid[])) and e.promise is null order by p.due_at, p.id")
                .param("ids", conversations.stream().map(ConversationId::toString).toArray(String[]::new))
                .query(Promises::promise)
                .list();
    }

    /// These promises, in no order.
    public List<Promise> list(List<PromiseId> ids) {
        return db.sql(SELECT + " where p.id = any(cast(:ids as uuid[]))")
                .param("ids", ids.stream().map(PromiseId::toString).toArray(String[]::new))
                .query(Promises::promise)
                .list();
    }

    /// Promises of whose risk somebody was warned, and those that stand in the place of broken ones first; who is owed most urgently first.
    public List<InDanger> inDanger(int most) {
        List<Watched.InDanger> rows = watched.inDanger(most);
        Map<PromiseId, Promise> known = list(rows.stream().map(Watched.InDanger::promise).toList()).stream()
                .collect(Collectors.toMap(Promise::id, Function.identity()));
        return rows.stream().filter(row -> known.containsKey(row.promise())).map(row -> new InDanger(known.get(row.promise()), row.broken())).toList();
    }

    /// A promise that may break.
    ///
    /// @param broken how many were broken in a row before it was put in their place
    public record InDanger(Promise promise, int broken) {}

    /// Writes down that somebody is warned, and tells it to everybody who listens.
    void warn(Promise promise, PromiseWarned.Whom whom) {
        Work.mustBeWhole();
        LedgerEntry entry = ledger.append(promise.conversation().value(), new Fact("promise-warned", HOUSE,
                Map.of("promise", promise.id().toString(), "promised", promise.kind().code(), "whom", whom.code(), "due", promise.dueAt().toString()),
                Map.of()));
        events.tell(new PromiseWarned(promise.conversation(), promise.id(), whom, entry.sequence()));
    }

    /// Writes down that a promise was broken: once, in the ledger, and told to everybody who listens.
    ///
    /// @return false when it had been noticed or ended in the meantime; then this work is to be undone
    boolean notice(Promise promise) {
        Work.mustBeWhole();
        LedgerEntry entry = writeBroken(promise);
        int fresh = db.sql("""
                insert into promise_lapse (promise, noticed_at)
                select :id, :now where not exists (select from promise_end where promise = :id)
                on conflict do nothing
                """)
                .param("id", promise.id().value()).param("now", at(now())).update();
        if (fresh == 0) {
            return false;
        }
        events.tell(new PromiseBroken(promise.conversation(), promise.id(), entry.sequence()));
        watched.end(promise.id());
        return true;
    }

    private LedgerEntry writeBroken(Promise promise) {
        return ledger.append(promise.conversation().value(), new Fact("promise-broken", HOUSE,
                Map.of("promise", promise.id().toString(), "promised", promise.kind().code(), "due", promise.dueAt().toString()), Map.of()));
    }

    /// How many promises made since then that have ended or lapsed were kept, and how many there were.
    public Kept keptSince(Instant since) {
        return db.sql("""
                select count(*) filter (where e.how = 'kept' and e.at <= p.due_at) as kept, count(*) as made
                  from promise p left join promise_end e on e.promise = p.id
                 where p.made_at > :since and (p.due_at < :now or e.how in ('kept', 'replaced'))
                   and not (coalesce(e.how, '') = 'passed_on' and not exists (select from promise_lapse l where l.promise = p.id))
                   and not (coalesce(e.how = 'released' and e.at <= p.due_at, false))
                """)
                .param("since", at(since)).param("now", at(now()))
                .query((row, _) -> new Kept(row.getLong("kept"), row.getLong("made")))
                .single();
    }

    /// Kept of made.
    public record Kept(long kept, long made) {}

    private void end(PromiseId id, Promise.How how, @Nullable PromiseId onto) {
        Work.mustBeWhole();
        Promise promise = get(id);
        int fresh = db.sql("insert into promise_end (promise, how, at, onto) values (:id, :how, :now, :onto) on conflict do nothing")
                .param("id", id.value()).param("how", how.code()).param("now", at(now()))
                .param("onto", onto == null ? null : onto.value(), Types.OTHER).update();
        if (fresh == 0) {
            return;
        }
        watched.end(id);
        boolean broken = get(id).standingAt(now()) == Standing.BROKEN;
        Duration late = Duration.between(promise.dueAt(), now());
        LedgerEntry entry = ledger.append(promise.conversation().value(), new Fact("promise-ended", HOUSE,
                Map.of("promise", id.toString(), "promised", promise.kind().code(), "how", how.code(),
                        "standing", get(id).standingAt(now()).code().replace('-', '_'),
                        "late_seconds", Long.toString(Math.max(0, late.toSeconds()))), Map.of()));
        events.tell(new PromiseEnded(promise.conversation(), promise, how, broken, entry.sequence()));
    }

    /// The words name a minute, so the promise ends on it: the next whole one.
    private static Instant wholeMinute(Instant due) {
        Instant minute = due.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(due) ? due : minute.plus(1, ChronoUnit.MINUTES);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Promise promise(ResultSet row, int number) throws SQLException {
        Instant ended = instantOrNull(row, "ended_at");
        return new Promise(new PromiseId(uuid(row, "id")), new ConversationId(uuid(row, "conversation")),
                Promise.Kind.of(row.getString("kind")), instant(row, "made_at"), instant(row, "due_at"), ZoneId.of(row.getString("zone")),
                row.getString("rule"), row.getString("words"), Language.of(row.getString("language")).orElseThrow(),
                ended == null ? Optional.empty() : Optional.of(new Promise.End(Promise.How.of(row.getString("how")), ended)));
    }
}
