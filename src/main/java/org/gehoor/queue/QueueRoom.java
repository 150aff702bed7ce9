package org.gehoor.queue;

import java.time.Clock;
import org.gehoor.conversation.Conversations;
import org.gehoor.calendar.Holidays;
import org.gehoor.conversation.Merges;
import org.gehoor.conversation.Moves;
import org.gehoor.conversation.Owed;
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
    Timetables timetables(JdbcClient db, Work work, Holidays holidays) {
        return new Timetables(db, work, holidays);
    }

    @Bean
    Lines lines(JdbcClient db, Work work, Timetables timetables, Holidays holidays) {
        return new Lines(db, work, timetables, holidays);
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
    Handover.Surroundings handoverSurroundings(Places places, Lines lines, Waits waits, Staff staff, Merges merges, Owed owed) {
        return new Handover.Surroundings(places, lines, waits, staff, merges, owed);
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
    Outcomes outcomes(Promises promises, Owed owed, Conversations conversations, Outcomes.Around around) {
        return new Outcomes(promises, owed, conversations, around);
    }

    @Bean
    Outcomes.Around outcomesAround(Lines lines, Merges merges, Clock clock) {
        return new Outcomes.Around(lines, merges, clock);
    }

    @Bean
    Promising promising(Work work, Moves moves, Promises promises, Conversations conversations, Promising.Surroundings around) {
        return new Promising(work, moves, promises, conversations, around);
    }

    @Bean
    Promising.Surroundings promisingSurroundings(Lines lines, Owed owed, Clock clock) {
        return new Promising.Surroundings(lines, owed, clock);
    }

    @Bean
    Listening queueListening(Places places, Waits waits, Handover handover, Promises promises) {
        return new Listening(places, waits, handover, promises);
    }
}
