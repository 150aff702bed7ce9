package org.gehoor.mailbox;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instantOrNull;

import java.time.Clock;
import java.util.Optional;
import org.gehoor.vocabulary.MailboxId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How it goes with fetching from each mailbox.
public final class Conditions {

    private static final Condition UNKNOWN = new Condition(Optional.empty(), Optional.empty(), Optional.empty(), 0, 0);

    private final JdbcClient db;
    private final Clock clock;

    Conditions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// How it goes now.
    public Condition of(MailboxId mailbox) {
        return db.sql("""
                select h.fetched_at, h.trouble, h.since,
                       (select count(*) from mailbox_left l where l.mailbox = m.id and why = 'too_large') too_large,
                       (select count(*) from mailbox_left l where l.mailbox = m.id and why = 'not_taken') not_taken
                  from mailbox m left join mailbox_health h on h.mailbox = m.id
                 where m.id = :mailbox
                """)
                .param("mailbox", mailbox.value())
                .query((row, _) -> new Condition(Optional.ofNullable(instantOrNull(row, "fetched_at")),
                        Optional.ofNullable(row.getString("trouble")).map(Trouble::of), Optional.ofNullable(instantOrNull(row, "since")),
                        row.getInt("too_large"), row.getInt("not_taken")))
                .optional().orElse(UNKNOWN);
    }

    /// The folder was read to its end.
    ///
    /// @param but what is wrong all the same, though every mail was taken
    public void well(MailboxId mailbox, Optional<Trouble> but) {
        db.sql("""
                insert into mailbox_health (mailbox, fetched_at, trouble, since)
                select id, :now, cast(:trouble as text), case when cast(:trouble as text) is null then null else cast(:now as timestamptz) end
                  from mailbox where id = :mailbox
                on conflict (mailbox) do update set fetched_at = excluded.fetched_at, trouble = excluded.trouble,
                   since = case when excluded.trouble = mailbox_health.trouble then mailbox_health.since else excluded.since end
                """)
                .param("mailbox", mailbox.value()).param("now", at(clock.instant())).param("trouble", but.map(Trouble::code).orElse(null)).update();
    }

    /// Something is wrong. If something was already, it has been so since then.
    public void troubled(MailboxId mailbox, Trouble trouble) {
        db.sql("""
                insert into mailbox_health (mailbox, trouble, since) select id, :trouble, :now from mailbox where id = :mailbox
                on conflict (mailbox) do update set trouble = excluded.trouble, since = coalesce(mailbox_health.since, excluded.since)
                """)
                .param("mailbox", mailbox.value()).param("trouble", trouble.code()).param("now", at(clock.instant())).update();
    }
}
