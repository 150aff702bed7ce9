package org.gehoor.events;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.gehoor.db.AfterRestore;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The stored events, in an order of commit that a reader can follow without missing any: by transaction, then by number, and
/// only as far as the oldest transaction that still runs.
public final class Feed {

    private final JdbcClient db;
    private final Clock clock;
    private final Shift shift;

    Feed(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
        this.shift = new Shift(db);
    }

    /// Positions from before a restore come before all that follow.
    public static AfterRestore afterRestore() {
        return new Shift.Moving();
    }

    /// Writes down what one transaction tells, in its order.
    void add(List<Event> events) {
        var topics = new ArrayList<String>();
        var kinds = new ArrayList<String>();
        var entries = new ArrayList<Long>();
        events.forEach(event -> event.topics().forEach(topic -> {
            topics.add(topic);
            kinds.add(event.kind());
            entries.add(event.entry().isPresent() ? event.entry().getAsLong() : null);
        }));
        db.sql("""
                insert into event (topic, kind, at, entry)
                select topic, kind, :now, entry
                  from unnest(cast(:topics as text[]), cast(:kinds as text[]), cast(:entries as bigint[])) with ordinality as t (topic, kind, entry, n)
                 order by n
                """)
                .param("topics", topics.toArray(String[]::new)).param("kinds", kinds.toArray(String[]::new))
                .param("entries", entries.toArray(Long[]::new)).param("now", at(clock.instant()))
                .update();
    }

    /// The position of now: everything committed later comes after it. Ask before reading what a page shows.
    public Position now() {
        return db.sql("select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)")
                .query((row, _) -> shift.shifted(row.getLong(1), 0))
                .single();
    }

    /// Which piece of work this is, and whose work it could see: what was committed before. Ask before reading what is decided upon.
    public Seen seen() {
        return db.sql("select cast(pg_current_xact_id() as text) as work, cast(pg_current_snapshot() as text) as saw")
                .query((row, _) -> Seen.of(row.getString("work"), row.getString("saw"), shift.transactions())).single();
    }

    /// Whether this position is from before a restore: what its page shows may never have happened, so it must load afresh.
    boolean isBeforeRestore(Position position) {
        return shift.isBefore(position);
    }

    /// The next events of any topic.
    List<Told> after(Position position, int limit) {
        Position from = shift.own(position);
        return db.sql("""
                select cast(cast(xid as text) as bigint) as xid, seq, topic, kind, entry
                  from event
                 where (xid, seq) > (cast(cast(:xid as text) as xid8), :seq)
                   and xid < pg_snapshot_xmin(pg_current_snapshot())
                 order by xid, seq
                 limit :limit
                """)
                .param("xid", from.transaction()).param("seq", from.sequence()).param("limit", limit)
                .query(this::told).list();
    }

    /// All events of these topics after a position: what a page missed while it was away.
    List<Told> missed(Position position, Collection<String> topics) {
        Position from = shift.own(position);
        return db.sql("""
                select cast(cast(xid as text) as bigint) as xid, seq, topic, kind, entry
                  from event
                 where topic = any(cast(:topics as text[]))
                   and (xid, seq) > (cast(cast(:xid as text) as xid8), :seq)
                   and xid < pg_snapshot_xmin(pg_current_snapshot())
                 order by xid, seq
                """)
                .param("topics", topics.toArray(String[]::new)).param("xid", from.transaction()).param("seq", from.sequence())
                .query(this::told).list();
    }

    /// One event about one subject, for who follows from outside.
    ///
    /// @param entry the number in the stream of the ledger that tells the rest, if there is one
    public record Happened(Position position, Instant at, String topic, String kind, OptionalLong entry) {}

    /// The next events whose topic begins so, after a position.
    public List<Happened> after(Position position, String topicsBegin, int limit) {
        Position from = shift.own(position);
        return db.sql("""
                select cast(cast(xid as text) as bigint) as xid, seq, at, topic, kind, entry
                  from event
                 where (xid, seq) > (cast(cast(:xid as text) as xid8), :seq)
                   and xid < pg_snapshot_xmin(pg_current_snapshot())
                   and starts_with(topic, :begin)
                 order by xid, seq
                 limit :limit
                """)
                .param("xid", from.transaction()).param("seq", from.sequence()).param("begin", topicsBegin).param("limit", limit)
                .query(this::happened).list();
    }

    private Happened happened(ResultSet row, int number) throws SQLException {
        Told told = told(row, number);
        return new Happened(told.position(), instant(row, "at"), told.topic(), told.kind(), told.entry());
    }

    /// Whether everything after a position is still there: nothing after it was forgotten, and what came before it was not undone by a restore.
    public boolean holdsAllAfter(Position position) {
        Position from = shift.own(position);
        return !shift.isBefore(position) && db.sql("""
                select cast(cast(:xid as text) as xid8) <= pg_snapshot_xmax(pg_current_snapshot())
                   and not exists (select from event_forgotten
                         where (xid, seq) > (cast(cast(:xid as text) as xid8), :seq))
                """)
                .param("xid", from.transaction()).param("seq", from.sequence())
                .query(Boolean.class).single();
    }

    /// The last position that was forgotten: everything after it is still there.
    public Position beginning() {
        return db.sql("select cast(cast(xid as text) as bigint) as xid, seq from event_forgotten")
                .query((row, _) -> shift.shifted(row.getLong("xid"), row.getLong("seq"))).optional().orElseGet(() -> shift.shifted(0, 0));
    }

    /// Forgets events that nobody can still be waiting for, and remembers up to where; never what a [FeedReader] has still to read.
    ///
    /// @return how many were forgotten
    public int forgetOlderThan(Duration age) {
        Position read = readByAll();
        return db.sql("""
                with gone as (
                  delete from event where at < :limit and (xid, seq) <= (cast(cast(:xid as text) as xid8), :seq) returning xid, seq
                ), last as (
                  insert into event_forgotten (one, xid, seq)
                  select true, xid, seq from gone order by xid desc, seq desc limit 1
                  on conflict (one) do update set xid = excluded.xid, seq = excluded.seq
                   where (excluded.xid, excluded.seq) > (event_forgotten.xid, event_forgotten.seq)
                )
                select count(*) from gone
                """)
                .param("limit", at(clock.instant().minus(age))).param("xid", read.transaction()).param("seq", read.sequence())
                .query(Integer.class).single();
    }

    private Position readByAll() {
        return db.sql("select xid, seq from feed_reader order by xid, seq limit 1")
                .query((row, _) -> shift.own(new Position(row.getLong("xid"), row.getLong("seq")))).optional()
                .orElse(new Position(Long.MAX_VALUE, Long.MAX_VALUE));
    }

    /// A reader that goes on where it stopped, also after a restart. Each has a name of its own.
    public FeedReader reader(String name) {
        return new FeedReader(db, this, name);
    }

    private Told told(ResultSet row, int number) throws SQLException {
        long entry = row.getLong("entry");
        return new Told(shift.shifted(row.getLong("xid"), row.getLong("seq")), row.getString("topic"), row.getString("kind"),
                row.wasNull() ? OptionalLong.empty() : OptionalLong.of(entry));
    }
}
