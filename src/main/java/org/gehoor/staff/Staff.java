package org.gehoor.staff;

import static org.gehoor.db.Columns.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.StaffId;
import org.gehoor.vocabulary.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All members of staff.
public final class Staff {

    /// How long after the last sign of life somebody still counts as working.
    public static final Duration PRESENT = Duration.ofMinutes(5);

    private static final String COLUMNS = "id, name, sign_in_name, role, team, language, state";

    private final JdbcClient db;
    private final Clock clock;

    Staff(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// The collection, for a command that needs no more of the program.
    public static Staff of(JdbcClient db, Clock clock) {
        return new Staff(db, clock);
    }

    /// One member of staff, active or not.
    ///
    /// @throws IllegalArgumentException when there is none
    public StaffMember get(StaffId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no member of staff " + id));
    }

    /// One member of staff, active or not.
    public Optional<StaffMember> find(StaffId id) {
        return db.sql("select " + COLUMNS + " from staff where id = :id").param("id", id.value()).query(Staff::member).optional();
    }

    /// One member of staff, as long as their account is open.
    public Optional<StaffMember> findActive(StaffId id) {
        return db.sql("select " + COLUMNS + " from staff where id = :id and active").param("id", id.value()).query(Staff::member).optional();
    }

    /// Everybody who can sign in, by name.
    public List<StaffMember> list() {
        return db.sql("select " + COLUMNS + " from staff where active order by name").query(Staff::member).list();
    }

    /// Whether this person is working now: available, and seen in the last five minutes.
    public boolean isWorking(StaffId id) {
        return db.sql("select count(*) from staff where id = :id and active and state = 'available' and seen_at > :since")
                .param("id", id.value()).param("since", at(clock.instant().minus(PRESENT)))
                .query(Integer.class).single() == 1;
    }

    /// Everybody who is working now.
    public List<StaffId> working() {
        return db.sql("select id from staff where active and state = 'available' and seen_at > :since order by id")
                .param("since", at(clock.instant().minus(PRESENT)))
                .query(UUID.class).list().stream().map(StaffId::new).toList();
    }

    /// Somebody who is working now.
    public record Present(StaffId id, TeamId team) {}

    /// Everybody who is working now, with their team.
    public List<Present> present() {
        return db.sql("select id, team from staff where active and state = 'available' and seen_at > :since order by id")
                .param("since", at(clock.instant().minus(PRESENT)))
                .query((row, _) -> new Present(new StaffId(row.getObject("id", UUID.class)), new TeamId(row.getObject("team", UUID.class)))).list();
    }

    /// How many people of these teams are working now.
    public int working(List<TeamId> teams) {
        return db.sql("""
                select count(*) from staff
                 where active and state = 'available' and seen_at > :since and team = any(cast(:teams as uuid[]))
                """)
                .param("since", at(clock.instant().minus(PRESENT)))
                .param("teams", teams.stream().map(team -> team.value().toString()).toArray(String[]::new))
                .query(Integer.class).single();
    }

    /// Somebody chooses to take work, or not to.
    public void choose(StaffId id, boolean available) {
        db.sql("update staff set state = :state, seen_at = :now where id = :id")
                .param("state", available ? "available" : "away").param("now", at(clock.instant())).param("id", id.value())
                .update();
    }

    /// A sign of life: a page was opened or is open. Written at most once a minute.
    public void seen(StaffId id) {
        db.sql("update staff set seen_at = :now where id = :id and (seen_at is null or seen_at < :minuteAgo)")
                .param("now", at(clock.instant())).param("minuteAgo", at(clock.instant().minus(Duration.ofMinutes(1)))).param("id", id.value())
                .update();
    }

    static StaffMember member(ResultSet row, int number) throws SQLException {
        return new StaffMember(new StaffId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("sign_in_name"),
                Role.of(row.getString("role")), new TeamId(row.getObject("team", UUID.class)),
                Language.of(row.getString("language")).orElseThrow(), row.getString("state").equals("available"));
    }
}
