package org.gehoor.sweeps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.gehoor.testing.Findings;
import org.gehoor.testing.Program;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// G9: what was acknowledged is there, whatever is killed and whenever.
@Tag("sweep")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KillSweep {

    private static final int KILLS = 20;

    @Test
    @Timeout(value = 9, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void twenty_kills_under_load_lose_nothing_that_was_acknowledged() throws IOException {
        try (var program = Program.installedIn(Path.of("target/sweeps/kill"))) {
            program.start();
            var load = new Load(program.address());
            var killer = new Killer(program, load);
            load.begin();
            killer.kills(KILLS);
            load.end();
            assertThat(program.isAlive()).as("the program was started after each kill").isTrue();
            program.stop();

            Record record = Record.of(program.data(), load);
            Findings.tell("kill", table(killer, load, record));

            assertThat(load.complaints()).isEmpty();
            assertThat(record.faults()).isEmpty();
            assertThat(record.words()).as("words in the ledger, and none besides").isEqualTo(load.acknowledgedUntilNow());
            assertThat(load.acknowledgedUntilNow()).isGreaterThan(KILLS * 10);
            assertThat(load.troubles()).as("the kills were felt").isNotEmpty();
        }
    }

    private static String table(Killer killer, Load load, Record record) {
        String kills = killer.untilBack().entrySet().stream().map(one -> "%-24s%d times, served again after %s".formatted(
                "killed " + one.getKey().name().toLowerCase(Locale.ROOT), one.getValue().size(), spread(one.getValue())))
                .collect(Collectors.joining("\n"));
        return """
                Kill sweep
                %s
                acknowledged            %d, of which %d by handing over
                sent or asked again     %d times: %s
                found in the ledger     %d words in %d conversations
                chains verified         %d, with %d entries
                faults                  %d
                """.formatted(kills, load.acknowledgedUntilNow(), load.handedOver().size(),
                load.troubles().values().stream().mapToInt(Integer::intValue).sum(), load.troubles(),
                record.words(), record.conversations(), record.verified(), record.entries(), record.faults().size());
    }

    /// `1.2 to 3.4 s, half within 2.0 s`
    private static String spread(List<Duration> times) {
        List<Double> seconds = times.stream().map(time -> time.toMillis() / 1000.0).sorted().toList();
        return "%.1f to %.1f s, half within %.1f s".formatted(seconds.getFirst(), seconds.getLast(), seconds.get(seconds.size() / 2));
    }
}
