package org.gehoor.knowledge;

import static org.gehoor.db.Columns.uuid;
import static org.gehoor.db.Columns.uuidOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All articles as colleagues look after them: by how far they are, by topic, by language.
public final class Catalogue {

    /// What is asked in `where`; an article is proposed anew when a version waits behind the one in use.
    private static final String LISTED = """
              from (select article.*, exists (select from article_version newer where newer.article = article.id and newer.number > article.version)
                                      and state = 'checked' as proposed from article) as article
             where (cast(:language as text) is null or language = :language)
            """;

    private final JdbcClient db;

    Catalogue(JdbcClient db) {
        this.db = db;
    }

    /// Which articles.
    public enum View {
        /// Whoever they are for finds them.
        IN_USE("state = 'checked'"),
        /// Somebody should read them through: they are not checked, or a new version is proposed.
        TO_CHECK("(state = 'unchecked' or proposed)"),
        /// The day to read them again has come.
        REVIEW_DUE("(state = 'checked' and review_on <= :today)"),
        DRAFTS("state = 'draft'"),
        ARCHIVED("state = 'archived'"),
        /// All but those that were taken away.
        ALL("state <> 'archived'");

        private final String condition;

        View(String condition) {
            this.condition = condition;
        }

        /// The name in an address: `in_use`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Reads a [#code()]; empty when there is no such view.
        public static Optional<View> find(String code) {
            return List.of(values()).stream().filter(view -> view.code().equals(code)).findFirst();
        }
    }

    /// One article in a list.
    ///
    /// @param proposed whether a new version waits to be checked
    public record Line(ArticleId id, String slug, Language language, String topic, Article.Audience audience, Article.State state, String title,
                       Article.Care care, int version, boolean proposed) {

        /// Whether the day to read it again has come.
        public boolean isDue(LocalDate today) {
            return state == Article.State.CHECKED && care.reviewOn().filter(day -> !day.isAfter(today)).isPresent();
        }
    }

    /// What is asked for.
    public record Wanted(View view, Optional<String> topic, Optional<Language> language) {}

    /// What is asked for, first what is overdue for `me`, then what is overdue, then by title; so many at the most.
    public List<Line> list(Wanted wanted, StaffId me, LocalDate today, int most) {
        return db.sql("select * " + LISTED + " and " + wanted.view().condition + """
                   and (cast(:topic as text) is null or topic = :topic) and cast(:today as date) is not null
                 order by case when state <> 'checked' or review_on is null or review_on > :today then 3 when owner = :me then 1 else 2 end, lower(title), id
                 limit :most
                """)
                .param("language", wanted.language().map(Language::tag).orElse(null)).param("topic", wanted.topic().orElse(null))
                .param("today", today).param("me", me.value()).param("most", most)
                .query(Catalogue::line).list();
    }

    /// How many there are in each view.
    public Map<View, Long> counts(Optional<Language> language, LocalDate today) {
        var counts = new EnumMap<View, Long>(View.class);
        var columns = new StringBuilder("select cast(:today as date)");
        for (View view : View.values()) {
            columns.append(", count(*) filter (where ").append(view.condition).append(") as ").append(view.code());
        }
        db.sql(columns + LISTED).param("language", language.map(Language::tag).orElse(null)).param("today", today)
                .query(row -> {
                    for (View view : View.values()) {
                        counts.put(view, row.getLong(view.code()));
                    }
                });
        return counts;
    }

    /// How many there are of each topic, by its code; archived ones do not count.
    public Map<String, Long> topics(Optional<Language> language) {
        var topics = new LinkedHashMap<String, Long>();
        db.sql("""
                select topic, count(*) as articles from article
                 where state <> 'archived' and (cast(:language as text) is null or language = :language)
                 group by topic order by topic
                """)
                .param("language", language.map(Language::tag).orElse(null))
                .query((row, _) -> topics.put(row.getString("topic"), row.getLong("articles"))).list();
        return topics;
    }

    /// How many there are in each language; archived ones do not count.
    public Map<Language, Long> languages() {
        var languages = new EnumMap<Language, Long>(Language.class);
        db.sql("select language, count(*) as articles from article where state <> 'archived' group by language")
                .query((row, _) -> languages.put(Language.of(row.getString("language")).orElseThrow(), row.getLong("articles"))).list();
        return languages;
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(new ArticleId(uuid(row, "id")), row.getString("slug"), Language.of(row.getString("language")).orElseThrow(),
                row.getString("topic"), Article.Audience.of(row.getString("audience")), Article.State.of(row.getString("state")),
                row.getString("title"), new Article.Care(Optional.ofNullable(row.getObject("checked_on", LocalDate.class)),
                        Optional.ofNullable(row.getObject("review_on", LocalDate.class)), Optional.ofNullable(uuidOrNull(row, "owner")).map(StaffId::new)),
                row.getInt("version"), row.getBoolean("proposed"));
    }
}
