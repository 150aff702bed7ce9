package org.gehoor.profile;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gehoor.pages.Refusal;
import org.gehoor.vocabulary.LineId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All profiles there are, which of them apply here, our own terms beside them, and what kind of matter people come with to each line.
public final class Profiles {

    private final JdbcClient db;
    private final List<Profile> all;
    private final List<String> usual;
    private final WorkingDays days;

    /// @param usual those that apply as long as nobody chose
    Profiles(JdbcClient db, List<Profile> all, List<String> usual, WorkingDays days) {
        this.db = db;
        this.all = List.copyOf(all);
        this.usual = List.copyOf(usual);
        this.days = days;
    }

    /// All, by name.
    public List<Profile> list() {
        return all;
    }

    /// Those that apply.
    public List<Profile> chosen() {
        return setting().profiles();
    }

    /// Our own terms.
    public OwnTerms own() {
        return setting().own();
    }

    /// What applies to the people of a line.
    public Applicable of(LineId line) {
        return db.sql("""
                select s.*, m.matter
                  from (values (true)) asked (one)
                  left join promise_setting s on true
                  left join line_matter m on m.line = :line
                """)
                .param("line", line.value())
                .query((row, _) -> new Applicable(profiles(row), matter(row.getString("matter")), own(row), days))
                .single();
    }

    /// What applies to people who come with this kind of matter.
    public Applicable of(Matter matter) {
        Setting setting = setting();
        return new Applicable(setting.profiles(), matter, setting.own(), days);
    }

    /// Chooses which apply; our own terms stay.
    ///
    /// @throws Refusal AT_LEAST_ONE, UNKNOWN
    public void choose(Collection<String> ids) {
        choose(ids, own());
    }

    /// Chooses which apply, and our own terms beside them.
    ///
    /// @throws Refusal AT_LEAST_ONE, UNKNOWN
    public void choose(Collection<String> ids, OwnTerms own) {
        if (ids.isEmpty()) {
            throw new Refusal(ProfileRefusal.AT_LEAST_ONE);
        }
        if (!all.stream().map(Profile::id).toList().containsAll(ids)) {
            throw new Refusal(ProfileRefusal.UNKNOWN);
        }
        db.sql("""
                insert into promise_setting (profiles, chat_minutes, written_days, written_until)
                values (:profiles, :minutes, :days, :until)
                on conflict (one) do update set profiles = excluded.profiles, chat_minutes = excluded.chat_minutes,
                  written_days = excluded.written_days, written_until = excluded.written_until
                """)
                .param("profiles", ids.stream().distinct().sorted().toArray(String[]::new)).param("minutes", own.chatMinutes()).param("days", own.writtenDays())
                .param("until", own.writtenUntil())
                .update();
    }

    /// What kind of matter people come with to each line; a line that is not named: [Matter#OTHER].
    public Map<LineId, Matter> matters() {
        return db.sql("select line, matter from line_matter").query((row, _) -> Map.entry(new LineId(row.getObject("line", UUID.class)),
                Matter.of(row.getString("matter")))).list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Says what kind of matter people come with to a line.
    public void about(LineId line, Matter matter) {
        db.sql("""
                insert into line_matter (line, matter) values (:line, :matter)
                on conflict (line) do update set matter = excluded.matter
                """)
                .param("line", line.value()).param("matter", matter.code())
                .update();
    }

    private record Setting(List<Profile> profiles, OwnTerms own) {}

    private Setting setting() {
        return db.sql("select * from promise_setting").query((row, _) -> new Setting(profiles(row), own(row))).optional()
                .orElseGet(() -> new Setting(named(usual), OwnTerms.USUAL));
    }

    private List<Profile> profiles(ResultSet row) throws SQLException {
        Array chosen = row.getArray("profiles");
        return named(chosen == null ? usual : Arrays.asList((String[]) chosen.getArray()));
    }

    private List<Profile> named(List<String> ids) {
        return all.stream().filter(profile -> ids.contains(profile.id())).toList();
    }

    private static OwnTerms own(ResultSet row) throws SQLException {
        Time until = row.getTime("written_until");
        return until == null ? OwnTerms.USUAL : new OwnTerms(row.getInt("chat_minutes"), row.getInt("written_days"), until.toLocalTime());
    }

    private static Matter matter(@Nullable String code) {
        return code == null ? Matter.OTHER : Matter.of(code);
    }
}
