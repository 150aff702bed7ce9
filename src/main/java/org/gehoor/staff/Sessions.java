package org.gehoor.staff;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.vocabulary.Secret;
import org.gehoor.vocabulary.StaffId;
import org.gehoor.vocabulary.UuidV7;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where staff are signed in. A session lives twelve hours, ends after two hours without a sign of life, and can be ended by its owner.
public final class Sessions {

    /// How long a session lives at the most.
    public static final Duration LIFE = Duration.ofHours(12);

    private static final Duration IDLE = Duration.ofHours(2);

    private final JdbcClient db;
    private final Clock clock;

    Sessions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// One session, as its owner sees it.
    public record Session(UUID id, StaffId staff, Instant begunAt, Instant seenAt, boolean complete, String browser) {}

    /// Begins a session that may do nothing until the second factor is shown.
    Secret begin(StaffId staff, String browser) {
        Secret secret = Secret.random();
        Instant now = clock.instant();
        db.sql("""
                insert into staff_session (id, token_hash, staff, begun_at, seen_at, ends_at, browser)
                values (:id, :hash, :staff, :now, :now, :end, :browser)
                """)
                .param("id", UuidV7.at(now)).param("hash", secret.hash()).param("staff", staff.value()).param("now", at(now))
                .param("end", at(now.plus(LIFE))).param("browser", browser.substring(0, Math.min(200, browser.length())))
                .update();
        return secret;
    }

    /// The session that a secret opens, if it has not ended. Whether it is complete is for the caller to ask.
    public Optional<Session> find(Secret presented) {
        return db.sql("""
                select * from staff_session s
                 where token_hash = :hash and ends_at > :now and seen_at > :idle
                   and exists (select from staff where id = s.staff and active)
                """)
                .param("hash", presented.hash()).param("now", at(clock.instant())).param("idle", at(clock.instant().minus(IDLE)))
                .query((row, _) -> session(row)).optional();
    }

    /// A sign of life. Written at most once a minute.
    public void seen(Session session) {
        db.sql("update staff_session set seen_at = :now where id = :id and seen_at < :minuteAgo")
                .param("now", at(clock.instant())).param("minuteAgo", at(clock.instant().minus(Duration.ofMinutes(1)))).param("id", session.id())
                .update();
    }

    /// The open sessions of one person, the latest first.
    public List<Session> list(StaffId staff) {
        return db.sql("select * from staff_session where staff = :staff and ends_at > :now and second_done order by begun_at desc")
                .param("staff", staff.value()).param("now", at(clock.instant()))
                .query((row, _) -> session(row)).list();
    }

    /// Ends one of a person's sessions at once.
    public void end(StaffId staff, UUID session) {
        db.sql("update staff_session set ends_at = :now where id = :id and staff = :staff and ends_at > :now")
                .param("now", at(clock.instant())).param("id", session).param("staff", staff.value())
                .update();
    }

    /// Makes a session whole, under a fresh secret, so that a secret seen before the second factor opens nothing.
    Secret complete(Session session) {
        Secret secret = Secret.random();
        db.sql("update staff_session set second_done = true, token_hash = :hash, seen_at = :now where id = :id")
                .param("hash", secret.hash()).param("now", at(clock.instant())).param("id", session.id())
                .update();
        return secret;
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(row.getObject("id", UUID.class), new StaffId(row.getObject("staff", UUID.class)), instant(row, "begun_at"),
                instant(row, "seen_at"), row.getBoolean("second_done"), row.getString("browser"));
    }
}
