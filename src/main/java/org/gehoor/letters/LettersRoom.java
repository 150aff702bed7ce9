package org.gehoor.letters;

import java.net.URI;
import java.time.Clock;
import org.gehoor.access.CaseKeys;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Participants;
import org.gehoor.conversation.Silence;
import org.gehoor.conversation.Timelines;
import org.gehoor.customer.Customers;
import org.gehoor.events.LiveStreams;
import org.gehoor.ledger.MasterKey;
import org.gehoor.mailbox.Mailboxes;
import org.gehoor.mailbox.ReplyAddresses;
import org.gehoor.organisation.Organisations;
import org.gehoor.outbox.MailboxServers;
import org.gehoor.outbox.Outbox;
import org.gehoor.promise.Promises;
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
    Silence.Reach reach(Sheets sheets) {
        return sheets::hasAddress;
    }
}
