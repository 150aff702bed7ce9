package org.gehoor.queue;

import static org.gehoor.db.Columns.at;

import java.time.Clock;
import java.time.Duration;
import org.gehoor.staff.Staff;
import org.gehoor.vocabulary.LineId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What an estimate of a line stands on, so that no page says more than is known: a share of people only when people were helped and measured, and a
/// wait only while somebody works.
public final class Grounds {

    private static final Duration LATELY = Duration.ofDays(30);
    private static final int ENOUGH = 10;

    private final JdbcClient db;
    private final Lines lines;
    private final Staff staff;
    private final Clock clock;

    Grounds(JdbcClient db, Lines lines, Staff staff, Clock clock) {
        this.db = db;
        this.lines = lines;
        this.staff = staff;
        this.clock = clock;
    }

    /// What is known now.
    ///
    /// @param measured whether at least ten people were helped in this line in the last thirty days
    /// @param staffed  whether somebody who serves it is working
    public record Ground(boolean measured, boolean staffed) {}

    /// What is known of a line.
    public Ground of(LineId line) {
        boolean measured = db.sql("select count(*) from (select from pick_up where line = :line and at > :since limit :enough) latest")
                .param("line", line.value()).param("since", at(clock.instant().minus(LATELY))).param("enough", ENOUGH)
                .query(Integer.class).single() >= ENOUGH;
        return new Ground(measured, staff.working(lines.teamsOf(line)) > 0);
    }
}
