package org.gehoor.queue;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instantOrNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.gehoor.forecast.Counted;
import org.gehoor.forecast.Experience;
import org.gehoor.forecast.Guard;
import org.gehoor.forecast.Observed;
import org.gehoor.forecast.Situation;
import org.gehoor.staff.Staff;
import org.gehoor.vocabulary.LineId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How it stands in a line, from the tables: in one statement, with another one for who is working.
final class Measures {

    private static final Duration HORIZON = Duration.ofHours(4);
    private static final Duration PERHAPS_STILL_THERE = Duration.ofMinutes(5);

    private final JdbcClient db;
    private final Staff staff;
    private final Clock clock;
    private final String situation = read("situation.sql");

    Measures(JdbcClient db, Staff staff, Clock clock) {
        this.db = db;
        this.staff = staff;
        this.clock = clock;
    }

    /// How it stands for this place, or for the next one who comes.
    ///
    /// @param open whether people work now; if not, as many will as usually do
    Situation situation(LineId line, Optional<Place> place, boolean open) {
        Instant now = clock.instant();
        return db.sql(situation).param("line", line.value()).param("now", at(now)).param("horizon", at(now.plus(HORIZON)))
                .param("fresh", at(now.minus(PERHAPS_STILL_THERE)))
                .param("contacts", Experience.CONTACTS).param("lessons", Guard.LESSONS)
                .param("grace", Observed.GRACE.toString()).param("pause", Observed.PAUSE.toString())
                .param("everybody", place.isEmpty()).param("returned", place.map(Place::returned).orElse(false))
                .param("order", at(place.map(Place::orderAt).orElse(now))).param("id", place.map(one -> one.id().value()).orElse(new UUID(0, 0)))
                .params(params(staff.present()))
                .query((row, _) -> situation(row, now, open)).single();
    }

    private static Situation situation(ResultSet row, Instant now, boolean open) throws SQLException {
        int working = row.getInt("working");
        double usual = row.getDouble("usual");
        var measured = new Experience(new Counted(row.getInt("pick_ups"), row.getDouble("person_seconds") + sinceTheLast(row, now, working)),
                new Counted(row.getInt("helped"), row.getDouble("helping")), row.getDouble("squares"),
                new Counted(row.getInt("left_people"), row.getDouble("waited") + row.getDouble("left_waited")),
                new Counted(row.getInt("words"), row.getDouble("words_after")), usual);
        double busy = row.getInt("ahead") > 0 || !open ? 1 : measured.busy(seconds(row.getArray("idle")));
        int people = open ? working : Math.max(working, (int) Math.round(usual));
        return new Situation(row.getInt("ahead"), seconds(row.getArray("coming")).stream().map(Measures::duration).toList(),
                people, busy, measured, guard(row.getString("ends")));
    }

    /// Person-seconds since the last pick-up, in which there might have been another.
    private static double sinceTheLast(ResultSet row, Instant now, int working) throws SQLException {
        Instant busy = instantOrNull(row, "busy_since");
        Instant last = instantOrNull(row, "last_at");
        if (busy == null || last == null) {
            return 0;
        }
        Instant from = last.isAfter(busy.plus(Observed.GRACE)) ? last : busy.plus(Observed.GRACE);
        Duration gap = Duration.between(from, now);
        return gap.isNegative() || gap.compareTo(Observed.PAUSE) > 0 ? 0 : gap.toNanos() / 1e9 * working;
    }

    private static Guard guard(@Nullable String ends) {
        return Guard.of(Objects.requireNonNullElse(ends, "").chars().mapToObj(end -> end == 'k').toList());
    }

    private static List<Double> seconds(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((Double[]) array.getArray());
    }

    private static Duration duration(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    /// Who is at work, as the parameters of a statement: one array for each thing that is known of them.
    static Map<String, Object> params(List<Staff.Present> present) {
        return Map.of("people", array(present, one -> one.id().toString()), "teams", array(present, one -> one.team().toString()),
                "capacities", array(present, one -> Integer.toString(one.capacity())), "languages", array(present, Staff.Present::languages),
                "topics", array(present, Staff.Present::topics), "between", Staff.Present.BETWEEN);
    }

    private static String[] array(List<Staff.Present> present, Function<Staff.Present, String> of) {
        return present.stream().map(of).toArray(String[]::new);
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(Measures.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
