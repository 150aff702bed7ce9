package org.gehoor.queue;

import java.time.Clock;
import org.gehoor.conversation.Merges;
import org.gehoor.conversation.Moves;
import org.gehoor.db.Work;
import org.gehoor.promise.Promises;
import org.gehoor.staff.Staff;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class QueueRoom {

    @Bean
    Lines lines(JdbcClient db) {
        return new Lines(db);
    }

    @Bean
    Places places(JdbcClient db, Clock clock) {
        return new Places(db, clock);
    }

    @Bean
    Waits waits(JdbcClient db, Lines lines, Places places, Staff staff, Clock clock) {
        return new Waits(db, lines, places, staff, clock);
    }

    @Bean
    Handover.Surroundings handoverSurroundings(Places places, Lines lines, Waits waits, Staff staff, Merges merges) {
        return new Handover.Surroundings(places, lines, waits, staff, merges);
    }

    @Bean
    Handover handover(Work work, Moves moves, Promises promises, Handover.Surroundings around, Clock clock) {
        return new Handover(work, moves, promises, around, clock);
    }

    @Bean
    Merging merging(Work work, Moves moves, Promises promises, Handover handover, Merging.Around around) {
        return new Merging(work, moves, promises, handover, around);
    }

    @Bean
    Merging.Around mergingAround(Handover.Surroundings around, Clock clock) {
        return new Merging.Around(around, clock);
    }

    @Bean
    PickUp pickUp(Work work, Places places, Lines lines, Staff staff, Moves moves, Waits waits) {
        return new PickUp(work, places, lines, staff, moves, waits);
    }

    @Bean
    Again again(Work work, Moves moves, Promises promises, Handover handover, Again.Around around) {
        return new Again(work, moves, promises, handover, around);
    }

    @Bean
    Relief relief(Work work, Moves moves, Handover.Surroundings around, Clock clock) {
        return new Relief(work, moves, around, clock);
    }

    @Bean
    Again.Around againAround(Handover.Surroundings around, Clock clock) {
        return new Again.Around(around, clock);
    }

    @Bean
    Listening queueListening(Places places, Waits waits, Handover handover, Again again, Promises promises) {
        return new Listening(places, waits, handover, again, promises);
    }
}
