package org.gehoor.events;

import java.util.List;
import java.util.Optional;
import org.gehoor.db.Work;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the whole feed from where it stopped before, in the caller's piece of work: what was read is read for good when that is committed,
/// and read again when it is not. Two that read under one name wait for each other.
public final class FeedReader {

    private final JdbcClient db;
    private final Feed feed;
    private final String name;

    FeedReader(JdbcClient db, Feed feed, String name) {
        this.db = db;
        this.feed = feed;
        this.name = name;
    }

    /// Begins to read from now on, unless it has begun before.
    public void begin() {
        Work.mustBeWhole();
        Position now = feed.now();
        db.sql("insert into feed_reader (name, xid, seq) values (:name, :xid, :seq) on conflict do nothing")
                .param("name", name).param("xid", now.transaction()).param("seq", now.sequence())
                .update();
    }

    /// Stops reading; nothing is kept for it any more.
    public void end() {
        db.sql("delete from feed_reader where name = :name").param("name", name).update();
    }

    /// The next events, and remembers that they were read. Nothing when it has not begun, or nothing happened.
    public List<Told> next(int most) {
        Work.mustBeWhole();
        List<Told> next = position().map(from -> feed.after(from, most)).orElse(List.of());
        if (!next.isEmpty()) {
            Position reached = next.getLast().position();
            db.sql("update feed_reader set xid = :xid, seq = :seq where name = :name")
                    .param("xid", reached.transaction()).param("seq", reached.sequence()).param("name", name)
                    .update();
        }
        return next;
    }

    private Optional<Position> position() {
        return db.sql("select xid, seq from feed_reader where name = :name for update")
                .param("name", name)
                .query((row, _) -> new Position(row.getLong("xid"), row.getLong("seq"))).optional();
    }
}
