package org.gehoor.queue;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.calendar.Holidays;
import org.gehoor.db.Work;
import org.gehoor.pages.Refusal;
import org.gehoor.queue.Timetable.Dated;
import org.gehoor.queue.Timetable.OnHolidays;
import org.gehoor.queue.Timetable.Rule;
import org.gehoor.vocabulary.LineId;
import org.gehoor.vocabulary.OpeningHours.Stretch;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The opening hours of all lines, as they were written down. Each change gives them another stamp; who changes hours says which stamp they
/// saw, so that nothing is overwritten unseen.
public final class Timetables {

    private final JdbcClient db;
    private final Work work;
    private final Holidays holidays;

    Timetables(JdbcClient db, Work work, Holidays holidays) {
        this.db = db;
        this.work = work;
        this.holidays = holidays;
    }

    /// What is written, and its stamp.
    public record Written(Timetable timetable, UUID stamp) {}

    /// The hours of one line.
    public Written get(LineId line) {
        return db.sql("""
                select zone, holidays_country, holidays_region, on_holidays, shop_on_holidays, hours_stamp from line where id = :line
                """)
                .param("line", line.value())
                .query((row, _) -> new Written(new Timetable(ZoneId.of(row.getString("zone")), rule(row), weeks(line), days(line)),
                        row.getObject("hours_stamp", UUID.class)))
                .optional().orElseThrow(() -> new IllegalArgumentException("no line " + line));
    }

    /// Writes other hours for a line.
    ///
    /// @param seen the stamp of what was read before
    /// @throws Refusal HOURS_CHANGED when somebody else wrote others meanwhile; nothing is written then
    /// @throws IllegalArgumentException when nothing is known of the holidays of the country or region
    public void set(LineId line, UUID seen, Timetable timetable) {
        timetable.rule().country().filter(country -> !holidays.knows(country, timetable.rule().region())).ifPresent(country -> {
            throw new IllegalArgumentException("no holidays are known of " + country + " " + timetable.rule().region().orElse(""));
        });
        work.whole(() -> {
            if (!stamp(line, seen, timetable)) {
                throw new Refusal(QueueRefusal.HOURS_CHANGED);
            }
            db.sql("delete from line_day where line = :line").param("line", line.value()).update();
            db.sql("delete from line_week where line = :line").param("line", line.value()).update();
            write(line, timetable);
        });
    }

    private boolean stamp(LineId line, UUID seen, Timetable timetable) {
        Rule rule = timetable.rule();
        return db.sql("""
                update line
                   set hours_stamp = gen_random_uuid(), zone = :zone, holidays_country = :country, holidays_region = :region,
                       on_holidays = :people, shop_on_holidays = :shop
                 where id = :line and hours_stamp = :seen
                """)
                .param("line", line.value()).param("seen", seen).param("zone", timetable.zone().getId())
                .param("country", rule.country().orElse(null)).param("region", rule.region().orElse(null))
                .param("people", rule.people().code()).param("shop", rule.shop().code())
                .update() == 1;
    }

    /// The week and the days of a line that has none yet.
    void write(LineId line, Timetable timetable) {
        timetable.weeks().forEach((whose, week) -> week.forEach((day, stretches) -> write(line, whose, day, stretches)));
        timetable.days().forEach(day -> write(line, day));
    }

    private void write(LineId line, Whose whose, DayOfWeek day, List<Stretch> stretches) {
        if (!stretches.isEmpty()) {
            db.sql("insert into line_week (line, whose, day, stretches) values (:line, :whose, :day, cast(:stretches as int4multirange))")
                    .param("line", line.value()).param("whose", whose.code()).param("day", day.getValue()).param("stretches", Minutes.write(stretches))
                    .update();
        }
    }

    private void write(LineId line, Dated day) {
        db.sql("insert into line_day (line, whose, day, name, stretches) values (:line, :whose, :day, :name, cast(:stretches as int4multirange))")
                .param("line", line.value()).param("whose", day.whose().code()).param("day", Date.valueOf(day.date())).param("name", day.name())
                .param("stretches", Minutes.write(day.stretches()))
                .update();
    }

    private static Rule rule(ResultSet row) throws SQLException {
        return new Rule(Optional.ofNullable(row.getString("holidays_country")), Optional.ofNullable(row.getString("holidays_region")),
                onHolidays(row.getString("on_holidays")), onHolidays(row.getString("shop_on_holidays")));
    }

    private static OnHolidays onHolidays(String code) {
        return OnHolidays.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private Map<Whose, Map<DayOfWeek, List<Stretch>>> weeks(LineId line) {
        var weeks = new EnumMap<Whose, Map<DayOfWeek, List<Stretch>>>(Whose.class);
        db.sql("select whose, day, stretches::text as stretches from line_week where line = :line").param("line", line.value())
                .query(row -> {
                    weeks.computeIfAbsent(whose(row), _ -> new EnumMap<>(DayOfWeek.class))
                            .put(DayOfWeek.of(row.getInt("day")), Minutes.read(row.getString("stretches")));
                });
        return weeks;
    }

    private List<Dated> days(LineId line) {
        return db.sql("select whose, day, name, stretches::text as stretches from line_day where line = :line order by day, whose").param("line", line.value())
                .query((row, _) -> new Dated(whose(row), row.getObject("day", LocalDate.class), row.getString("name"), Minutes.read(row.getString("stretches"))))
                .list();
    }

    private static Whose whose(ResultSet row) throws SQLException {
        return Whose.valueOf(row.getString("whose").toUpperCase(Locale.ROOT));
    }
}
