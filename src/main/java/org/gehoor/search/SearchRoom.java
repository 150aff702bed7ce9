package org.gehoor.search;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Timelines;
import org.gehoor.db.Work;
import org.gehoor.ledger.MasterKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class SearchRoom {

    @Bean
    Blind searchBlind(MasterKey master) {
        return new Blind(master);
    }

    @Bean
    Index searchIndex(JdbcClient db, Blind blind) {
        return new Index(db, blind);
    }

    @Bean
    Search search(Index index, Timelines timelines) {
        return new Search(index, timelines);
    }

    @Bean
    Backfill searchBackfill(JdbcClient db, Index index, Blind blind, Conversations conversations, Timelines timelines, Work work) {
        return new Backfill(db, index, new Backfill.Rooms(conversations, timelines, work), blind.name());
    }

    /// Looks every minute whether words from before must be added, and adds them.
    @Bean
    RecurringTask<Void> searchBackfillJob(Backfill backfill) {
        return Tasks.recurring("search-backfill", FixedDelay.ofMinutes(1)).execute((_, _) -> {
            while (!Thread.currentThread().isInterrupted() && backfill.go()) {
                Thread.yield();
            }
        });
    }

    /// Works new rows into the index every two seconds, so that nobody who writes has to.
    @Bean
    RecurringTask<Void> searchTidyJob(Index index) {
        return Tasks.recurring("search-tidy", FixedDelay.ofSeconds(2)).execute((_, _) -> index.tidy());
    }
}
