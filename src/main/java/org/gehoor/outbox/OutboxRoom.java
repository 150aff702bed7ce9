package org.gehoor.outbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.gehoor.db.Work;
import org.gehoor.events.Events;
import org.gehoor.files.Files;
import org.gehoor.ledger.Installation;
import org.gehoor.ledger.Ledger;
import org.gehoor.ledger.MasterKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class OutboxRoom {

    /// How long one round of the job waits for servers before the next looks for other letters.
    private static final Duration ONE_ROUND = Duration.ofSeconds(1);

    @Bean
    Rows outboxRows(JdbcClient db, Ledger ledger, MasterKey master) {
        return new Rows(db, new Sealing(ledger, master));
    }

    @Bean
    Servers servers(Environment settings, ObjectProvider<MailboxServers> mailboxes) {
        return Servers.of(settings, mailboxes::getIfAvailable);
    }

    @Bean
    Outbox outbox(JdbcClient db, Rows rows, Servers servers, Clock clock, Environment settings) {
        return new Outbox(db, rows, servers, settings.getProperty("gehoor.demo", Boolean.class, false), clock);
    }

    @Bean
    Due due(JdbcClient db, Rows rows, Work work, Events events, Clock clock) {
        return new Due(db, rows, work, events, clock);
    }

    @Bean
    OutgoingMails outgoingMails(Files files, Installation installation) {
        return new OutgoingMails(files, installation::name);
    }

    @Bean
    Delivery delivery(Due due, Servers servers, OutgoingMails mails) {
        return new Delivery(due, servers, mails);
    }

    /// Looks every two seconds for letters that are due.
    @Bean
    RecurringTask<Void> deliveryJob(Delivery delivery) {
        return Tasks.recurring("outbox", FixedDelay.ofSeconds(2)).execute((_, _) -> delivery.deliver(ONE_ROUND));
    }
}
