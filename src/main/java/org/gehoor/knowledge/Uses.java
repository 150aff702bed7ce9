package org.gehoor.knowledge;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.gehoor.db.Work;
import org.gehoor.vocabulary.ArticleId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How often articles are read, quoted and linked: counts of a day, never who.
///
/// A page that is read must not wait for a count, and a count must not hold up an answer. So they are gathered here and written down
/// every few seconds, and before they are asked for. What a fall of the program takes with it are counts, nothing else.
public final class Uses {

    private final JdbcClient db;
    private final Work work;
    private final Clock clock;
    private final Map<Key, Long> gathered = new ConcurrentHashMap<>();

    Uses(JdbcClient db, Work work, Clock clock) {
        this.db = db;
        this.work = work;
        this.clock = clock;
    }

    private record Key(ArticleId article, LocalDate day, Use use) {}

    /// Counts it once what is being done now is committed.
    public void count(ArticleId article, Use use) {
        var key = new Key(article, today(), use);
        Work.afterCommit(() -> gathered.merge(key, 1L, Long::sum));
    }

    /// How often this article was used.
    public Used of(ArticleId article) {
        writeDown();
        Map<String, Long> times = new HashMap<>();
        db.sql("select kind, sum(times) as times from article_use where article = :article group by kind")
                .param("article", article.value())
                .query((row, _) -> times.put(row.getString("kind"), row.getLong("times"))).list();
        return new Used(times(times, Use.READ), times(times, Use.QUOTED), times(times, Use.LINKED));
    }

    private static long times(Map<String, Long> times, Use use) {
        return times.getOrDefault(use.code(), 0L);
    }

    /// Whether it helped, in each of the last weeks, the oldest first. The last one is this week.
    public List<HelpedWeek> weeks(ArticleId article, int most) {
        LocalDate monday = today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Map<LocalDate, Votes> votes = new HashMap<>();
        db.sql("""
                select cast(date_trunc('week', at at time zone 'UTC') as date) as monday, count(*) filter (where helped) as helped, count(*) as total
                  from article_vote where article = :article and at >= cast(:from as date) group by 1
                """)
                .param("article", article.value()).param("from", monday.minusWeeks(most - 1L))
                .query((row, _) -> votes.put(row.getObject("monday", LocalDate.class), new Votes(row.getLong("helped"), row.getLong("total")))).list();
        return IntStream.rangeClosed(1, most).mapToObj(week -> monday.minusWeeks(most - (long) week))
                .map(week -> new HelpedWeek(week, votes.getOrDefault(week, Votes.none()))).toList();
    }

    /// Writes down what was gathered.
    void writeDown() {
        List<Key> keys = gathered.keySet().stream()
                .sorted(Comparator.comparing((Key key) -> key.article().value()).thenComparing(Key::day).thenComparing(Key::use)).toList();
        if (keys.isEmpty()) {
            return;
        }
        Map<Key, Long> taken = new HashMap<>();
        keys.forEach(key -> {
            Long times = gathered.remove(key);
            if (times != null) {
                taken.put(key, times);
            }
        });
        try {
            work.whole(() -> keys.stream().filter(taken::containsKey).forEach(key -> add(key, taken.get(key))));
        } catch (RuntimeException notWritten) {
            taken.forEach((key, times) -> gathered.merge(key, times, Long::sum));
            throw notWritten;
        }
    }

    private void add(Key key, long times) {
        db.sql("""
                insert into article_use (article, day, kind, times)
                select id, :day, :kind, :times from article where id = :article
                on conflict (article, day, kind) do update set times = article_use.times + excluded.times
                """)
                .param("article", key.article().value()).param("day", key.day()).param("kind", key.use().code()).param("times", times)
                .update();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
