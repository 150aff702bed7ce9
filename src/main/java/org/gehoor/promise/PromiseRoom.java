package org.gehoor.promise;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.gehoor.db.Work;
import org.gehoor.events.Events;
import org.gehoor.ledger.Ledger;
import org.gehoor.profile.Profiles;
import org.gehoor.words.Dictionary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class PromiseRoom {

    @Bean
    Promises promises(JdbcClient db, Ledger ledger, Events events, Dictionary dictionary, Clock clock) {
        return new Promises(db, ledger, events, dictionary, clock);
    }

    @Bean
    Terms terms(Profiles profiles) {
        return new Terms(profiles);
    }

    @Bean
    Watch promiseWatch(Promises promises, JdbcClient db, Work work, Clock clock) {
        return new Watch(promises, new Watched(db), work, clock);
    }

    /// Looks every five seconds for promises that are at risk, and for those whose time is over.
    @Bean
    RecurringTask<Void> promiseWatchJob(Watch watch) {
        return Tasks.recurring("promise-watch", FixedDelay.ofSeconds(5)).execute((_, _) -> watch.look());
    }
}
