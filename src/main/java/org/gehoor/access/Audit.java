package org.gehoor.access;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gehoor.vocabulary.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who looked at what, and when. Only added to.
public final class Audit {

    /// One line. `act` is for instance `read`, `subject` for instance `conversation:0197…`.
    public record Line(Instant at, StaffId staff, String act, String subject) {}

    private final JdbcClient db;
    private final Clock clock;

    Audit(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Records an act before it is carried out.
    public void record(StaffId staff, String act, String subject) {
        db.sql("insert into audit (at, staff, act, subject) values (:now, :staff, :act, :subject)")
                .param("now", at(clock.instant())).param("staff", staff.value()).param("act", act).param("subject", subject)
                .update();
    }

    /// Records that one act showed all of these.
    public void record(StaffId staff, String act, List<String> subjects) {
        db.sql("insert into audit (at, staff, act, subject) select :now, :staff, :act, subject from unnest(cast(:subjects as text[])) as subject")
                .param("now", at(clock.instant())).param("staff", staff.value()).param("act", act)
                .param("subjects", subjects.toArray(String[]::new))
                .update();
    }

    /// Everything about one subject, oldest first.
    public List<Line> of(String subject) {
        return db.sql("select at, staff, act, subject from audit where subject = :subject order by seq")
                .param("subject", subject)
                .query((row, _) -> new Line(instant(row, "at"), new StaffId(row.getObject("staff", UUID.class)),
                        row.getString("act"), row.getString("subject")))
                .list();
    }
}
