package org.gehoor.access;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;
import static org.gehoor.db.Columns.instantOrNull;
import static org.gehoor.db.Columns.uuid;
import static org.gehoor.db.Columns.uuidOrNull;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gehoor.db.AfterRestore;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.Secret;
import org.gehoor.vocabulary.StaffId;
import org.gehoor.vocabulary.UuidV7;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All tokens. A personal one acts as its person and dies with that person's account; a machine's is always a computer.
public final class Tokens {

    /// How long a token can live.
    public static final int MOST_DAYS = 366;

    private static final int MOST_OF_ONE_PERSON = 50;
    private static final int LONGEST_LABEL = 80;
    private static final Pattern MACHINE = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)+");

    private final JdbcClient db;
    private final Staff staff;
    private final Clock clock;

    Tokens(JdbcClient db, Staff staff, Clock clock) {
        this.db = db;
        this.staff = staff;
        this.clock = clock;
    }

    /// The collection, for a command that needs no more of the program.
    public static Tokens of(JdbcClient db, Staff staff, Clock clock) {
        return new Tokens(db, staff, clock);
    }

    /// A new token, and the only time its secret is shown.
    public record Made(Token token, Secret secret) {}

    /// What a text opens.
    public sealed interface Opening {
        /// It is good.
        record Open(Holder holder) implements Opening {}

        /// It was good: it expired, was revoked, or its person left.
        record Ended() implements Opening {}

        /// It is no token, or never was one of ours.
        record Unknown() implements Opening {}
    }

    /// Every token is revoked: one that was revoked since the backup was made would open again.
    public static AfterRestore afterRestore() {
        return new AfterRestore() {
            @Override
            public void withTables(Connection db) throws SQLException {
                try (var statement = db.createStatement()) {
                    statement.executeUpdate("update token set revoked_at = now() where revoked_at is null");
                }
            }
        };
    }

    /// A token with which a program acts as this person.
    ///
    /// @throws Refusal when there is no label or scope, the time is not one to 366 days, or there are fifty open ones already
    public Made make(StaffId person, String label, Set<Scope> scopes, int days) {
        String called = label.replaceAll("\\p{Cntrl}", "").strip();
        if (called.isEmpty() || called.length() > LONGEST_LABEL) {
            throw new Refusal(AccessRefusal.TOKEN_LABEL, "most", LONGEST_LABEL);
        }
        if (list(person).size() >= MOST_OF_ONE_PERSON) {
            throw new Refusal(AccessRefusal.TOO_MANY_TOKENS, "most", MOST_OF_ONE_PERSON);
        }
        return insert(Optional.of(person), called, scopes, days, TokenText.OF_A_PERSON);
    }

    /// A token with which a computer comes in. Its name is that of a computer, in two or more parts (`webshop-orders`), none of which is
    /// the name of somebody who works here.
    ///
    /// @throws Refusal when the name could be a person's, or a scope is for persons only
    public Made makeForMachine(String name, Set<Scope> scopes, int days) {
        if (!MACHINE.matcher(name).matches() || name.length() > LONGEST_LABEL || couldBeAPerson(name)) {
            throw new Refusal(AccessRefusal.MACHINE_NAME);
        }
        if (!scopes.stream().allMatch(Scope::isForMachines)) {
            throw new Refusal(AccessRefusal.MACHINE_SCOPE);
        }
        return insert(Optional.empty(), name, scopes, days, TokenText.OF_A_MACHINE);
    }

    private boolean couldBeAPerson(String name) {
        Set<String> parts = Set.of(Arrays.stream(name.split("[.-]")).distinct().toArray(String[]::new));
        return staff.list().stream().flatMap(one -> Stream.of((one.name() + " " + one.signInName()).toLowerCase(Locale.ROOT).split("\\W+")))
                .anyMatch(parts::contains);
    }

    private Made insert(Optional<StaffId> person, String label, Set<Scope> scopes, int days, String prefix) {
        if (scopes.isEmpty()) {
            throw new Refusal(AccessRefusal.TOKEN_SCOPE);
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new Refusal(AccessRefusal.TOKEN_DAYS, "most", MOST_DAYS);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var token = new Token(UuidV7.at(now), person, label, scopes, now, now.plus(Duration.ofDays(days)), Optional.empty(), Optional.empty());
        Secret secret = TokenText.random(prefix);
        db.sql("""
                insert into token (id, hash, kind, staff, label, scopes, made_at, ends_at)
                values (:id, :hash, :kind, :staff, :label, cast(:scopes as text[]), :now, :end)
                """)
                .param("id", token.id()).param("hash", secret.hash()).param("kind", person.isPresent() ? "personal" : "machine")
                .param("staff", person.map(StaffId::value).orElse(null)).param("label", label)
                .param("scopes", token.inOrder().stream().map(Scope::code).toArray(String[]::new))
                .param("now", at(now)).param("end", at(token.endsAt()))
                .update();
        return new Made(token, secret);
    }

    /// What this text opens now. A sign of use is written at most once a minute.
    public Opening open(String presented) {
        if (!TokenText.isWellFormed(presented)) {
            return new Opening.Unknown();
        }
        Optional<Token> found = db.sql("select * from token where hash = :hash").param("hash", Secret.presented(presented).hash())
                .query((row, _) -> token(row)).optional();
        if (found.isEmpty()) {
            return new Opening.Unknown();
        }
        Optional<Holder> holder = found.filter(token -> token.isOpenAt(clock.instant())).flatMap(this::holder);
        holder.ifPresent(_ -> used(found.get()));
        return holder.<Opening>map(Opening.Open::new).orElseGet(Opening.Ended::new);
    }

    private Optional<Holder> holder(Token token) {
        if (token.staff().isEmpty()) {
            return Optional.of(new Holder.Machine(token.id(), token.scopes()));
        }
        return staff.findActive(token.staff().get()).map((StaffMember member) -> new Holder.Person(token.id(), token.scopes(), member));
    }

    private void used(Token token) {
        Instant now = clock.instant();
        if (token.usedAt().filter(used -> used.isAfter(now.minus(Duration.ofMinutes(1)))).isEmpty()) {
            db.sql("update token set used_at = :now where id = :id and (used_at is null or used_at < :now)")
                    .param("now", at(now)).param("id", token.id()).update();
        }
    }

    /// The open tokens of one person, the newest first.
    public List<Token> list(StaffId person) {
        return db.sql("select * from token where staff = :staff and revoked_at is null and ends_at > :now order by made_at desc, id desc")
                .param("staff", person.value()).param("now", at(clock.instant()))
                .query((row, _) -> token(row)).list();
    }

    /// The open tokens of machines, the newest first.
    public List<Token> ofMachines() {
        return db.sql("select * from token where kind = 'machine' and revoked_at is null and ends_at > :now order by made_at desc, id desc")
                .param("now", at(clock.instant()))
                .query((row, _) -> token(row)).list();
    }

    /// Every open token, the newest first.
    public List<Token> list() {
        return db.sql("select * from token where revoked_at is null and ends_at > :now order by made_at desc, id desc")
                .param("now", at(clock.instant()))
                .query((row, _) -> token(row)).list();
    }

    /// Revokes one of a person's own tokens. It opens nothing from this moment.
    ///
    /// @return whether there was such a token
    public boolean revoke(StaffId person, UUID token) {
        return db.sql("update token set revoked_at = :now where id = :id and staff = :staff and revoked_at is null")
                .param("now", at(clock.instant())).param("id", token).param("staff", person.value())
                .update() == 1;
    }

    /// Revokes a machine's token.
    ///
    /// @return whether there was such a token
    public boolean revokeOfMachine(UUID token) {
        return db.sql("update token set revoked_at = :now where id = :id and kind = 'machine' and revoked_at is null")
                .param("now", at(clock.instant())).param("id", token)
                .update() == 1;
    }

    /// Revokes any token: for who runs the installation.
    ///
    /// @return whether there was such a token
    public boolean revoke(UUID token) {
        return db.sql("update token set revoked_at = :now where id = :id and revoked_at is null")
                .param("now", at(clock.instant())).param("id", token)
                .update() == 1;
    }

    private static Token token(ResultSet row) throws SQLException {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String code : (String[]) row.getArray("scopes").getArray()) {
            scopes.add(Scope.find(code).orElseThrow());
        }
        return new Token(uuid(row, "id"), Optional.ofNullable(uuidOrNull(row, "staff")).map(StaffId::new), row.getString("label"), scopes,
                instant(row, "made_at"), instant(row, "ends_at"), Optional.ofNullable(instantOrNull(row, "used_at")),
                Optional.ofNullable(instantOrNull(row, "revoked_at")));
    }
}
