package org.gehoor.knowledge;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gehoor.redaction.Cleared;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was searched for in vain, kept for a limited time and never with who searched.
public final class Misses {

    /// How long a search is kept after somebody searched for it last.
    public static final Duration KEPT = Duration.ofDays(90);

    private static final int LONGEST = 200;
    private static final int MOST_DIFFERENT = 5_000;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\[[^\\]\\[]{1,30}]");

    private final JdbcClient db;
    private final Clock clock;

    Misses(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Nothing was found for these words.
    public void nothing(Cleared words, Language language) {
        note(words, language, 1, 0);
    }

    /// What was found for these words did not help.
    public void noHelp(Cleared words, Language language) {
        note(words, language, 0, 1);
    }

    /// Keeps nothing that has no word left, and no more different searches than anybody reads.
    private void note(Cleared cleared, Language language, int nothing, int noHelp) {
        String words = line(cleared.words());
        String key = key(words);
        if (key.length() < 2) {
            return;
        }
        db.sql("""
                insert into missed_search (language, key, words, nothing, no_help, first_at, last_at)
                select :language, :key, :words, :nothing, :noHelp, :now, :now
                 where exists (select from missed_search where language = :language and key = :key)
                    or (select count(*) from missed_search) < :most
                on conflict (language, key) do update set nothing = missed_search.nothing + excluded.nothing,
                   no_help = missed_search.no_help + excluded.no_help, last_at = excluded.last_at
                """)
                .param("language", language.tag()).param("key", key).param("words", words).param("nothing", nothing).param("noHelp", noHelp)
                .param("now", at(clock.instant())).param("most", MOST_DIFFERENT)
                .update();
    }

    /// What nobody settled, what was searched for most first.
    public List<Missed> list(int most) {
        return db.sql("""
                select * from missed_search where settled_at is null order by nothing + no_help desc, last_at desc, key limit :most
                """).param("most", most)
                .query((row, _) -> new Missed(Language.of(row.getString("language")).orElseThrow(), row.getString("key"), row.getString("words"),
                        row.getLong("nothing"), row.getLong("no_help"), instant(row, "last_at"))).list();
    }

    /// How many nobody settled.
    public long count() {
        return db.sql("select count(*) from missed_search where settled_at is null").query(Long.class).single();
    }

    /// One of them.
    public Optional<Missed> find(Language language, String key) {
        return list(MOST_DIFFERENT).stream().filter(missed -> missed.language() == language && missed.key().equals(key)).findFirst();
    }

    /// Somebody wrote an article for it, or said that none is needed: it is not shown again.
    public void settle(Language language, String key, StaffId by) {
        db.sql("update missed_search set settled_at = :now, settled_by = :by where language = :language and key = :key and settled_at is null")
                .param("now", at(clock.instant())).param("by", by.value()).param("language", language.tag()).param("key", key).update();
    }

    /// Forgets what nobody searched for any more.
    void forget() {
        db.sql("delete from missed_search where last_at < :before").param("before", at(clock.instant().minus(KEPT))).update();
    }

    private static String line(String words) {
        String line = words.substring(0, Math.min(words.length(), 4 * LONGEST)).replaceAll("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\p{Cf}\\s]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip();
    }

    /// Equal when only capitals, accents, signs and spaces differ.
    static String key(String words) {
        String plain = Normalizer.normalize(PLACEHOLDER.matcher(words).replaceAll(" "), Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return plain.substring(0, plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length())))).strip();
    }
}
