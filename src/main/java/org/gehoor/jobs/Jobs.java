package org.gehoor.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.gehoor.db.AfterRestore;
import org.springframework.context.SmartLifecycle;

/// Starts all jobs after everything else is there, and stops them first.
public final class Jobs implements SmartLifecycle {

    private final Scheduler scheduler;
    private volatile boolean running;

    Jobs(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /// Nobody is doing a job any more that was being done when the backup was made: it begins again.
    public static AfterRestore afterRestore() {
        return new AfterRestore() {
            @Override
            public void withRows(Connection db) throws SQLException {
                try (var statement = db.createStatement()) {
                    statement.executeUpdate("""
                            update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
                             where picked""");
                }
            }
        };
    }

    /// The names of jobs whose last run failed.
    public List<String> failing() {
        return scheduler.getScheduledExecutions().stream()
                .filter(job -> job.getConsecutiveFailures() > 0)
                .map(job -> job.getTaskInstance().getTaskName())
                .sorted().toList();
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        scheduler.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 1;
    }
}
