package org.gehoor.sorting;

import org.gehoor.conversation.Participants;
import org.gehoor.customer.Customers;
import org.gehoor.db.Work;
import org.gehoor.queue.Merging;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class SortingRoom {

    @Bean
    Together together(Work work, Merging merging, Participants participants, Customers customers) {
        return new Together(work, merging, participants, customers);
    }
}
