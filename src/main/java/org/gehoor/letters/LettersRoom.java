package org.gehoor.letters;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.net.URI;
import java.time.Clock;
import org.gehoor.access.CaseKeys;
import org.gehoor.conversation.Closing;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Participants;
import org.gehoor.conversation.Silence;
import org.gehoor.conversation.Timelines;
import org.gehoor.customer.Customers;
import org.gehoor.db.Work;
import org.gehoor.events.Events;
import org.gehoor.events.LiveStreams;
import org.gehoor.files.Files;
import org.gehoor.ledger.Ledger;
import org.gehoor.ledger.MasterKey;
import org.gehoor.mailbox.Mailboxes;
import org.gehoor.mailbox.ReplyAddresses;
import org.gehoor.organisation.Organisations;
import org.gehoor.outbox.MailboxServers;
import org.gehoor.outbox.Outbox;
import org.gehoor.promise.Promises;
import org.gehoor.queue.Lines;
import org.gehoor.staff.Staff;
import org.gehoor.words.Dictionary;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class LettersRoom {

    @Bean
    Sheets.Knowing lettersKnowing(Customers customers, CaseKeys keys, Organisations organisations, Dictionary dictionary,
                                  @Value("${gehoor.public-url}") URI publicUrl) {
        return new Sheets.Knowing(customers, keys, organisations, dictionary, publicUrl);
    }

    @Bean
    Circle letterCircle(Timelines timelines, Mailboxes mailboxes, ReplyAddresses replies) {
        return new Circle(timelines, mailboxes, replies);
    }

    @Bean
    Sheets sheets(Conversations conversations, Participants participants, Sheets.Knowing knowing, Outbox outbox, Circle circle) {
        return new Sheets(conversations, participants, knowing, outbox, circle);
    }

    @Bean
    Restraint restraint(JdbcClient db, Outbox outbox, MasterKey master, Clock clock) {
        return new Restraint(db, outbox, master, clock);
    }

    @Bean
    ByPerson.Sending letterSending(Outbox outbox, Timelines timelines, Restraint restraint) {
        return new ByPerson.Sending(outbox, new Threads(timelines, outbox), restraint);
    }

    @Bean
    ByPerson.Reading reading(LiveStreams pages) {
        return conversation -> pages.isOpen("reader:" + conversation);
    }

    @Bean
    ByPerson.Told letterTold(Timelines timelines, Promises promises, ByPerson.Reading reading) {
        return new ByPerson.Told(timelines, promises, reading);
    }

    @Bean
    ByPerson byPerson(Sheets sheets, Circle circle, ByPerson.Sending sending, ByPerson.Told told, Clock clock) {
        return new ByPerson(sheets, circle, sending, told, clock);
    }

    @Bean
    Letters letters(Sheets sheets, Conversations conversations, Promises promises, ByPerson.Sending sending, Clock clock) {
        return new Letters(sheets, conversations, promises, sending, clock);
    }

    @Bean
    MailboxServers mailboxServers(Mailboxes mailboxes) {
        return new ServersOfMailboxes(mailboxes);
    }

    @Bean
    Posting posting(Letters letters, ByPerson persons, Restraint restraint, Timelines timelines, ByPerson.Reading reading) {
        return new Posting(letters, persons, restraint, timelines, reading);
    }

    @Bean
    LeavingRows leavingRows(JdbcClient db, Ledger ledger, Files files) {
        return new LeavingRows(db, ledger, files);
    }

    @Bean
    Leavings.Matters leavingMatters(Conversations conversations, Timelines timelines, Exchange exchange, Closing closing, Promises promises) {
        return new Leavings.Matters(conversations, timelines, exchange, closing, promises);
    }

    @Bean
    Leavings.Around aroundLeavings(Staff staff, Lines lines, Files files, Events events, Work work) {
        return new Leavings.Around(staff, lines, files, events, work);
    }

    @Bean
    Leavings leavings(LeavingRows rows, Leavings.Matters matters, Leavings.Around around, ByPerson persons, Clock clock) {
        return new Leavings(rows, matters, around, persons, clock);
    }

    /// Looks every second for answers whose writer no longer can take them back.
    @Bean
    RecurringTask<Void> leavingJob(Leavings leavings) {
        return Tasks.recurring("leaving", FixedDelay.ofSeconds(1)).execute((_, _) -> leavings.performAll());
    }

    @Bean
    Silence.Reach reach(Sheets sheets) {
        return sheets::hasAddress;
    }
}
