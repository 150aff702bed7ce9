package org.gehoor.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.gehoor.backup.Elsewhere.Place;
import org.gehoor.ledger.MasterKey;
import org.gehoor.testing.InTheHouse;
import org.gehoor.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Backups that nobody has to think of: every day, and before a newer version changes the tables.
class BackupsByThemselvesTest extends InTheHouse {

    private static Elsewhere elsewhere;

    @TempDir
    private Path folder;

    @BeforeAll
    static void another_machine() throws Exception {
        elsewhere = Elsewhere.start();
    }

    @AfterAll
    static void is_left() {
        elsewhere.close();
    }

    @Test
    void the_newest_are_kept_and_other_files_are_left_alone() throws Exception {
        Shelf shelf = shelf(house.get(DataSource.class), folder.resolve("copies"));
        assertThat(shelf.newest(Shelf.Reason.DAILY)).isEmpty();
        shelf.make(Shelf.Reason.UPGRADE, 1);
        Files.writeString(shelf.folder().resolve("mine.backup"), "mine");
        for (int day = 0; day < 4; day++) {
            house.later(Duration.ofDays(1));
            shelf.make(Shelf.Reason.DAILY, 2);
        }
        assertThat(names(shelf)).containsExactly("gehoor-before-upgrade-20260512T080000Z.backup", "gehoor-daily-20260515T080000Z.backup",
                "gehoor-daily-20260516T080000Z.backup", "mine.backup");
        assertThat(shelf.newest(Shelf.Reason.DAILY)).contains(house.clock().instant());
    }

    @Test
    void before_the_tables_change_a_backup_is_made_of_what_they_were() throws Exception {
        Place place = elsewhere.empty();
        Shelf shelf = shelf(place.database(), folder);
        var upgrade = new BeforeUpgrade(shelf, 3);
        upgrade.migrate(flyway(place, "2026.11.22.0400"));
        assertThat(names(shelf)).as("nothing to save the first time").isEmpty();

        upgrade.migrate(flyway(place, "latest"));
        assertThat(names(shelf)).containsExactly("gehoor-before-upgrade-20260512T080000Z.backup");
        Manifest manifest = new Archive(folder.resolve(names(shelf).getFirst()), house.get(MasterKey.class)).check();
        assertThat(manifest.migrations()).last().isEqualTo("2026.11.22.0400");

        house.later(Duration.ofHours(1));
        upgrade.migrate(flyway(place, "latest"));
        assertThat(names(shelf)).as("nothing changes any more").hasSize(1);
    }

    @Test
    void a_backup_of_older_tables_is_restored_and_then_changed_as_an_upgrade_would() throws Exception {
        Place old = elsewhere.empty();
        flyway(old, "2026.11.22.0400").migrate();
        JdbcClient.create(old.database()).sql("insert into team (id, name, kind) values (gen_random_uuid(), 'Eerste lijn', 'own')").update();
        Path file = shelf(old.database(), folder).make(Shelf.Reason.DAILY, 3).file();
        Place place = elsewhere.empty();
        new Restoring(place.database(), house.get(MasterKey.class), List.of()).restore(file);
        assertThat(flyway(place, "latest").info().pending()).isEmpty();
        assertThat(JdbcClient.create(place.database()).sql("select name from team").query(String.class).single())
                .isEqualTo("Eerste lijn");
    }

    @Test
    void a_program_that_cannot_save_what_was_does_not_change_it() throws Exception {
        Place place = elsewhere.empty();
        flyway(place, "2026.11.22.0400").migrate();
        Path file = Files.writeString(folder.resolve("a-file"), "no folder");
        assertThatThrownBy(() -> new BeforeUpgrade(shelf(place.database(), file), 3).migrate(flyway(place, "latest")))
                .isInstanceOf(BackupTrouble.class).hasMessageContaining("--gehoor.backup.before-upgrade=0");
        assertThat(flyway(place, "latest").info().pending()).isNotEmpty();
        new BeforeUpgrade(shelf(place.database(), file), 0).migrate(flyway(place, "latest"));
        assertThat(flyway(place, "latest").info().pending()).isEmpty();
    }

    @Test
    void the_page_of_health_says_that_no_daily_backup_is_made() {
        Visitor.Answer answer = new Visitor(house.address(), Duration.ofSeconds(20)).get("/health");
        assertThat(answer.html()).contains("gehoor.backup.folder");
        assertThat(answer.status()).as("which is a choice, and no trouble").isEqualTo(200);
    }

    private Shelf shelf(DataSource database, Path where) {
        return new Shelf(where, new Backups(database::getConnection, house.get(MasterKey.class), house.clock()), house.clock());
    }

    private static List<String> names(Shelf shelf) throws Exception {
        try (Stream<Path> files = Files.list(shelf.folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Flyway flyway(Place place, String target) {
        return Flyway.configure().dataSource(place.database()).locations("classpath:db/migration").outOfOrder(true).target(target).load();
    }
}
