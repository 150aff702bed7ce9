package org.gehoor.knowledge;

import static org.gehoor.db.Columns.at;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gehoor.vocabulary.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was learnt, for each language; from the newest lessons only, because articles get better and questions change.
final class Lessons implements Certainty {

    private static final int NEWEST = 1_000;

    private final JdbcClient db;
    private final Clock clock;
    private final Map<Language, Learnt> learnt = new ConcurrentHashMap<>();

    Lessons(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// @param until the number of the last lesson it was learnt from
    private record Learnt(long until, Threshold threshold) {}

    @Override
    public boolean isSure(Passage first, Language language) {
        return threshold(language).isReached(first.relevance());
    }

    @Override
    public void learn(double relevance, Language language, boolean helped) {
        db.sql("insert into passage_lesson (language, relevance, helped, at) values (:language, :relevance, :helped, :now)")
                .param("language", language.tag()).param("relevance", Math.clamp(relevance, 0, 1)).param("helped", helped).param("now", at(clock.instant()))
                .update();
    }

    private Threshold threshold(Language language) {
        long last = db.sql("select coalesce(max(id), 0) from passage_lesson where language = :language").param("language", language.tag())
                .query(Long.class).single();
        Learnt known = learnt.get(language);
        return known != null && known.until == last ? known.threshold : learn(language, last);
    }

    private Threshold learn(Language language, long last) {
        List<Threshold.Lesson> newest = db.sql("""
                select relevance, helped from passage_lesson where language = :language and id <= :last order by id desc limit :newest
                """)
                .param("language", language.tag()).param("last", last).param("newest", NEWEST)
                .query((row, _) -> new Threshold.Lesson(row.getDouble("relevance"), row.getBoolean("helped"))).list();
        var now = new Learnt(last, Threshold.of(newest));
        learnt.put(language, now);
        return now.threshold;
    }
}
