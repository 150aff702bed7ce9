package org.gehoor.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import org.gehoor.testing.Findings;
import org.gehoor.testing.Program;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The disk that holds the data fills up: what was acknowledged stays, what is typed is not lost, and when there is room again all goes on.
@Tag("sweep")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DiskIsFullSweep {

    private static final Path DISK = Path.of("target/sweeps/disk").toAbsolutePath();
    private static final Path LOG = Path.of("target/sweeps/disk.log");
    private static final Duration UNTIL_BACK = Duration.ofSeconds(60);

    private final Random random = new Random(9);

    @Test
    void customers_are_told_and_lose_nothing_and_it_goes_on_when_there_is_room_again() throws Exception {
        try (var disk = SmallDisk.of(260, DISK); var program = Program.installedIn(disk.folder().resolve("data"), LOG)) {
            program.start();
            Writer chatting = Writer.inAChat(program);
            Writer filling = Writer.byForm(program);
            disk.fillUpTo(400);
            writesUntilRefused(chatting);
            writesUntilRefused(filling);
            chatting.looks();

            disk.makeRoom();
            assertThat(Program.until(() -> chatting.sends() && filling.sends(), UNTIL_BACK)).as("there is room again").isTrue();
            chatting.isTakenOnce();
            filling.isTakenOnce();

            disk.fillUp();
            chatting.types(words());
            filling.types(words());
            postgresNeedsMoreLog(program);
            assertThat(Program.until(() -> program.said().contains("The disk that holds"), UNTIL_BACK)).as("the log says why").isTrue();
            assertThat(chatting.sends()).isFalse();
            assertThat(filling.sends()).isFalse();

            program.kill();
            program.begin();
            assertThat(program.end()).isEqualTo(1);
            assertThat(lastLine(program)).startsWith("The disk that holds " + program.data());

            disk.makeRoom();
            program.start();
            chatting.isTakenOnce();
            filling.isTakenOnce();
            int found = chatting.findsAllBack() + filling.findsAllBack();
            Findings.tell("disk", "The disk filled up twice: of %d messages taken none was lost".formatted(found));
            assertThat(found).as("some were taken before it was full").isGreaterThan(6);
        }
    }

    @Test
    void a_new_installation_on_a_disk_that_is_too_small_says_so() throws IOException {
        try (var disk = SmallDisk.of(80, DISK)) {
            assertThatThrownBy(() -> Program.installedIn(disk.folder().resolve("data"), LOG))
                    .hasMessageContaining("The disk that holds " + DISK.resolve("data"))
                    .hasMessageNotContaining("\tat ");
        }
    }

    private void writesUntilRefused(Writer writer) {
        long until = System.nanoTime() + UNTIL_BACK.toNanos();
        writer.types(words());
        while (writer.sends()) {
            assertThat(System.nanoTime()).as("a full disk takes no end of words").isLessThan(until);
            writer.types(words());
        }
    }

    /// So many that they fill a disk, and cannot be made smaller.
    private String words() {
        return random.ints(4_000, 'a', 'z').collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /// As its owner: the log of changes goes on in a new file, which needs room.
    private static void postgresNeedsMoreLog(Program program) throws IOException {
        Path folder = program.postgres().folder();
        String port = Files.readAllLines(folder.resolve("postgres-data/postmaster.pid")).get(3).strip();
        String password = Files.readString(folder.resolve("postgres.password")).strip();
        try (var connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/gehoor", "postgres", password)) {
            for (int i = 0; i < 20; i++) {
                connection.createStatement().execute("select pg_logical_emit_message(true, 'weather', 'more'), pg_switch_wal()");
            }
        } catch (SQLException brokenOff) {
            // that is what was wanted
        }
    }

    private static String lastLine(Program program) {
        return program.said().strip().lines().toList().getLast();
    }
}
