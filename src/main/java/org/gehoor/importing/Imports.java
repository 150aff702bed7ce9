package org.gehoor.importing;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;
import static org.gehoor.db.Columns.uuid;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.vocabulary.MailboxId;
import org.gehoor.vocabulary.UuidV7;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All imports.
public final class Imports {

    private final JdbcClient db;
    private final Clock clock;

    Imports(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// On a database that is there, for the command line.
    public static Imports of(JdbcClient db, Clock clock) {
        return new Imports(db, clock);
    }

    /// Begins an import; the program does it by itself. The same path once more goes on where the last import of it was.
    ///
    /// @return its number
    public UUID begin(Path path, MailboxId mailbox, boolean history) {
        UUID id = UuidV7.at(clock.instant());
        Import.Fate fate = history ? Import.Fate.HISTORY : Import.Fate.WAITING;
        return db.sql("""
                insert into mail_import (id, path, mailbox, fate, begun_at) values (:id, :path, :mailbox, :fate, :now)
                on conflict (path, mailbox, fate) do update
                  set state = case when mail_import.state = 'done' then 'done' else 'running' end, trouble = null
                returning id
                """)
                .param("id", id).param("path", path.toString()).param("mailbox", mailbox.value()).param("fate", fate.code())
                .param("now", at(clock.instant()))
                .query(UUID.class).single();
    }

    /// How one stands, in a line for the command line.
    public Progress progress(UUID id) {
        Import one = get(id);
        return new Progress(one.taken(), one.tooLarge(), one.percent(), one.state() != Import.State.RUNNING, one.trouble());
    }

    /// How an import stands.
    ///
    /// @param ended   whether nothing more happens by itself
    /// @param trouble why it failed
    public record Progress(long taken, long tooLarge, int percent, boolean ended, Optional<String> trouble) {}

    /// The latest, newest first.
    List<Import> latest(int most) {
        return db.sql("select * from mail_import order by id desc limit :most").param("most", most).query(Imports::one).list();
    }

    Optional<Import> find(UUID id) {
        return db.sql("select * from mail_import where id = :id").param("id", id).query(Imports::one).optional();
    }

    Import get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no import " + id));
    }

    /// The one that began first of those that run.
    Optional<Import> next() {
        return db.sql("select * from mail_import where state = 'running' order by id limit 1").query(Imports::one).optional();
    }

    /// So far it is.
    ///
    /// @return whether it goes on: nobody stopped it
    boolean reached(UUID id, Piece piece, long size, long taken, long tooLarge) {
        return db.sql("""
                update mail_import set reached = :reached, done = :done, size = :size, taken = taken + :taken, too_large = too_large + :tooLarge
                 where id = :id returning state = 'running'
                """)
                .param("reached", piece.reached()).param("done", piece.done()).param("size", size).param("taken", taken)
                .param("tooLarge", tooLarge).param("id", id).query(Boolean.class).single();
    }

    void stop(UUID id) {
        db.sql("update mail_import set state = 'stopped' where id = :id and state = 'running'").param("id", id).update();
    }

    void goOn(UUID id) {
        db.sql("update mail_import set state = 'running', trouble = null where id = :id and state in ('stopped', 'failed')").param("id", id).update();
    }

    void done(UUID id) {
        db.sql("update mail_import set state = 'done' where id = :id").param("id", id).update();
    }

    void failed(UUID id, String trouble) {
        db.sql("update mail_import set state = 'failed', trouble = :trouble where id = :id").param("trouble", trouble).param("id", id).update();
    }

    private static Import one(ResultSet row, int number) throws SQLException {
        return new Import(uuid(row, "id"), Path.of(row.getString("path")), new MailboxId(uuid(row, "mailbox")),
                Import.Fate.find(row.getString("fate")).orElseThrow(), instant(row, "begun_at"), row.getLong("size"), row.getString("reached"),
                row.getLong("done"), row.getLong("taken"), row.getLong("too_large"),
                Import.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), Optional.ofNullable(row.getString("trouble")));
    }
}
