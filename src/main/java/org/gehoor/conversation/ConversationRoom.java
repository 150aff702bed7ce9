package org.gehoor.conversation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.util.Optional;
import org.gehoor.db.Work;
import org.gehoor.events.Events;
import org.gehoor.ledger.Ledger;
import org.gehoor.promise.Promises;
import org.gehoor.promise.Terms;
import org.gehoor.tongue.Tongues;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class ConversationRoom {

    @Bean
    Rows conversationRows(JdbcClient db, Ledger ledger, Clock clock) {
        return new Rows(db, ledger, clock);
    }

    @Bean
    Participants participants(JdbcClient db) {
        return new Participants(db);
    }

    @Bean
    SignsOfLife signsOfLife(JdbcClient db, Clock clock) {
        return new SignsOfLife(db, clock);
    }

    @Bean
    Timelines timelines(Ledger ledger, Events events, ObjectProvider<Hearer> hearers) {
        return new Timelines(ledger, events, hearers::orderedStream);
    }

    @Bean
    Conversations conversations(JdbcClient db, Ledger ledger, Rows rows, Participants participants, Clock clock) {
        return new Conversations(db, ledger, rows, participants, clock);
    }

    @Bean
    Exchange exchange(Rows rows, Exchange.Outward outward, Merges merges, Promises promises, Exchange.Around around) {
        return new Exchange(rows, outward, merges, promises, around);
    }

    @Bean
    Exchange.Around exchangeAround(Owed owed, Events events, Tongues tongues, Clock clock) {
        return new Exchange.Around(owed, events, tongues, clock);
    }

    @Bean
    Owed owed(Terms terms) {
        return new Owed(terms);
    }

    @Bean
    Exchange.Outward outward(Timelines timelines, ObjectProvider<ByMail> byMail) {
        return new Exchange.Outward(timelines, (id, person) -> byMail.getIfAvailable(() -> (_, _) -> Optional.empty()).envelope(id, person));
    }

    @Bean
    Closing closing(Rows rows, Timelines timelines, Promises promises, Events events, Clock clock) {
        return new Closing(rows, timelines, promises, events, clock);
    }

    @Bean
    Erasing erasing(Rows rows, Ledger ledger, Events events) {
        return new Erasing(rows, ledger, events);
    }

    @Bean
    Merges merges(JdbcClient db, Rows rows) {
        return new Merges(db, rows);
    }

    @Bean
    Moves moves(Rows rows, Timelines timelines, Merges merges, Events events, Clock clock) {
        return new Moves(rows, timelines, merges, events, clock);
    }

    @Bean
    LiveContacts liveContacts(JdbcClient db, Rows rows, Promises promises, Clock clock) {
        return new LiveContacts(db, rows, promises, clock);
    }

    @Bean
    Idle idle(Conversations conversations, Timelines timelines, Closing closing, Work work, Clock clock) {
        return new Idle(conversations, timelines, closing, work, clock);
    }

    /// Looks every quarter of an hour for chats that were left with the assistant.
    @Bean
    RecurringTask<Void> idleJob(Idle idle) {
        return Tasks.recurring("left-with-assistant", FixedDelay.ofMinutes(15)).execute((_, _) -> idle.look());
    }

    @Bean
    Silence silence(Conversations conversations, Timelines timelines, Closing closing, ObjectProvider<Silence.Reach> reach, Work work, Clock clock) {
        return new Silence(conversations, timelines, closing, id -> reach.getObject().hasAddress(id), work, clock);
    }

    /// Looks every hour for conversations in which we asked whether it is solved and heard nothing.
    @Bean
    RecurringTask<Void> silenceJob(Silence silence) {
        return Tasks.recurring("silence", FixedDelay.ofHours(1)).execute((_, _) -> silence.look());
    }
}
