package org.gehoor.pages;

import java.time.Duration;
import java.sql.SQLTransientConnectionException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.gehoor.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What stands around every page, asked from rooms above and never missing: what they cannot tell now,
/// they told before, or it is left out. After a question that failed none is asked for a moment, so that a page waits
/// for what is gone once and not for each of its parts.
final class Surroundings {

    private static final Logger LOG = LoggerFactory.getLogger(Surroundings.class);
    private static final long A_MOMENT_NANOS = Duration.ofSeconds(2).toNanos();

    private final Assets assets;
    private final Letterhead letterhead;
    private final PersonLine personLine;
    private final List<Signpost> signposts;
    private final FileRules files;
    private final AtomicReference<Letterhead.Sheet> lastKnown = new AtomicReference<>(Letterhead.Sheet.blank());
    private final AtomicLong restsUntil = new AtomicLong(System.nanoTime());

    Surroundings(Assets assets, Letterhead letterhead, PersonLine personLine, List<Signpost> signposts, FileRules files) {
        this.assets = assets;
        this.letterhead = letterhead;
        this.personLine = personLine;
        this.files = files;
        this.signposts = signposts.stream().sorted(Comparator.comparing(Signpost::order)).toList();
    }

    FileRules files() {
        return files;
    }

    String asset(String path) {
        return assets.address(path);
    }

    Letterhead.Sheet sheet() {
        if (rests()) {
            return lastKnown.get();
        }
        try {
            Letterhead.Sheet sheet = letterhead.sheet();
            lastKnown.set(sheet);
            return sheet;
        } catch (RuntimeException e) {
            LOG.warn("The letterhead is not known now; using the last one: {}", e.toString());
            failed(e);
            return lastKnown.get();
        }
    }

    /// What the computer is called. When that is not known now, what every computer here is: automatic help.
    MachineName machine() {
        if (rests()) {
            return MachineName.AUTOMATIC_HELP;
        }
        try {
            return letterhead.machine();
        } catch (RuntimeException e) {
            LOG.warn("The name of the automatic help is not known now: {}", e.toString());
            failed(e);
            return MachineName.AUTOMATIC_HELP;
        }
    }

    List<Way> ways(Words words, Letterhead.Sheet sheet) {
        if (!rests()) {
            try {
                List<Way> ways = personLine.ways(words);
                if (!ways.isEmpty()) {
                    return ways;
                }
            } catch (RuntimeException e) {
                LOG.warn("The waits are not known now; showing the ways without them: {}", e.toString());
                failed(e);
            }
        }
        return StaticWays.of(sheet, words);
    }

    List<String> hours(Words words) {
        if (rests()) {
            return List.of();
        }
        try {
            return personLine.hours(words);
        } catch (RuntimeException e) {
            LOG.warn("The opening hours are not known now; leaving them out: {}", e.toString());
            failed(e);
            return List.of();
        }
    }

    /// Asks nothing for a moment when somebody waited in vain: the next question would wait as long. What fails at once may be asked again.
    void failed(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                restsUntil.set(System.nanoTime() + A_MOMENT_NANOS);
                return;
            }
        }
    }

    private boolean rests() {
        return restsUntil.get() - System.nanoTime() > 0;
    }

    List<Signpost> signposts(Signpost.Place place) {
        return signposts.stream().filter(signpost -> signpost.place() == place).toList();
    }
}
