package org.gehoor.queue;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.gehoor.calendar.Holidays;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.LiveContacts;
import org.gehoor.conversation.Merges;
import org.gehoor.conversation.Moves;
import org.gehoor.conversation.Owed;
import org.gehoor.conversation.Timelines;
import org.gehoor.db.Work;
import org.gehoor.ledger.Ledger;
import org.gehoor.events.Events;
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
    Waits waits(JdbcClient db, Lines lines, Staff staff, Clock clock) {
        return new Waits(db, lines, new Measures(db, staff, clock), staff, clock);
    }

    @Bean
    Handover.Surroundings handoverSurroundings(Places places, Lines lines, Waits waits, Staff staff, Merges merges, Owed owed, Leaving leaving) {
        return new Handover.Surroundings(places, lines, waits, staff, merges, owed, leaving);
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
    Readers lineReaders(Lines lines, Places places, Staff staff, Promises promises, Clock clock) {
        return new Readers(lines, places, staff, promises, clock);
    }

    @Bean
    PickUp pickUp(Work work, Places places, Readers readers, Moves moves, Waits waits) {
        return new PickUp(work, places, readers, moves, waits);
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
    CutOff cutOff(Work work, Moves moves, Promises promises, LiveContacts contacts, CutOff.Around around) {
        return new CutOff(work, moves, promises, contacts, around);
    }

    @Bean
    CutOff.Around cutOffAround(Handover.Surroundings around, Clock clock) {
        return new CutOff.Around(around, clock);
    }

    /// Looks every half minute for who waits on the spot for somebody who is gone.
    @Bean
    RecurringTask<Void> silentStaffJob(CutOff cutOff) {
        return Tasks.recurring("silent-staff", FixedDelay.ofSeconds(30)).execute((_, _) -> cutOff.silent());
    }

    @Bean
    Offers offers(Work work, JdbcClient db, PickUp pickUp, Offers.Around around, Clock clock) {
        return new Offers(work, new OfferRows(db, clock), pickUp, around, clock);
    }

    @Bean
    Offers.Around offersAround(Places places, Readers readers, Staff staff, LiveContacts contacts, Events events) {
        return new Offers.Around(places, readers, staff, contacts, events);
    }

    @Bean
    OfferRounds offerRounds(Offers offers) {
        return new OfferRounds(offers);
    }

    /// Looks every two seconds for offers that are over and for who may be offered to whom.
    @Bean
    RecurringTask<Void> offersJob(Offers offers) {
        return Tasks.recurring("offers", FixedDelay.ofSeconds(2)).execute((_, _) -> offers.all());
    }

    @Bean
    Listening queueListening(Places places, Waits waits, Handover handover, Again again, Promises promises, Listening.Following following) {
        return new Listening(places, waits, handover, again, promises, following);
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
    Leaving.Around leavingAround(Work work, Ledger ledger, Leaving.InLine line, Owed owed, Staff staff) {
        return new Leaving.Around(work, ledger, line, owed, staff);
    }

    @Bean
    Leaving.InLine leavingInLine(Places places, Lines lines, Waits waits) {
        return new Leaving.InLine(places, lines, waits);
    }

    /// Looks every ten seconds whose turn would have come.
    @Bean
    RecurringTask<Void> ghostsJob(Leaving leaving) {
        return Tasks.recurring("who-left-the-line", FixedDelay.ofSeconds(10)).execute((_, _) -> leaving.look());
    }

    @Bean
    Languages conversationLanguages(Moves moves, Timelines timelines, Promises promises, Languages.InLine line, Clock clock) {
        return new Languages(moves, timelines, promises, line, clock);
    }

    @Bean
    Languages.InLine languagesInLine(Work work, Places places, Lines lines) {
        return new Languages.InLine(work, places, lines);
    }

    @Bean
    OfferListening offerListening(Offers offers, OfferRounds rounds) {
        return new OfferListening(offers, rounds);
    }
}
