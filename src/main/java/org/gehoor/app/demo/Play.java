package org.gehoor.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gehoor.promise.Watch;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.ConversationId;

/// Plays the day: every step of every conversation in the order of time, minute by minute, so that promises that were missed on the way
/// are noticed when they were.
final class Play {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final double LONG_AGO = 600;

    private final DemoClock clock;
    private final Stage stage;
    private final Staff staff;
    private final Watch watch;

    Play(DemoClock clock, Stage stage, Staff staff, Watch watch) {
        this.clock = clock;
        this.stage = stage;
        this.staff = staff;
        this.watch = watch;
    }

    private record Cue(Instant at, Day.Story story, int step) {}

    /// When the day begins: a moment before its first step.
    Instant begin(Day day, Instant now) {
        return cues(day, now).getFirst().at().minus(MINUTE);
    }

    void play(Day day, Instant now) {
        List<StaffMember> helping = staff.list().stream()
                .filter(one -> Colleagues.find(one.signInName()).filter(Colleagues.Colleague::helps).isPresent()).toList();
        helping.forEach(one -> staff.choose(one.id(), true));
        Map<Day.Story, ConversationId> begun = new HashMap<>();
        for (Cue cue : cues(day, now)) {
            pass(cue.at(), helping);
            try {
                ConversationId id = stage.play(cue.story(), cue.step(), begun.get(cue.story()));
                begun.put(cue.story(), id);
            } catch (RuntimeException wrong) {
                throw new IllegalStateException("the day cannot go so: %s, step %d".formatted(cue.story().subject(), cue.step() + 1), wrong);
            }
        }
        pass(now, helping);
    }

    private static List<Cue> cues(Day day, Instant now) {
        return day.conversations().stream()
                .flatMap(story -> IntStream.range(0, story.steps().size())
                        .mapToObj(step -> new Cue(moment(story.steps().get(step).ago(), now), story, step)))
                .sorted(Comparator.comparing(Cue::at)).toList();
    }

    private static Instant moment(double ago, Instant now) {
        Instant from = ago < LONG_AGO ? now
                : Instant.ofEpochSecond(now.getEpochSecond() / QUARTER.toSeconds() * QUARTER.toSeconds());
        return from.minusMillis(Math.round(ago * MINUTE.toMillis()));
    }

    /// Lets time pass, with those at work at work: each gives a sign of life every four minutes, so that none counts as gone.
    private void pass(Instant until, List<StaffMember> helping) {
        Stream.iterate(clock.instant().plus(MINUTE), minute -> minute.isBefore(until), minute -> minute.plus(MINUTE)).forEach(minute -> {
            clock.standAt(minute);
            if (minute.getEpochSecond() / MINUTE.toSeconds() % 4 == 0) {
                helping.forEach(one -> staff.seen(one.id()));
            }
            watch.look();
        });
        clock.standAt(until);
        helping.forEach(one -> staff.seen(one.id()));
    }
}
