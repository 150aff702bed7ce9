package org.gehoor.record;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.gehoor.db.Work;
import org.gehoor.ledger.Checkpoints;
import org.gehoor.organisation.Organisations;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Signpost;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class RecordRoom {

    @Bean
    Counts recordCounts(JdbcClient db) {
        return new Counts(db);
    }

    @Bean
    Figures figures(Counts counts, Clock clock) {
        return new Figures(counts, clock);
    }

    @Bean
    Counting recordCounting(Counts counts, Checkpoints checkpoints, Organisations organisations, Work work, Clock clock) {
        return new Counting(counts, checkpoints, organisations, work, clock);
    }

    @Bean
    Export recordExport(JdbcClient db, Clock clock) {
        return new Export(db, clock);
    }

    @Bean
    RecordPage recordPage(Figures figures, Checkpoints checkpoints, Pages pages, Clock clock) {
        return new RecordPage(figures, new Sheets(figures, clock), new Downloads(figures, checkpoints), pages);
    }

    @Bean
    LinePage recordLinePage(Pages pages) {
        return new LinePage(pages);
    }

    @Bean
    Signpost recordSignpost() {
        return new Signpost(Signpost.Place.SERVICE, 10, "/record", "record.menu");
    }

    /// Counts every fifteen seconds what the latest checkpoint added.
    @Bean
    RecurringTask<Void> recordCountingJob(Counting counting) {
        return Tasks.recurring("record-counting", FixedDelay.ofSeconds(15)).execute((_, _) -> counting.goOn());
    }

    /// Counts everything anew, every night.
    @Bean
    RecurringTask<Void> recordCheckJob(Counting counting, Clock clock) {
        return Tasks.recurring("record-check", Schedules.daily(clock.getZone(), LocalTime.of(3, 20))).execute((_, _) -> counting.check());
    }
}
