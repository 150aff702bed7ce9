package org.gehoor.sweeps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.gehoor.testing.Program;

/// Kills the program and its PostgreSQL in turn, each time after some more words were acknowledged, and measures how long it takes
/// until whoever comes then is served.
final class Killer {

    /// What is killed.
    enum Victim {
        PROGRAM, POSTGRES, BACKEND
    }

    private static final Duration UNTIL_THERE = Duration.ofSeconds(10);
    private static final Duration UNTIL_SOMETHING_HAPPENS = Duration.ofSeconds(80);

    private final Program program;
    private final Load load;
    private final Map<Victim, List<Duration>> untilBack = new EnumMap<>(Victim.class);

    Killer(Program program, Load load) {
        this.program = program;
        this.load = load;
    }

    void kills(int times) {
        for (int round = 0; round < times; round++) {
            awaitMore(ThreadLocalRandom.current().nextInt(10, 40));
            Victim victim = round % 2 == 0 ? Victim.PROGRAM : round % 6 == 5 ? Victim.BACKEND : Victim.POSTGRES;
            long killed = System.nanoTime();
            kill(victim);
            load.oneMore().writesAForm();
            untilBack.computeIfAbsent(victim, _ -> new ArrayList<>()).add(Duration.ofNanos(System.nanoTime() - killed));
        }
    }

    private void kill(Victim victim) {
        switch (victim) {
            case PROGRAM -> {
                program.kill();
                program.begin();
            }
            case POSTGRES -> assertThat(Program.until(program.postgres()::kill, UNTIL_THERE)).as("PostgreSQL was there").isTrue();
            case BACKEND -> assertThat(Program.until(program.postgres()::killABackend, UNTIL_THERE)).as("a backend was there").isTrue();
        }
    }

    private void awaitMore(int words) {
        int wanted = load.acknowledgedUntilNow() + words;
        boolean came = Program.until(() -> load.acknowledgedUntilNow() >= wanted || !load.complaints().isEmpty(), UNTIL_SOMETHING_HAPPENS);
        if (!came || !load.complaints().isEmpty()) {
            throw new AssertionError("no more words are acknowledged; %s%nThe program said:%n%s"
                    .formatted(load.complaints(), program.said()), load.complaints().stream().findFirst().orElse(null));
        }
    }

    /// By victim: how long until words were acknowledged again.
    Map<Victim, List<Duration>> untilBack() {
        return untilBack;
    }
}
