package org.gehoor.ledger;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.file.Path;
import java.time.Clock;
import org.gehoor.db.Work;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class LedgerRoom {

    @Bean
    Ledger ledger(JdbcClient db, MasterKey master, Tree tree, ErasedList erased, Clock clock) {
        return new Ledger(db, new Keys(db, master), new Pseudonyms(db), tree, erased, clock);
    }

    @Bean
    ErasedList erasedList(@Value("${gehoor.keys}") Path folder) {
        return ErasedList.in(folder);
    }

    @Bean
    Tree tree(JdbcClient db) {
        return new Tree(db);
    }

    @Bean
    Installation installation(JdbcClient db) {
        return new Installation(db);
    }

    /// The first key is made for a tree of which nothing was signed yet; later a missing one is a loss that must be seen.
    @Bean
    SigningKeys signingKeys(@Value("${gehoor.keys}") Path folder, Installation installation, Clock clock) {
        return new SigningKeys(folder, installation::origins, installation::isNew, clock);
    }

    @Bean
    Signing signing(SigningKeys keys, Installation installation, @Value("${gehoor.keys}") Path folder, Clock clock) {
        return new Signing(keys, installation, LastSigned.in(folder), clock);
    }

    @Bean
    Checkpoints checkpoints(JdbcClient db, Tree tree, Signing signing, Work work) {
        return new Checkpoints(db, tree, signing, work);
    }

    @Bean
    Receipts receipts(Ledger ledger, SigningKeys keys) {
        return new Receipts(ledger, keys);
    }

    /// Makes a checkpoint each minute in which something was added.
    @Bean
    RecurringTask<Void> checkpointJob(Checkpoints checkpoints) {
        return Tasks.recurring("checkpoints", FixedDelay.ofMinutes(1)).execute((_, _) -> checkpoints.make());
    }

    @Bean
    Outlines outlines(JdbcClient db) {
        return new Outlines(db);
    }
}
