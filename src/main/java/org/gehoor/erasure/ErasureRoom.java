package org.gehoor.erasure;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.gehoor.access.AddressProofs;
import org.gehoor.access.Audit;
import org.gehoor.access.Browsers;
import org.gehoor.access.CaseKeys;
import org.gehoor.access.ProofCodes;
import org.gehoor.conversation.Closing;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Erasing;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Participants;
import org.gehoor.correspondence.Mails;
import org.gehoor.customer.Customers;
import org.gehoor.db.Rewriting;
import org.gehoor.db.Work;
import org.gehoor.events.Events;
import org.gehoor.files.Files;
import org.gehoor.ledger.ErasedList;
import org.gehoor.ledger.Ledger;
import org.gehoor.organisation.Organisations;
import org.gehoor.letters.Leavings;
import org.gehoor.letters.Restraint;
import org.gehoor.outbox.Outbox;
import org.gehoor.pages.Pages;
import org.gehoor.promise.Promises;
import org.gehoor.search.Search;
import org.gehoor.staff.Staff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class ErasureRoom {

    /// Between two and four in the night in most of Europe.
    private static final LocalTime AT_NIGHT = LocalTime.of(1, 40);

    @Bean
    Subjects subjects(Customers customers, Participants participants, Browsers browsers, AddressProofs proofs) {
        return new Subjects(customers, participants, browsers, proofs);
    }

    /// One line for each room below that holds something made out of a conversation.
    @Bean
    Copies copies(CaseKeys keys, Browsers browsers, ProofCodes codes, Outbox outbox, Leavings leavings, Files files, Search search, Mails mails) {
        return new Copies(List.of(keys::erase, browsers::revokeAll, codes::erase, outbox::erase, leavings::erase, conversation -> files.erase(conversation.value()),
                search::forget, mails::forget));
    }

    @Bean
    Rewritings rewritings(JdbcClient db, Rewriting rewriting, Clock clock) {
        return new Rewritings(db, rewriting, clock);
    }

    @Bean
    LegalHolds legalHolds(JdbcClient db, Work work, Ledger ledger, LegalHolds.Matters matters, Clock clock) {
        return new LegalHolds(db, work, ledger, matters, clock);
    }

    @Bean
    LegalHolds.Matters heldMatters(Conversations conversations, Participants participants, Customers customers, Exchange exchange) {
        return new LegalHolds.Matters(conversations, participants, customers, exchange);
    }

    @Bean
    Erasure erasure(Work work, Erasure.Matters matters, Erasure.People people, Copies copies, LegalHolds holds) {
        return new Erasure(work, matters, people, copies, holds);
    }

    @Bean
    Erasure.Matters erasedMatters(Conversations conversations, Participants participants, Erasing erasing, Events events, Rewritings rewritings) {
        return new Erasure.Matters(conversations, participants, erasing, events, rewritings);
    }

    @Bean
    Erasure.People erasedPeople(Customers customers, AddressProofs proofs, Outbox outbox, Restraint restraint, Ledger ledger) {
        return new Erasure.People(customers, proofs, outbox, restraint, ledger);
    }

    @Bean
    Reconciliation reconciliation(ErasedList list, Ledger ledger, Work work, Conversations conversations, Participants participants,
                                  Closing closing, Erasure erasure, LegalHolds holds) {
        return new Reconciliation(list, ledger, work, new Reconciliation.Matters(conversations, participants, closing, erasure, holds));
    }

    @Bean
    Retention retention(JdbcClient db, Work work, Conversations conversations, Erasure erasure, LegalHolds holds, Organisations organisations,
                        @Value("${gehoor.retention}") String profile, Clock clock) {
        return new Retention(db, work, new Retention.Matters(conversations, erasure, holds, organisations), RetentionProfile.read(profile), clock);
    }

    @Bean
    AccessCopies accessCopies(Conversations conversations, Ledger ledger, Promises promises, Outbox outbox, AccessCopies.People people,
                              LegalHolds holds, Retention retention) {
        return new AccessCopies(new AccessCopies.Matters(conversations, ledger, promises, outbox), people, new AccessCopies.Keeping(holds, retention));
    }

    @Bean
    AccessCopies.People copiedPeople(Customers customers, Audit audit, Staff staff) {
        return new AccessCopies.People(customers, audit, staff);
    }

    @Bean
    JsonCopy jsonCopy(AccessCopies copies, Organisations organisations, Clock clock) {
        return new JsonCopy(copies, organisations, clock);
    }

    @Bean
    CopyInWords copyInWords(AccessCopies copies, Pages pages, Organisations organisations, ObjectProvider<Retelling> telling, Clock clock) {
        return new CopyInWords(copies, pages, organisations, telling, clock);
    }

    @Bean
    RecurringTask<Void> nightJob(Retention retention, Rewritings rewritings) {
        var night = new Night(retention, rewritings);
        return Tasks.recurring("retention", new Daily(ZoneOffset.UTC, AT_NIGHT)).execute((_, _) -> night.pass());
    }

    /// Holds end by themselves.
    @Bean
    RecurringTask<Void> holdsJob(LegalHolds holds) {
        return Tasks.recurring("legal-holds", FixedDelay.ofHours(1)).execute((_, _) -> holds.endLapsed());
    }
}
