package org.gehoor.staff;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.StaffId;
import org.gehoor.vocabulary.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All members of staff.
public final class Staff {

    /// How long after the last sign of life somebody still counts as working.
    public static final Duration PRESENT = Duration.ofMinutes(5);

    /// The fewest and the most live contacts somebody has at once.
    public static final int LEAST_AT_ONCE = 1;
    public static final int MOST_AT_ONCE = 6;

    private static final String COLUMNS = """
            id, name, sign_in_name, role, team, language, state, away_why, capacity, state_at,
            array(select l.language from staff_language l where l.staff = staff.id) as languages,
            array(select t.topic from staff_topic t where t.staff = staff.id) as topics
            """;

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

    /// Everybody who can no longer sign in, by name.
    public List<StaffMember> listStopped() {
        return db.sql("select " + COLUMNS + " from staff where not active order by name").query(Staff::member).list();
    }

    /// Somebody can no longer sign in, and is signed out everywhere.
    public void stop(StaffId id) {
        db.sql("update staff set active = false, state = 'away', away_why = null, state_at = :now where id = :id")
                .param("now", at(clock.instant())).param("id", id.value()).update();
        db.sql("update staff_session set ends_at = :now where staff = :id and ends_at > :now")
                .param("now", at(clock.instant())).param("id", id.value()).update();
    }

    /// Somebody can sign in again, as before.
    public void letIn(StaffId id) {
        db.sql("update staff set active = true where id = :id").param("id", id.value()).update();
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

    /// Somebody who is working now, as far as it matters for how long others wait. Of languages and topics none means all, as in [Skills].
    public record Present(StaffId id, TeamId team, int capacity, String languages, String topics) {

        /// Between two languages or topics.
        public static final String BETWEEN = "\u001f";
    }

    /// Everybody who is working now: less is asked than for [#atWork].
    public List<Present> present() {
        return db.sql("""
                select id, team, capacity,
                       coalesce((select string_agg(l.language, :between) from staff_language l where l.staff = staff.id), '') as languages,
                       coalesce((select string_agg(t.topic, :between) from staff_topic t where t.staff = staff.id), '') as topics
                  from staff where active and state = 'available' and seen_at > :since
                 order by id
                """)
                .param("since", at(clock.instant().minus(PRESENT))).param("between", Present.BETWEEN)
                .query((row, _) -> new Present(new StaffId(row.getObject("id", UUID.class)), new TeamId(row.getObject("team", UUID.class)),
                        row.getInt("capacity"), row.getString("languages"), row.getString("topics")))
                .list();
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

    /// Somebody who is working now.
    ///
    /// @param since    when they became available
    /// @param signedIn whether they have a page open, or could have: who works only by a program hears no bell
    public record AtWork(StaffMember member, Instant since, boolean signedIn) {}

    /// Everybody who is working now, with what they can do.
    public List<AtWork> atWork() {
        return db.sql("select " + COLUMNS + """
                     , exists (select from staff_session s where s.staff = staff.id and s.second_done and s.ends_at > :now) as signed_in
                  from staff where active and state = 'available' and seen_at > :since
                 order by id
                """)
                .param("since", at(clock.instant().minus(PRESENT))).param("now", at(clock.instant()))
                .query((row, number) -> new AtWork(member(row, number), Optional.ofNullable(instantOrNull(row, "state_at")).orElse(Instant.EPOCH),
                        row.getBoolean("signed_in")))
                .list();
    }

    /// The teams of everybody who is working now and signed in, except this person.
    public List<TeamId> teamsAtWorkBeside(StaffId me) {
        return db.sql("""
                select distinct team from staff
                 where active and state = 'available' and seen_at > :since and id <> :me
                   and exists (select from staff_session s where s.staff = staff.id and s.second_done and s.ends_at > :now)
                """)
                .param("since", at(clock.instant().minus(PRESENT))).param("me", me.value()).param("now", at(clock.instant()))
                .query(UUID.class).list().stream().map(TeamId::new).toList();
    }

    /// Which of these have given no sign of life for so long that they count as gone.
    public List<StaffId> silent(Collection<StaffId> ids) {
        return db.sql("select id from staff where id = any(cast(:ids as uuid[])) and (seen_at is null or seen_at <= :since) order by id")
                .param("ids", ids.stream().map(StaffId::toString).toArray(String[]::new)).param("since", at(clock.instant().minus(PRESENT)))
                .query(UUID.class).list().stream().map(StaffId::new).toList();
    }

    /// Somebody chooses to take work, or not to.
    public void choose(StaffId id, boolean available) {
        db.sql("""
                update staff
                   set state_at = case when state = :state and state_at is not null then state_at else :now end,
                       state = :state, away_why = null, seen_at = :now
                 where id = :id
                """)
                .param("state", available ? "available" : "away").param("now", at(clock.instant())).param("id", id.value())
                .update();
    }

    /// Somebody did not take what was offered, twice in a row: they are away until they say that they are back.
    public void notThere(StaffId id) {
        db.sql("update staff set state = 'away', away_why = 'not_taken', state_at = :now where id = :id and state = 'available'")
                .param("now", at(clock.instant())).param("id", id.value())
                .update();
    }

    /// How many live contacts somebody has at once, and in what they help.
    ///
    /// @throws IllegalArgumentException when it is not 1 to 6
    public void helpsIn(StaffId id, int capacity, Skills skills) {
        if (capacity < LEAST_AT_ONCE || capacity > MOST_AT_ONCE) {
            throw new IllegalArgumentException("one to six live contacts at once, not " + capacity);
        }
        db.sql("update staff set capacity = :capacity where id = :id").param("capacity", capacity).param("id", id.value()).update();
        db.sql("delete from staff_language where staff = :id").param("id", id.value()).update();
        db.sql("delete from staff_topic where staff = :id").param("id", id.value()).update();
        skills.languages().forEach(language -> db.sql("insert into staff_language (staff, language) values (:id, :language)")
                .param("id", id.value()).param("language", language.tag()).update());
        skills.topics().forEach(topic -> db.sql("insert into staff_topic (staff, topic) values (:id, :topic)")
                .param("id", id.value()).param("topic", topic).update());
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
                Language.of(row.getString("language")).orElseThrow(), row.getString("state").equals("available"), row.getString("away_why") != null,
                row.getInt("capacity"), new Skills(texts(row, "languages").map(tag -> Language.of(tag).orElseThrow()).collect(Collectors.toSet()),
                        texts(row, "topics").collect(Collectors.toSet())));
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray());
    }
}
