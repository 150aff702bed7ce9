package org.gehoor.sorting;

import java.time.Clock;
import org.gehoor.access.Browsers;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Participants;
import org.gehoor.conversation.Timelines;
import org.gehoor.customer.Customers;
import org.gehoor.db.Work;
import org.gehoor.files.Files;
import org.gehoor.letters.Letters;
import org.gehoor.promise.Promises;
import org.gehoor.queue.Lines;
import org.gehoor.queue.Merging;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class SortingRoom {

    @Bean
    Together together(Work work, Merging merging, Participants participants, Customers customers, Together.Matters matters) {
        return new Together(work, merging, participants, customers, matters);
    }

    @Bean
    Apart apart(Work work, Apart.Matters matters, Merging merging, Files files, Browsers browsers) {
        return new Apart(work, matters, merging, files, browsers);
    }

    @Bean
    Apart.Matters apartMatters(Conversations conversations, Timelines timelines, Exchange exchange, Participants participants, Lines lines,
                               Letters letters) {
        return new Apart.Matters(conversations, timelines, exchange, participants, lines, letters);
    }

    @Bean
    Together.Matters togetherMatters(Conversations conversations, Promises promises, Clock clock) {
        return new Together.Matters(conversations, promises, clock);
    }
}
