package org.gehoor.access;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;
import static org.gehoor.db.Columns.uuidOrNull;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gehoor.vocabulary.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who looked at what, and when. Only added to.
public final class Audit {

    /// One line. `act` is for instance `read`, `subject` for instance `conversation:0197…`.
    ///
    /// @param staff who looked; null when a machine did
    /// @param token with what a program looked; null when somebody looked at a page
    public record Line(Instant at, @Nullable StaffId staff, @Nullable UUID token, String act, String subject) {}

    private final JdbcClient db;
    private final Clock clock;

    Audit(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Records an act before it is carried out.
    public void record(StaffId staff, String act, String subject) {
        record(staff.value(), null, act, List.of(subject));
    }

    /// Records what a program does, before it is carried out.
    public void record(Holder holder, String act, String subject) {
        record(holder, act, List.of(subject));
    }

    /// Records that one act showed all of these.
    public void record(StaffId staff, String act, List<String> subjects) {
        record(staff.value(), null, act, subjects);
    }

    /// Records that one act of a program showed all of these.
    public void record(Holder holder, String act, List<String> subjects) {
        switch (holder) {
            case Holder.Person person -> record(person.member().id().value(), person.token(), act, subjects);
            case Holder.Machine machine -> record(null, machine.token(), act, subjects);
        }
    }

    private void record(@Nullable UUID staff, @Nullable UUID token, String act, List<String> subjects) {
        db.sql("""
                insert into audit (at, staff, token, act, subject)
                select :now, :staff, :token, :act, subject from unnest(cast(:subjects as text[])) as subject
                """)
                .param("now", at(clock.instant())).param("staff", staff).param("token", token).param("act", act)
                .param("subjects", subjects.toArray(String[]::new))
                .update();
    }

    /// Everything about one subject, oldest first.
    public List<Line> of(String subject) {
        return db.sql("select at, staff, token, act, subject from audit where subject = :subject order by seq")
                .param("subject", subject)
                .query((row, _) -> {
                    UUID staff = uuidOrNull(row, "staff");
                    return new Line(instant(row, "at"), staff == null ? null : new StaffId(staff), uuidOrNull(row, "token"),
                            row.getString("act"), row.getString("subject"));
                })
                .list();
    }
}
