package org.gehoor.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/// Starts all jobs after everything else is there, and stops them first.
public final class Jobs implements SmartLifecycle {

    private final Scheduler scheduler;
    private volatile boolean running;

    Jobs(Scheduler scheduler) {
        this.scheduler = scheduler;
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
