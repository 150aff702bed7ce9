package org.gehoor.correspondence;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.gehoor.conversation.Closing;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Merges;
import org.gehoor.conversation.Participants;
import org.gehoor.conversation.Timelines;
import org.gehoor.customer.Customers;
import org.gehoor.db.Work;
import org.gehoor.events.Events;
import org.gehoor.files.Files;
import org.gehoor.jobs.Jobs;
import org.gehoor.ledger.MasterKey;
import org.gehoor.letters.Letters;
import org.gehoor.mailbox.Mailboxes;
import org.gehoor.mailbox.ReplyAddresses;
import org.gehoor.organisation.Organisations;
import org.gehoor.outbox.Letter;
import org.gehoor.outbox.Outbox;
import org.gehoor.queue.Handover;
import org.gehoor.queue.Lines;
import org.gehoor.words.Dictionary;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class CorrespondenceRoom {

    @Bean
    Kept keptMail(JdbcClient db, MasterKey master) {
        return new Kept(db, master);
    }

    @Bean
    Digests mailDigests(MasterKey master) {
        return new Digests(master);
    }

    @Bean
    Mails mails(JdbcClient db, Digests digests, Clock clock) {
        return new Mails(db, digests, clock);
    }

    @Bean
    Circle mailCircle(Participants participants, Customers customers) {
        return new Circle(participants, customers);
    }

    @Bean
    Bringing.Queue mailQueue(Handover handover, Lines lines) {
        return new Bringing.Queue(handover, lines);
    }

    @Bean
    Bringing.Matters mailMatters(Conversations conversations, Merges merges, Bringing.Speaking speaking, Bringing.Queue queue, Letters letters) {
        return new Bringing.Matters(conversations, merges, speaking, queue, letters);
    }

    @Bean
    Bringing.Speaking mailSpeaking(Exchange exchange, Closing closing) {
        return new Bringing.Speaking(exchange, closing);
    }

    @Bean
    Bringing.People mailPeople(Customers customers, Circle circle, Organisations organisations, Files files) {
        return new Bringing.People(customers, circle, organisations, files);
    }

    @Bean
    Bringing bringing(Bringing.Matters matters, Bringing.People people, Dictionary dictionary) {
        return new Bringing(matters, people, dictionary);
    }

    @Bean
    Homeward.Marking mailMarking(Mails mails, Digests digests) {
        return new Homeward.Marking(mails, digests);
    }

    @Bean
    Threads mailThreads(Conversations conversations, Merges merges, Homeward.Marking marking, Circle circle, Outbox outbox) {
        return new Threads(new Threads.Matters(conversations, merges), marking, circle, id -> outbox.byMessageId(id).flatMap(Letter::about));
    }

    @Bean
    Returns mailReturns(Outbox outbox, Timelines timelines, Exchange exchange, Participants participants, Handover handover, Events events, Circle circle) {
        return new Returns(outbox, new Returns.Matters(timelines, exchange, participants, handover, events), circle);
    }

    @Bean
    Homeward homeward(Homeward.Marking marking, Homeward.Ours ours, Threads threads, Bringing bringing, Returns returns) {
        return new Homeward(marking, ours, threads, bringing, returns);
    }

    @Bean
    Homeward.Ours mailOurs(Mailboxes mailboxes, ReplyAddresses replies) {
        return new Homeward.Ours(mailboxes, replies);
    }

    @Bean
    Understanding understanding(Work work, Kept kept, Mails mails, Homeward homeward, Clock clock) {
        return new Understanding(work, kept, mails, homeward, clock);
    }

    @Bean
    Readers mailReaders(Understanding understanding, ObjectProvider<Jobs> jobs) {
        return new Readers(understanding::all, () -> jobs.getObject().isRunning());
    }

    @Bean
    Incoming incoming(Work work, Kept kept, Readers readers, Clock clock) {
        return new Intake(work, kept, readers::ring, clock);
    }

    /// Looks every three seconds for mail that nobody was told of, or that is to be tried again.
    @Bean
    RecurringTask<Void> understandingJob(Understanding understanding) {
        return Tasks.recurring("mail", FixedDelay.ofSeconds(3)).execute((_, _) -> understanding.all());
    }
}
