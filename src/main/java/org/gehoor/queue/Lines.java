package org.gehoor.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gehoor.staff.Skills;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.LineId;
import org.gehoor.vocabulary.OpeningHours;
import org.gehoor.vocabulary.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// All lines, and which teams serve them.
public final class Lines {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient db;

    Lines(JdbcClient db) {
        this.db = db;
    }

    /// All, by brand, topic and language.
    public List<Line> list() {
        return db.sql("select * from line order by brand, topic, language").query(Lines::line).list();
    }

    /// One line.
    public Line get(LineId id) {
        return db.sql("select * from line where id = :id").param("id", id.value()).query(Lines::line).optional()
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
                .query(Lines::line).optional()
                .orElseThrow(() -> new IllegalStateException("no line for brand " + brand));
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

    /// Adds a line, served by these teams.
    public void add(Line line, List<TeamId> teams) {
        db.sql("""
                insert into line (id, brand, topic, language, team, zone, hours)
                values (:id, :brand, :topic, :language, :team, :zone, cast(:hours as jsonb))
                """)
                .param("id", line.id().value()).param("brand", line.brand()).param("topic", line.topic())
                .param("language", line.language().tag()).param("team", line.team().value())
                .param("zone", line.hours().zone().getId()).param("hours", write(line.hours()))
                .update();
        teams.forEach(team -> db.sql("insert into line_team (line, team) values (:line, :team)")
                .param("line", line.id().value()).param("team", team.value()).update());
    }

    private static String write(OpeningHours hours) {
        var days = new TreeMap<String, String>();
        hours.days().forEach((day, stretch) -> days.put(day.name(), stretch.from() + "-" + stretch.until()));
        return JSON.writeValueAsString(days);
    }

    private static OpeningHours hours(String zone, Map<String, String> written) {
        var days = new EnumMap<DayOfWeek, OpeningHours.Stretch>(DayOfWeek.class);
        written.forEach((day, stretch) -> {
            String[] ends = stretch.split("-");
            days.put(DayOfWeek.valueOf(day), new OpeningHours.Stretch(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])));
        });
        return new OpeningHours(ZoneId.of(zone), days);
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(new LineId(row.getObject("id", UUID.class)), row.getString("brand"), row.getString("topic"),
                Language.of(row.getString("language")).orElseThrow(), new TeamId(row.getObject("team", UUID.class)),
                hours(row.getString("zone"), JSON.readValue(row.getString("hours"), TEXTS)));
    }
}
