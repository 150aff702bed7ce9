package org.gehoor.outbox;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;
import static org.gehoor.db.Columns.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.db.Work;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.UuidV7;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All letters that have left or must leave.
public final class Outbox {

    private final JdbcClient db;
    private final Clock clock;
    private final boolean leaves;

    Outbox(JdbcClient db, Clock clock, boolean leaves) {
        this.db = db;
        this.clock = clock;
        this.leaves = leaves;
    }

    /// Whether letters reach anybody: a mail server is configured, or this is a demonstration that shows them. A page that would send
    /// a code asks first, so that it does not promise what cannot come.
    public boolean leaves() {
        return leaves;
    }

    /// One letter. `trouble` says why the last try failed.
    public record Letter(UUID id, EmailAddress to, String subject, String text, Instant madeAt, Optional<Instant> sentAt, int attempts,
                         Optional<String> trouble) {}

    /// Puts a letter in the post, in the caller's piece of work.
    ///
    /// @param about the conversation it is about; when that is erased, so is the letter
    public void post(ConversationId about, EmailAddress to, String subject, String text) {
        Work.mustBeWhole();
        Instant now = clock.instant();
        db.sql("""
                insert into outgoing (id, about, recipient, subject, text, made_at, next_try)
                values (:id, :about, :to, :subject, :text, :now, :now)
                """)
                .param("id", UuidV7.at(now)).param("about", about.value()).param("to", to.text()).param("subject", subject).param("text", text).param("now", at(now))
                .update();
    }

    /// The latest letters, newest first.
    public List<Letter> latest(int most) {
        return db.sql("select * from outgoing order by made_at desc limit :most").param("most", most).query(Outbox::letter).list();
    }

    /// Every letter about a conversation, sent or not, oldest first.
    public List<Letter> about(ConversationId conversation) {
        return db.sql("select * from outgoing where about = :about order by made_at, id").param("about", conversation.value())
                .query(Outbox::letter).list();
    }

    /// Forgets every letter about a conversation. One that has not left never will.
    public void erase(ConversationId about) {
        Work.mustBeWhole();
        db.sql("delete from outgoing where about = :about").param("about", about.value()).update();
    }

    /// Forgets every letter to an address that says of no conversation that it is about it.
    public void erase(EmailAddress to) {
        Work.mustBeWhole();
        db.sql("delete from outgoing where about is null and lower(recipient) = lower(:to)").param("to", to.text()).update();
    }

    /// How many letters could not be sent at the first try and still wait.
    public int stuck() {
        return db.sql("select count(*) from outgoing where sent_at is null and attempts > 0").query(Integer.class).single();
    }

    /// Takes the letter that has waited longest out of everybody else's reach until this work is done.
    Optional<Letter> takeDue() {
        Work.mustBeWhole();
        return db.sql("select * from outgoing where sent_at is null and next_try <= :now order by next_try limit 1 for update skip locked")
                .param("now", at(clock.instant())).query(Outbox::letter).optional();
    }

    /// A letter that left is forgotten but for the fact: its words may hold a key to somebody's case.
    void sent(Letter letter) {
        db.sql("update outgoing set sent_at = :now, attempts = attempts + 1, trouble = null, text = '' where id = :id")
                .param("now", at(clock.instant())).param("id", letter.id()).update();
    }

    /// Tries again after one minute, then two, four and so on, an hour at the most.
    void failed(Letter letter, String trouble) {
        Duration pause = Duration.ofMinutes(Math.min(60, 1L << Math.min(letter.attempts(), 6)));
        db.sql("update outgoing set attempts = attempts + 1, trouble = :trouble, next_try = :next where id = :id")
                .param("trouble", trouble).param("next", at(clock.instant().plus(pause))).param("id", letter.id()).update();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(row.getObject("id", UUID.class), new EmailAddress(row.getString("recipient")), row.getString("subject"),
                row.getString("text"), instant(row, "made_at"), Optional.ofNullable(instantOrNull(row, "sent_at")), row.getInt("attempts"),
                Optional.ofNullable(row.getString("trouble")));
    }
}
