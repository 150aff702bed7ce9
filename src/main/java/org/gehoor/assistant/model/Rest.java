package org.gehoor.assistant.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gehoor.conversation.LanguageModel.Condition;
import org.gehoor.conversation.LanguageModel.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Leaves an endpoint alone that failed again and again, so that nobody waits for it: a minute after the third failure in a row, then twice as long after each
/// further one, a quarter of an hour at most. When the rest is over one question tries it.
final class Rest {

    static final int FAILURES = 3;
    static final Duration FIRST = Duration.ofMinutes(1);
    static final Duration LONGEST = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(Rest.class);
    private static final Duration TRIAL = Duration.ofSeconds(5);

    private final Clock clock;
    private int failures;
    private Optional<Trouble> last = Optional.empty();
    private Instant until = Instant.MIN;

    Rest(Clock clock) {
        this.clock = clock;
    }

    /// Whether a question may go there now. After a rest the first that asks may, and the others wait for how it goes.
    synchronized boolean isOver() {
        if (failures < FAILURES) {
            return true;
        }
        Instant now = clock.instant();
        if (now.isBefore(until)) {
            return false;
        }
        until = now.plus(TRIAL);
        return true;
    }

    synchronized void worked() {
        if (failures >= FAILURES) {
            LOG.info("The language model answers again");
        }
        failures = 0;
        last = Optional.empty();
    }

    synchronized void failed(Trouble trouble) {
        failures++;
        last = Optional.of(trouble);
        if (failures >= FAILURES) {
            Duration rest = FIRST.multipliedBy(1L << Math.min(failures - FAILURES, 10));
            until = clock.instant().plus(rest.compareTo(LONGEST) > 0 ? LONGEST : rest);
            LOG.warn("The language model failed {} times in a row, the last time because it was {}; it is not asked until {}", failures, trouble.code(), until);
        }
    }

    synchronized Condition condition() {
        return new Condition(last, Optional.of(until).filter(end -> failures >= FAILURES && clock.instant().isBefore(end)));
    }
}
