package org.gehoor.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.gehoor.testing.TestHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever customers, staff, the machine and the clock do, in whatever order: the guarantees hold after every step.
/// A failure names its seed; `-Dhistory=<seed>` plays that history alone, `-Dhistories=<how many>` says how many the sweep plays.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RandomHistoriesTest {

    private static final int STEPS = 40;
    private static final Variety SEEN = new Variety();

    static LongStream seeds() {
        Long one = Long.getLong("history");
        return one != null ? LongStream.of(one) : LongStream.rangeClosed(1, 30);
    }

    @ParameterizedTest(name = "history {0}")
    @MethodSource("seeds")
    void the_guarantees_hold_after_every_step(long seed) {
        play(seed, STEPS);
    }

    @Test
    @Tag("sweep")
    @Timeout(3600)
    void and_in_many_and_longer_histories() {
        LongStream.range(1_000, 1_000 + Integer.getInteger("histories", 400)).forEach(seed -> play(seed, 2 * STEPS));
    }

    /// A history in which little happens proves little.
    @AfterAll
    static void every_move_was_made_and_every_turn_was_reached() {
        if (Long.getLong("history") == null) {
            assertThat(SEEN.notYet()).isEmpty();
        }
    }

    private static void play(long seed, int steps) {
        var history = new History(TestHouse.fresh(), seed, SEEN);
        for (int step = 0; step < steps; step++) {
            try {
                history.step();
                List<String> broken = history.brokenByTheLastStep();
                assertThat(broken).isEmpty();
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("history %d, step %d: %s%n%s".formatted(seed, step + 1, failed.getMessage(), history), failed);
            }
        }
        assertThat(history.passedOver()).as("history %d, replayed from its record:%n%s", seed, history).isEmpty();
        assertThat(history.brokenAnywhere()).as("history %d at its end:%n%s", seed, history).isEmpty();
    }
}
