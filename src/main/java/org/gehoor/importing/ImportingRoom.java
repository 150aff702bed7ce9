package org.gehoor.importing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.file.Path;
import java.time.Clock;
import org.gehoor.access.Audit;
import org.gehoor.correspondence.Incoming;
import org.gehoor.mailbox.Mailboxes;
import org.gehoor.pages.Pages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class ImportingRoom {

    @Bean
    Imports imports(JdbcClient db, Clock clock) {
        return new Imports(db, clock);
    }

    /// Looks every two seconds whether an import is to be done. Only one node does it at a time.
    @Bean
    RecurringTask<Void> importJob(Imports imports, Incoming incoming) {
        var carrying = new Carrying(imports, incoming);
        return Tasks.recurring("import", FixedDelay.ofSeconds(2)).execute((_, _) -> carrying.all());
    }

    @Bean
    ImportsPage importsPage(Imports imports, @Value("${gehoor.import.folder}") Path folder, Mailboxes mailboxes, Audit audit, Pages pages) {
        return new ImportsPage(imports, new Shelf(folder.toAbsolutePath()), mailboxes, audit, pages);
    }
}
