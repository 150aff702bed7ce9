package org.gehoor.backup;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.gehoor.ledger.MasterKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class BackupRoom {

    /// With connections of its own, which wait as long as a copy takes: those of the pool give up after seconds.
    @Bean
    Shelf shelf(@Value("${gehoor.backup.folder:${gehoor.data}/backups}") Path folder, @Value("${gehoor.database.url}") String url,
                @Value("${gehoor.database.user}") String user, @Value("${gehoor.database.password}") String password,
                DataSource pool, MasterKey master, Clock clock) {
        DataSource database = url.isBlank() ? pool : new DriverManagerDataSource(url, user, password);
        return new Shelf(folder, new Backups(database::getConnection, master, clock), clock);
    }

    @Bean
    FlywayMigrationStrategy beforeUpgrade(Shelf shelf, @Value("${gehoor.backup.before-upgrade:3}") int most) {
        return new BeforeUpgrade(shelf, most);
    }

    /// Only when somebody said where: a backup beside the data protects against little, and fills the disk.
    @Bean
    @ConditionalOnProperty("gehoor.backup.folder")
    RecurringTask<Void> dailyBackup(Shelf shelf, @Value("${gehoor.backup.at:03:30}") String at, @Value("${gehoor.backup.keep:14}") int most) {
        return Tasks.recurring("daily-backup", Schedules.daily(ZoneId.systemDefault(), LocalTime.parse(at)))
                .execute((_, _) -> shelf.make(Shelf.Reason.DAILY, most));
    }
}
