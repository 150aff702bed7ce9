package org.gehoor.weather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gehoor.testing.Findings;
import org.gehoor.testing.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// PostgreSQL is gone for a minute, while customers look and write: every page comes within seconds and says that it lies with us, with
/// the phone number; what they typed is on it; and the same form is taken once when PostgreSQL is back.
@Tag("sweep")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresIsGoneSweep {

    private static final Duration GONE = Duration.ofMinutes(1);
    private static final Duration SECONDS = Duration.ofSeconds(15);
    private static final int CUSTOMERS = 8;

    private static Program program;

    @BeforeAll
    static void open() throws IOException {
        program = Program.installedIn(Path.of("target/sweeps/gone"));
        program.start();
    }

    @AfterAll
    static void close() {
        program.close();
    }

    @Test
    void standing_still_for_a_minute() throws Exception {
        List<Writer> writers = writers("stil");
        writers.forEach(Writer::looks);
        program.postgres().standStill();
        try {
            whileGone(writers);
        } finally {
            program.postgres().goOn();
        }
        takenOnce("stood still", writers);
    }

    @Test
    void killed_and_not_able_to_start_for_a_minute() throws Exception {
        List<Writer> writers = writers("weg");
        Path programs = program.data().resolve("postgres/postgres-18.6.0");
        Path away = programs.resolveSibling("away");
        Files.move(programs, away);
        try {
            assertThat(program.postgres().kill()).isTrue();
            whileGone(writers);
        } finally {
            Files.move(away, programs);
        }
        takenOnce("was killed", writers);
    }

    private void whileGone(List<Writer> writers) throws Exception {
        long until = System.nanoTime() + GONE.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> all = writers.stream().map(writer -> threads.submit(() -> {
                while (System.nanoTime() < until) {
                    assertThat(writer.sends()).as("acknowledged by a database that is gone").isFalse();
                    writer.looks();
                }
            })).toList();
            for (Future<?> each : all) {
                each.get();
            }
        }
    }

    private void takenOnce(String what, List<Writer> writers) {
        long back = System.nanoTime();
        assertThat(Program.until(program::serves, Duration.ofSeconds(60))).as("pages are back").isTrue();
        Duration until = Duration.ofNanos(System.nanoTime() - back);
        List<Duration> waits = writers.stream().flatMap(writer -> writer.waits().stream()).sorted().toList();
        String found = "PostgreSQL %s for a minute: %d answers, half within %.1f s, the slowest %.1f s; pages back after %.1f s";
        Findings.tell("postgres " + what, found.formatted(what, waits.size(), seconds(waits.get(waits.size() / 2)), seconds(waits.getLast()), seconds(until)));
        writers.forEach(Writer::isTakenOnce);
        assertThat(waits.getLast()).isLessThan(SECONDS);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private static List<Writer> writers(String what) {
        String words = "Klant %d: mijn lijn is %s, al sinds vanmorgen vroeg, en ik krijg bij u <geen> gehoor, hoe vaak ik ook bel.";
        return IntStream.range(0, CUSTOMERS).mapToObj(number -> {
            Writer writer = number % 2 == 0 ? Writer.inAChat(program) : Writer.byForm(program);
            writer.types(words.formatted(number, what));
            return writer;
        }).toList();
    }
}
