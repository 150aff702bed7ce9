package org.gehoor.events;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The stored events, in an order of commit that a reader can follow without missing any: by transaction, then by number, and
/// only as far as the oldest transaction that still runs.
public final class Feed {

    private final JdbcClient db;
    private final Clock clock;

    Feed(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(Event event) {
        db.sql("""
                insert into event (topic, kind, at)
                select topic, :kind, :now from unnest(cast(:topics as text[])) as topic
                """)
                .param("topics", event.topics().toArray(String[]::new)).param("kind", event.kind()).param("now", at(clock.instant()))
                .update();
    }

    /// The position of now: everything committed later comes after it. Ask before reading what a page shows.
    public Position now() {
        return db.sql("select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)")
                .query((row, _) -> new Position(row.getLong(1), 0))
                .single();
    }

    /// The next events of any topic.
    List<Told> after(Position position, int limit) {
        return db.sql("""
                select cast(cast(xid as text) as bigint) as xid, seq, topic, kind
                  from event
                 where (xid, seq) > (cast(cast(:xid as text) as xid8), :seq)
                   and xid < pg_snapshot_xmin(pg_current_snapshot())
                 order by xid, seq
                 limit :limit
                """)
                .param("xid", position.transaction()).param("seq", position.sequence()).param("limit", limit)
                .query((row, _) -> new Told(new Position(row.getLong("xid"), row.getLong("seq")), row.getString("topic"), row.getString("kind")))
                .list();
    }

    /// All events of these topics after a position: what a page missed while it was away.
    List<Told> missed(Position position, Collection<String> topics) {
        return db.sql("""
                select cast(cast(xid as text) as bigint) as xid, seq, topic, kind
                  from event
                 where topic = any(cast(:topics as text[]))
                   and (xid, seq) > (cast(cast(:xid as text) as xid8), :seq)
                   and xid < pg_snapshot_xmin(pg_current_snapshot())
                 order by xid, seq
                """)
                .param("topics", topics.toArray(String[]::new)).param("xid", position.transaction()).param("seq", position.sequence())
                .query((row, _) -> new Told(new Position(row.getLong("xid"), row.getLong("seq")), row.getString("topic"), row.getString("kind")))
                .list();
    }

    /// One event about one subject, for who follows from outside.
    public record Happened(Position position, Instant at, String topic, String kind) {}

    /// The next events whose topic begins so, after a position.
    public List<Happened> after(Position position, String topicsBegin, int limit) {
        return db.sql("""
                select cast(cast(xid as text) as bigint) as xid, seq, at, topic, kind
                  from event
                 where (xid, seq) > (cast(cast(:xid as text) as xid8), :seq)
                   and xid < pg_snapshot_xmin(pg_current_snapshot())
                   and starts_with(topic, :begin)
                 order by xid, seq
                 limit :limit
                """)
                .param("xid", position.transaction()).param("seq", position.sequence()).param("begin", topicsBegin).param("limit", limit)
                .query((row, _) -> new Happened(new Position(row.getLong("xid"), row.getLong("seq")), instant(row, "at"), row.getString("topic"),
                        row.getString("kind")))
                .list();
    }

    /// Whether everything after a position is still there: nothing after it was forgotten, and it is no position of another life of the database.
    public boolean holdsAllAfter(Position position) {
        return db.sql("""
                select cast(cast(:xid as text) as xid8) <= pg_snapshot_xmax(pg_current_snapshot())
                   and not exists (select from event_forgotten
                         where (xid, seq) > (cast(cast(:xid as text) as xid8), :seq))
                """)
                .param("xid", position.transaction()).param("seq", position.sequence())
                .query(Boolean.class).single();
    }

    /// Names the PostgreSQL that numbers the transactions: positions mean nothing in another one, for instance after a dump was restored.
    public String life() {
        return db.sql("select cast(system_identifier as text) from pg_control_system()").query(String.class).single();
    }

    /// The last position that was forgotten: everything after it is still there.
    public Position beginning() {
        return db.sql("select cast(cast(xid as text) as bigint) as xid, seq from event_forgotten")
                .query((row, _) -> new Position(row.getLong("xid"), row.getLong("seq"))).optional().orElse(new Position(0, 0));
    }

    /// Forgets events that nobody can still be waiting for, and remembers up to where.
    ///
    /// @return how many were forgotten
    public int forgetOlderThan(Duration age) {
        return db.sql("""
                with gone as (
                  delete from event where at < :limit returning xid, seq
                ), last as (
                  insert into event_forgotten (one, xid, seq)
                  select true, xid, seq from gone order by xid desc, seq desc limit 1
                  on conflict (one) do update set xid = excluded.xid, seq = excluded.seq
                   where (excluded.xid, excluded.seq) > (event_forgotten.xid, event_forgotten.seq)
                )
                select count(*) from gone
                """)
                .param("limit", at(clock.instant().minus(age)))
                .query(Integer.class).single();
    }
}
