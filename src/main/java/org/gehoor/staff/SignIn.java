package org.gehoor.staff;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instantOrNull;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.gehoor.ledger.MasterKey;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.Secret;
import org.gehoor.vocabulary.StaffId;
import org.gehoor.vocabulary.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Proving who you are: a password, then a code. Both count towards the lock.
public final class SignIn {

    private static final int MOST_FAILURES = 10;
    private static final Duration LOCK = Duration.ofMinutes(15);

    private final JdbcClient db;
    private final Sessions sessions;
    private final MasterKey master;
    private final Clock clock;

    SignIn(JdbcClient db, Sessions sessions, MasterKey master, Clock clock) {
        this.db = db;
        this.sessions = sessions;
        this.master = master;
        this.clock = clock;
    }

    /// The door, for a command that needs no more of the program.
    public static SignIn of(JdbcClient db, MasterKey master, Clock clock) {
        return new SignIn(db, new Sessions(db, clock), master, clock);
    }

    /// What comes of trying.
    public sealed interface Ending {
        /// The password is right; the secret opens a session that needs a code.
        record CodeNeeded(Secret session) implements Ending {}

        /// Both are right.
        record SignedIn(Secret session) implements Ending {}

        /// Something is wrong; we do not say what.
        record Wrong() implements Ending {}

        /// Too many tries; nobody gets in before this time.
        record Locked(Instant until) implements Ending {}
    }

    /// A new member of staff.
    public record Joining(StaffId id, String name, String signInName, String password, SecondFactor second, Role role, TeamId team, Language language) {}

    /// Adds a member of staff who can sign in from now on.
    ///
    /// @throws IllegalArgumentException when the password is shorter than 12 characters
    public void add(Joining joining) {
        db.sql("""
                insert into staff (id, name, sign_in_name, password_hash, second_factor, role, team, language, made_at)
                values (:id, :name, :signInName, :hash, :second, :role, :team, :language, :now)
                """)
                .param("id", joining.id().value()).param("name", joining.name()).param("signInName", joining.signInName().toLowerCase(Locale.ROOT))
                .param("hash", Passwords.hash(joining.password()))
                .param("second", master.wrap(joining.second().secret(), context(joining.id())))
                .param("role", joining.role().code()).param("team", joining.team().value()).param("language", joining.language().tag())
                .param("now", at(clock.instant()))
                .update();
    }

    /// The first step.
    public Ending password(String signInName, String typed, String browser) {
        Optional<Known> known = find("sign_in_name", signInName.strip().toLowerCase(Locale.ROOT));
        if (known.isEmpty()) {
            Passwords.pretend(typed);
            return new Ending.Wrong();
        }
        Optional<Instant> locked = known.get().lockedAt(clock.instant());
        if (locked.isPresent()) {
            return new Ending.Locked(locked.get());
        }
        return Passwords.matches(typed, known.get().hash())
                ? new Ending.CodeNeeded(sessions.begin(known.get().id(), browser))
                : failed(known.get());
    }

    /// The second step, with the secret of the first.
    public Ending code(Secret session, String typed) {
        Optional<Sessions.Session> begun = sessions.find(session).filter(found -> !found.complete());
        if (begun.isEmpty()) {
            return new Ending.Wrong();
        }
        Known known = find("id", begun.get().staff().value()).orElseThrow();
        Optional<Instant> locked = known.lockedAt(clock.instant());
        if (locked.isPresent()) {
            return new Ending.Locked(locked.get());
        }
        OptionalLong step = new SecondFactor(master.unwrap(known.second(), context(known.id()))).stepOf(typed, clock.instant());
        if (step.isEmpty() || !firstUse(known.id(), step.getAsLong())) {
            return failed(known);
        }
        return new Ending.SignedIn(sessions.complete(begun.get()));
    }

    private record Known(StaffId id, String hash, byte[] second, @Nullable Instant lockedUntil) {
        Optional<Instant> lockedAt(Instant now) {
            return Optional.ofNullable(lockedUntil).filter(until -> until.isAfter(now));
        }
    }

    private Optional<Known> find(String column, Object value) {
        return db.sql("select id, password_hash, second_factor, locked_until from staff where active and " + column + " = :value")
                .param("value", value)
                .query((row, _) -> new Known(new StaffId(row.getObject("id", UUID.class)), row.getString("password_hash"),
                        row.getBytes("second_factor"), instantOrNull(row, "locked_until")))
                .optional();
    }

    private boolean firstUse(StaffId id, long step) {
        return db.sql("""
                update staff set second_used = :step, failed_attempts = 0, locked_until = null where id = :id and second_used < :step
                """)
                .param("step", step).param("id", id.value()).update() == 1;
    }

    private Ending failed(Known known) {
        boolean locked = db.sql("""
                update staff
                   set failed_attempts = case when failed_attempts + 1 >= :most then 0 else failed_attempts + 1 end,
                       locked_until = case when failed_attempts + 1 >= :most then :until end
                 where id = :id
                 returning locked_until is not null
                """)
                .param("most", MOST_FAILURES).param("until", at(clock.instant().plus(LOCK))).param("id", known.id().value())
                .query(Boolean.class).single();
        return locked ? new Ending.Locked(clock.instant().plus(LOCK)) : new Ending.Wrong();
    }

    private static byte[] context(StaffId id) {
        return id.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
