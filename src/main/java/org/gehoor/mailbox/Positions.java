package org.gehoor.mailbox;

import static org.gehoor.db.Columns.instant;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.gehoor.db.Columns;
import org.gehoor.db.Work;
import org.gehoor.vocabulary.MailboxId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How far each mailbox was read. A number goes forward only after its mail was committed: a crash between the two takes one mail twice, never none.
public final class Positions {

    private final JdbcClient db;
    private final Work work;
    private final Clock clock;

    Positions(JdbcClient db, Work work, Clock clock) {
        this.db = db;
        this.work = work;
        this.clock = clock;
    }

    /// A mail that was passed by and stands on the server.
    public record Left(long uid, Why why, long bytes) {}

    /// Why a mail was passed by.
    public enum Why { TOO_LARGE, NOT_TAKEN }

    /// Where to go on in a folder. Under another validity its numbers mean nothing any more, and it is read from its beginning.
    ///
    /// @param next the number that the next new mail will get
    public Position at(MailboxId mailbox, long validity, long next) {
        return work.whole(() -> {
            db.sql("""
                    insert into mailbox_position (mailbox, validity, last_uid, begun_uid, begun_at)
                    values (:mailbox, :validity, 0, :next, :now)
                    on conflict (mailbox) do update set validity = excluded.validity, last_uid = 0, begun_uid = excluded.begun_uid
                     where mailbox_position.validity <> excluded.validity
                    """)
                    .param("mailbox", mailbox.value()).param("validity", validity).param("next", next).param("now", Columns.at(clock.instant())).update();
            db.sql("delete from mailbox_left where mailbox = :mailbox and validity <> :validity").param("mailbox", mailbox.value())
                    .param("validity", validity).update();
            return db.sql("select * from mailbox_position where mailbox = :mailbox").param("mailbox", mailbox.value())
                    .query((row, _) -> new Position(row.getLong("validity"), row.getLong("last_uid"), row.getLong("begun_uid"), instant(row, "begun_at")))
                    .single();
        });
    }

    /// This mail was taken.
    public void took(MailboxId mailbox, Position position, long uid) {
        work.whole(() -> {
            db.sql("""
                    insert into mailbox_count (mailbox, hour, taken) values (:mailbox, :hour, 1)
                    on conflict (mailbox, hour) do update set taken = mailbox_count.taken + 1
                    """)
                    .param("mailbox", mailbox.value()).param("hour", Columns.at(clock.instant().truncatedTo(ChronoUnit.HOURS))).update();
            passed(mailbox, position, uid);
        });
    }

    /// Nothing is to be done about this mail.
    public void passed(MailboxId mailbox, Position position, long uid) {
        work.whole(() -> {
            forward(mailbox, position, uid);
            db.sql("delete from mailbox_left where mailbox = :mailbox and uid = :uid").param("mailbox", mailbox.value()).param("uid", uid).update();
        });
    }

    /// This mail was left behind, to be looked at again.
    public void left(MailboxId mailbox, Position position, Left left) {
        work.whole(() -> {
            forward(mailbox, position, left.uid());
            db.sql("""
                    insert into mailbox_left (mailbox, validity, uid, why, bytes, since) values (:mailbox, :validity, :uid, :why, :bytes, :now)
                    on conflict (mailbox, validity, uid) do update set why = excluded.why, bytes = excluded.bytes
                    """)
                    .param("mailbox", mailbox.value()).param("validity", position.validity()).param("uid", left.uid())
                    .param("why", left.why().name().toLowerCase(Locale.ROOT)).param("bytes", left.bytes()).param("now", Columns.at(clock.instant()))
                    .update();
        });
    }

    /// Everything that was left behind, in order.
    public List<Left> left(MailboxId mailbox) {
        return db.sql("select uid, why, bytes from mailbox_left where mailbox = :mailbox order by uid").param("mailbox", mailbox.value())
                .query((row, _) -> new Left(row.getLong("uid"), Why.valueOf(row.getString("why").toUpperCase(Locale.ROOT)), row.getLong("bytes")))
                .list();
    }

    /// How many mails were taken from a mailbox since then, by whole hours.
    public int takenSince(MailboxId mailbox, Instant then) {
        return db.sql("select coalesce(sum(taken), 0) from mailbox_count where mailbox = :mailbox and hour >= :then").param("mailbox", mailbox.value())
                .param("then", Columns.at(then)).query(Integer.class).single();
    }

    private void forward(MailboxId mailbox, Position position, long uid) {
        db.sql("update mailbox_position set last_uid = greatest(last_uid, :uid) where mailbox = :mailbox and validity = :validity and begun_at = :begun")
                .param("mailbox", mailbox.value()).param("validity", position.validity()).param("begun", Columns.at(position.begunAt())).param("uid", uid).update();
    }
}
