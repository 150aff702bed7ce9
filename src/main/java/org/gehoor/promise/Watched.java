package org.gehoor.promise;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;
import static org.gehoor.db.Columns.uuid;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.vocabulary.PromiseId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is still to be done about each promise that runs, and when. A promise that ended has no row here.
///
///     OWNER ──warned──▶ LEAD ──warned──▶ BREAK ──noticed──▶ (gone)
///       └──the lead knows already──────────▲
final class Watched {

    /// What comes next: who has it is warned, who leads them is warned, or it is broken.
    enum Step {
        OWNER, LEAD, BREAK;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Step of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// One that is due. `broken` is how many were broken in a row before it.
    record Due(PromiseId promise, Instant at, Step step, int broken) {
        static final Due NONE = new Due(new PromiseId(new UUID(0, 0)), Instant.EPOCH, Step.OWNER, 0);
    }

    private final JdbcClient db;

    Watched(JdbcClient db) {
        this.db = db;
    }

    void begin(Promise promise, int broken) {
        db.sql("insert into promise_watch (promise, next_at, step, broken) values (:promise, :at, 'owner', :broken)")
                .param("promise", promise.id().value()).param("at", at(promise.atRiskFrom())).param("broken", broken)
                .update();
    }

    /// What is due by now, the longest first, after one that was dealt with.
    List<Due> due(Instant now, Due after, int most) {
        return db.sql("""
                select promise, next_at, step, broken from promise_watch
                 where next_at <= :now and (next_at, promise) > (:after, :promise)
                 order by next_at, promise
                 limit :most
                """)
                .param("now", at(now)).param("after", at(after.at())).param("promise", after.promise().value()).param("most", most)
                .query((row, _) -> new Due(new PromiseId(uuid(row, "promise")), instant(row, "next_at"), Step.of(row.getString("step")),
                        row.getInt("broken")))
                .list();
    }

    /// Goes on to the next step.
    ///
    /// @return false when somebody else did, or the promise ended
    boolean goOn(Due done, Step next, Instant at) {
        return db.sql("update promise_watch set step = :next, next_at = :at where promise = :promise and step = :step")
                .param("next", next.code()).param("at", at(at)).param("promise", done.promise().value()).param("step", done.step().code())
                .update() == 1;
    }

    /// Nothing is to be done any more.
    void end(PromiseId promise) {
        db.sql("delete from promise_watch where promise = :promise").param("promise", promise.value()).update();
    }

    /// How many promises were broken in a row up to and with this one; none when it never was watched.
    int broken(PromiseId promise) {
        return db.sql("select broken + 1 from promise_watch where promise = :promise").param("promise", promise.value())
                .query(Integer.class).optional().orElse(1);
    }

    /// Those of whose risk somebody was warned, and those that stand in the place of broken ones.
    List<InDanger> inDanger(int most) {
        return db.sql("""
                select w.promise, w.broken from promise_watch w join promise p on p.id = w.promise
                 where w.step <> 'owner' or w.broken > 0
                 order by w.broken > 0 desc, p.due_at, p.id
                 limit :most
                """)
                .param("most", most)
                .query((row, _) -> new InDanger(new PromiseId(uuid(row, "promise")), row.getInt("broken"))).list();
    }

    /// One of them. `broken` is how many were broken in a row before it.
    record InDanger(PromiseId promise, int broken) {}
}
