package org.gehoor.letters;

import java.net.URI;
import org.gehoor.access.CaseKeys;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Participants;
import org.gehoor.conversation.Silence;
import org.gehoor.conversation.Timelines;
import org.gehoor.customer.Customers;
import org.gehoor.events.LiveStreams;
import org.gehoor.mailbox.Mailboxes;
import org.gehoor.organisation.Organisations;
import org.gehoor.outbox.MailboxServers;
import org.gehoor.outbox.Outbox;
import org.gehoor.promise.Promises;
import org.gehoor.words.Dictionary;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class LettersRoom {

    @Bean
    Letters letters(Conversations conversations, Participants participants, Timelines timelines, Promises promises, Letters.People people,
                    Outbox outbox, Dictionary dictionary, @Value("${gehoor.public-url}") URI publicUrl) {
        return new Letters(new Letters.Matters(conversations, participants, timelines, promises), people, outbox, dictionary, publicUrl);
    }

    @Bean
    Letters.People letterPeople(Customers customers, CaseKeys keys, Organisations organisations) {
        return new Letters.People(customers, keys, organisations);
    }

    @Bean
    MailboxServers mailboxServers(Mailboxes mailboxes) {
        return new ServersOfMailboxes(mailboxes);
    }

    @Bean
    Posting posting(Letters letters, LiveStreams pages) {
        return new Posting(letters, pages);
    }

    @Bean
    Silence.Reach reach(Letters letters) {
        return letters::hasAddress;
    }
}
