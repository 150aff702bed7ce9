package org.gehoor.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gehoor.calendar.Holidays;
import org.gehoor.db.Work;
import org.gehoor.vocabulary.Channel;
import org.gehoor.staff.Skills;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.LineId;
import org.gehoor.vocabulary.OpeningHours;
import org.gehoor.vocabulary.OpeningHours.Stretch;
import org.gehoor.vocabulary.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All lines, and which teams serve them.
public final class Lines {

    private final JdbcClient db;
    private final Work work;
    private final Timetables timetables;
    private final Holidays holidays;
    private final Map<LineId, Known> known = new ConcurrentHashMap<>();

    Lines(JdbcClient db, Work work, Timetables timetables, Holidays holidays) {
        this.db = db;
        this.work = work;
        this.timetables = timetables;
        this.holidays = holidays;
    }

    /// The hours of a line as of a stamp.
    private record Known(UUID stamp, OpeningHours people, Map<Channel, OpeningHours> byChannel) {}

    /// All, by brand, topic and language.
    public List<Line> list() {
        return db.sql("select * from line order by brand, topic, language").query(this::line).list();
    }

    /// One line.
    public Line get(LineId id) {
        return db.sql("select * from line where id = :id").param("id", id.value()).query(this::line).optional()
                .orElseThrow(() -> new IllegalArgumentException("no line " + id));
    }

    /// The line for a topic in a language; where the topic has none of its own, the brand's first line in that language.
    ///
    /// @throws IllegalStateException when nobody has set up a line: then nobody could be helped
    public Line forTopic(String brand, String topic, Language language) {
        return db.sql("""
                select * from line where brand = :brand
                 order by (topic = :topic) desc, (language = :language) desc, topic, language
                 limit 1
                """)
                .param("brand", brand).param("topic", topic).param("language", language.tag())
                .query(this::line).optional()
                .orElseThrow(() -> new IllegalStateException("no line for brand " + brand));
    }

    /// The line of the same topic and brand in another language.
    Optional<Line> beside(Line line, Language language) {
        return db.sql("select * from line where brand = :brand and topic = :topic and language = :language")
                .param("brand", line.brand()).param("topic", line.topic()).param("language", language.tag())
                .query(this::line).optional();
    }

    /// The lines that a team serves.
    public List<LineId> servedBy(TeamId team) {
        return db.sql("select line from line_team where team = :team").param("team", team.value())
                .query(UUID.class).list().stream().map(LineId::new).toList();
    }

    /// The lines of a team in which somebody with these skills helps.
    public List<LineId> servedBy(TeamId team, Skills skills) {
        if (skills.isAll()) {
            return servedBy(team);
        }
        return db.sql("""
                select l.id from line_team t join line l on l.id = t.line
                 where t.team = :team
                   and (cardinality(:languages) = 0 or l.language = any(:languages))
                   and (cardinality(:topics) = 0 or l.topic = any(:topics))
                """)
                .param("team", team.value()).param("languages", skills.languages().stream().map(Language::tag).toArray(String[]::new))
                .param("topics", skills.topics().toArray(String[]::new))
                .query(UUID.class).list().stream().map(LineId::new).toList();
    }

    /// The teams that serve a line.
    public List<TeamId> teamsOf(LineId line) {
        return db.sql("select team from line_team where line = :line").param("line", line.value())
                .query(UUID.class).list().stream().map(TeamId::new).toList();
    }

    /// Adds a line, served by these teams, with the weeks of its hours. Days that differ are written by [Timetables#set].
    public void add(Line line, List<TeamId> teams) {
        work.whole(() -> {
            db.sql("""
                    insert into line (id, brand, topic, language, team, zone)
                    values (:id, :brand, :topic, :language, :team, :zone)
                    """)
                    .param("id", line.id().value()).param("brand", line.brand()).param("topic", line.topic())
                    .param("language", line.language().tag()).param("team", line.team().value())
                    .param("zone", line.hours().zone().getId())
                    .update();
            timetables.write(line.id(), new Timetable(line.hours().zone(), Timetable.Rule.NONE, weeks(line), List.of()));
            teams.forEach(team -> db.sql("insert into line_team (line, team) values (:line, :team)")
                    .param("line", line.id().value()).param("team", team.value()).update());
        });
    }

    private static Map<Whose, Map<DayOfWeek, List<Stretch>>> weeks(Line line) {
        var weeks = new EnumMap<Whose, Map<DayOfWeek, List<Stretch>>>(Whose.class);
        weeks.put(Whose.PEOPLE, line.hours().week());
        line.byChannel().forEach((channel, hours) -> weeks.put(Whose.of(channel), hours.week()));
        return weeks;
    }

    private Line line(ResultSet row, int number) throws SQLException {
        var id = new LineId(row.getObject("id", UUID.class));
        Known hours = known(id, row.getObject("hours_stamp", UUID.class));
        return new Line(id, row.getString("brand"), row.getString("topic"), Language.of(row.getString("language")).orElseThrow(),
                new TeamId(row.getObject("team", UUID.class)), hours.people(), hours.byChannel());
    }

    /// Hours are read again only when they have another stamp, so the path of a customer's word has no statement more than the line itself.
    private Known known(LineId id, UUID stamp) {
        Known before = known.get(id);
        if (before != null && before.stamp().equals(stamp)) {
            return before;
        }
        Timetables.Written written = timetables.get(id);
        var byChannel = new EnumMap<Channel, OpeningHours>(Channel.class);
        for (Channel channel : Channel.values()) {
            if (written.timetable().has(Whose.of(channel))) {
                byChannel.put(channel, written.timetable().hours(Whose.of(channel), holidays));
            }
        }
        var now = new Known(written.stamp(), written.timetable().hours(Whose.PEOPLE, holidays), byChannel);
        known.put(id, now);
        return now;
    }
}
