package org.gehoor.mail.imap;

import java.time.Clock;
import org.gehoor.correspondence.Incoming;
import org.gehoor.mailbox.Claims;
import org.gehoor.mailbox.Conditions;
import org.gehoor.mailbox.Fetchings;
import org.gehoor.mailbox.Mailboxes;
import org.gehoor.mailbox.Positions;
import org.gehoor.mailbox.Probe;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Names the beans of fetching.
@Configuration(proxyBeanMethods = false)
class ImapRoom {

    @Bean
    Doors mailDoors(Environment settings, Fetchings fetchings, Clock clock) {
        return new Doors(ImapSettings.of(settings), new Tokens(fetchings, clock));
    }

    @Bean
    Fetchers mailFetchers(Environment settings, Doors doors, Fetchings fetchings, Fetcher.Progress progress, ObjectProvider<Incoming> incoming,
                          Claims claims) {
        return new Fetchers(new Fetcher.Kit(ImapSettings.of(settings), doors, raw -> incoming.getObject().take(raw), fetchings, progress), claims);
    }

    @Bean
    Fetcher.Progress fetchingProgress(Positions positions, Conditions conditions) {
        return new Fetcher.Progress(positions, conditions);
    }

    @Bean
    Probe mailProbe(Mailboxes mailboxes, Fetchings fetchings, Doors doors) {
        return new Trial(mailboxes, fetchings, doors);
    }
}
