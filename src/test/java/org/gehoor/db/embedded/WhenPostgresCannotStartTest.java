package org.gehoor.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each trouble is a sentence that says what is wrong and what to do.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenPostgresCannotStartTest {
    @TempDir
    Path folder;

    @Test
    void a_machine_without_programs_is_named() {
        assertThat(Programs.archiveFor("Linux", "amd64")).isEqualTo("/postgres-linux-x86_64.txz");
        assertThat(Programs.archiveFor("Linux", "aarch64")).isEqualTo("/postgres-linux-arm_64.txz");
        assertThatThrownBy(() -> Programs.archiveFor("Windows 11", "amd64")).isInstanceOf(PostgresTrouble.class)
                .hasMessage("This program carries no PostgreSQL for Windows 11 on amd64. "
                        + "Install PostgreSQL 18 and set gehoor.database.url to its address.");
    }

    @Test
    void the_version_in_the_name_of_the_folder_is_the_version_in_the_jar() {
        assertThat(Programs.class.getResource("/postgres-linux-x86_64.txz").getPath()).contains("-" + Programs.VERSION + ".jar!");
    }

    @Test
    void a_file_in_the_place_of_the_data_folder_is_named() throws IOException {
        Path file = Files.createFile(folder.resolve("data"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(file)).isInstanceOf(PostgresTrouble.class)
                .hasMessage(file + " is a file, so it cannot be the data folder. Choose another data folder.");
    }

    @Test
    void a_folder_that_is_not_ours_and_a_full_disk_are_told_apart() {
        Path data = Path.of("/srv/data");
        String full = "The disk that holds /srv/data is full";
        assertThat(Sentences.ofWriting(data, new AccessDeniedException("/srv/data")))
                .hasMessageStartingWith("The data folder /srv/data cannot be written by user ");
        assertThat(Sentences.ofWriting(data, new IOException("write: No space left on device"))).hasMessageStartingWith(full);
        assertThat(Sentences.ofProgram(data, "It failed.", "initdb: error: No space left on device")).hasMessageStartingWith(full);
        assertThat(Sentences.ofProgram(data, "It failed.", "bad flag\n")).hasMessage("It failed. It said: bad flag");
    }

    @Test
    void a_database_of_another_major_version_is_not_touched() throws IOException {
        Path cluster = Files.createDirectories(folder.resolve("postgres-data"));
        Files.writeString(cluster.resolve("PG_VERSION"), "17\n");
        var settings = PostgresSettings.in(folder).withPrograms(Path.of("target/postgres-programs").toAbsolutePath());
        assertThatThrownBy(() -> EmbeddedPostgres.start(settings)).isInstanceOf(PostgresTrouble.class)
                .hasMessageContaining("was made by PostgreSQL 17; this program carries PostgreSQL 18.");
    }
}
