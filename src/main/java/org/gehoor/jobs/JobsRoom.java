package org.gehoor.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class JobsRoom {

    private static final int THREADS = 4;

    @Bean
    Jobs jobs(DataSource database, ObjectProvider<Task<?>> tasks) {
        var recurring = new ArrayList<RecurringTask<?>>();
        var others = new ArrayList<Task<?>>();
        tasks.forEach(task -> {
            if (task instanceof RecurringTask<?> again) {
                recurring.add(again);
            } else {
                others.add(task);
            }
        });
        Scheduler scheduler = Scheduler.create(database, List.copyOf(others))
                .startTasks(recurring)
                .threads(THREADS)
                .pollingInterval(Duration.ofSeconds(2))
                .shutdownMaxWait(Duration.ofSeconds(5))
                .executorService(Executors.newFixedThreadPool(THREADS, Thread.ofPlatform().name("job-", 1).factory()))
                .build();
        return new Jobs(scheduler);
    }
}
