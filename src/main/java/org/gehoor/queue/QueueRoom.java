package org.gehoor.queue;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.gehoor.calendar.Holidays;
import org.gehoor.conversation.Merges;
import org.gehoor.conversation.Moves;
import org.gehoor.db.Work;
import org.gehoor.ledger.Ledger;
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
    Handover.Surroundings handoverSurroundings(Places places, Lines lines, Waits waits, Staff staff, Merges merges, Leaving leaving) {
        return new Handover.Surroundings(places, lines, waits, staff, merges, leaving);
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
    Listening queueListening(Places places, Waits waits, Handover handover, Promises promises, Listening.Following following) {
        return new Listening(places, waits, handover, promises, following);
    }

    @Bean
    Listening.Following following(Ghosts ghosts, Leaving leaving) {
        return new Listening.Following(ghosts, leaving);
    }

    @Bean
    Grounds grounds(JdbcClient db, Lines lines, Staff staff, Clock clock) {
        return new Grounds(db, lines, staff, clock);
    }

    @Bean
    Ghosts ghosts(JdbcClient db, Clock clock) {
        return new Ghosts(db, clock);
    }

    @Bean
    Leaving leaving(Ghosts ghosts, Moves moves, Promises promises, Leaving.Around around, Clock clock) {
        return new Leaving(ghosts, moves, promises, around, clock);
    }

    @Bean
    Leaving.Around leavingAround(Work work, Ledger ledger, Places places, Lines lines, Waits waits, Staff staff) {
        return new Leaving.Around(work, ledger, places, lines, waits, staff);
    }

    /// Looks every ten seconds whose turn would have come.
    @Bean
    RecurringTask<Void> ghostsJob(Leaving leaving) {
        return Tasks.recurring("who-left-the-line", FixedDelay.ofSeconds(10)).execute((_, _) -> leaving.look());
    }
}
