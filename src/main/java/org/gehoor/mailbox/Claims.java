package org.gehoor.mailbox;

import static org.gehoor.db.Columns.at;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gehoor.vocabulary.MailboxId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which node fetches from which mailbox. A node that dies holds its claim until it runs out; then another takes it.
public final class Claims {

    /// How long a claim holds that is not renewed.
    public static final Duration LENGTH = Duration.ofMinutes(1);

    private final JdbcClient db;
    private final Clock clock;

    Claims(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Claims a mailbox for a node, or renews its claim.
    ///
    /// @return false when it is another's
    public boolean claim(MailboxId mailbox, UUID node) {
        Instant now = clock.instant();
        return db.sql("""
                insert into mailbox_claim (mailbox, node, until) values (:mailbox, :node, :until)
                on conflict (mailbox) do update set node = excluded.node, until = excluded.until
                 where mailbox_claim.node = excluded.node or mailbox_claim.until <= :now
                """)
                .param("mailbox", mailbox.value()).param("node", node).param("until", at(now.plus(LENGTH))).param("now", at(now))
                .update() == 1;
    }

    /// Gives a mailbox free for others.
    public void release(MailboxId mailbox, UUID node) {
        db.sql("delete from mailbox_claim where mailbox = :mailbox and node = :node").param("mailbox", mailbox.value()).param("node", node).update();
    }
}
