package org.gehoor.outbox;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;
import static org.gehoor.db.Columns.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.db.Work;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.UuidV7;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All letters that have left or must leave.
public final class Outbox {

    private final JdbcClient db;
    private final Clock clock;

    Outbox(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// One letter. `trouble` says why the last try failed.
    public record Letter(UUID id, EmailAddress to, String subject, String text, Instant madeAt, Optional<Instant> sentAt, int attempts,
                         Optional<String> trouble) {}

    /// Puts a letter in the post, in the caller's piece of work.
    public void post(EmailAddress to, String subject, String text) {
        Work.mustBeWhole();
        Instant now = clock.instant();
        db.sql("insert into outgoing (id, recipient, subject, text, made_at) values (:id, :to, :subject, :text, :now)")
                .param("id", UuidV7.at(now)).param("to", to.text()).param("subject", subject).param("text", text).param("now", at(now))
                .update();
    }

    /// The latest letters, newest first.
    public List<Letter> latest(int most) {
        return db.sql("select * from outgoing order by made_at desc limit :most").param("most", most).query(Outbox::letter).list();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(row.getObject("id", UUID.class), new EmailAddress(row.getString("recipient")), row.getString("subject"),
                row.getString("text"), instant(row, "made_at"), Optional.ofNullable(instantOrNull(row, "sent_at")), row.getInt("attempts"),
                Optional.ofNullable(row.getString("trouble")));
    }
}
