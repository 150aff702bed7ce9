package org.gehoor.hooks;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.gehoor.db.Work;
import org.gehoor.events.Feed;
import org.gehoor.ledger.MasterKey;
import org.gehoor.ledger.Outlines;
import org.gehoor.redaction.Gate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class HooksRoom {

    private static final String READER = "hooks";

    @Bean
    Outside hooksOutside(@Value("${gehoor.hooks.inside:}") Set<String> inside) {
        return new Outside(inside);
    }

    @Bean
    Hooks hooks(JdbcClient db, Work work, MasterKey master, Feed feed, Outside outside, Clock clock) {
        return new Hooks(db, work, master, feed.reader(READER), outside, clock);
    }

    @Bean
    Messages hookMessages(JdbcClient db, Clock clock) {
        return new Messages(db, clock);
    }

    @Bean
    Call hookCall(Hooks hooks, Outside outside, Gate gate, Clock clock, @Value("${gehoor.hooks.patience:10s}") Duration patience) {
        return new Call(hooks, outside, gate, clock, patience);
    }

    @Bean
    Dispatch hookDispatch(Hooks hooks, Messages messages, Feed feed, Outlines outlines, Call call, Work work, Clock clock) {
        return new Dispatch(hooks, messages, new Relay(feed.reader(READER), outlines, messages, work), call, clock);
    }

    @Bean
    RecurringTask<Void> hooksJob(Dispatch dispatch) {
        return Tasks.recurring("web-hooks", FixedDelay.ofSeconds(2)).execute((_, _) -> dispatch.run());
    }

    @Bean
    RecurringTask<Void> hooksForgetting(Dispatch dispatch) {
        return Tasks.recurring("web-hooks-forgetting", FixedDelay.ofHours(6)).execute((_, _) -> dispatch.forget());
    }
}
