package org.gehoor.organisation;

import static org.gehoor.db.Columns.at;

import java.time.Clock;
import java.util.function.Supplier;
import org.gehoor.pages.MachineName;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The one choice about the automatic help. It is read anew each time, so that what was chosen holds at once on every node.
public final class AutomaticHelps implements Supplier<AutomaticHelp> {

    private final JdbcClient db;
    private final Clock clock;

    AutomaticHelps(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public AutomaticHelp get() {
        return db.sql("select name, answers, phrases from automatic_help")
                .query((row, _) -> new AutomaticHelp(MachineName.read(row.getString("name")).orElseThrow(), row.getBoolean("answers"), row.getBoolean("phrases")))
                .optional().orElse(AutomaticHelp.AT_FIRST);
    }

    /// Chooses.
    public void set(AutomaticHelp chosen) {
        db.sql("""
                insert into automatic_help (name, answers, phrases, changed_at) values (:name, :answers, :phrases, :now)
                on conflict (one) do update set name = excluded.name, answers = excluded.answers, phrases = excluded.phrases, changed_at = excluded.changed_at
                """)
                .param("name", chosen.name().code()).param("answers", chosen.answers()).param("phrases", chosen.phrases()).param("now", at(clock.instant()))
                .update();
    }
}
