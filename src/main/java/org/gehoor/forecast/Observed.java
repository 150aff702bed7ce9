package org.gehoor.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.TreeMap;

/// A line as it is observed, kept in memory: who joins, is picked up, is helped, leaves, and how many work. It makes of them the [Experience]
/// that `queue` makes of its tables, by the same rules. For trying promises on days that were, or that might be.
///
/// The line is *busy* from the moment somebody stands in it until nobody does. Pick-ups count for the pace from [#GRACE] after it became busy:
/// before that, somebody may just be reaching for the phone. Two hours without a pick-up are a pause of ours and nobody's pace.
public final class Observed {

    /// How long the line must be busy until its pick-ups tell the pace.
    public static final Duration GRACE = Duration.ofSeconds(20);

    /// A gap as long as this is no pace.
    public static final Duration PAUSE = Duration.ofHours(2);

    private final Deque<Contact> contacts = new ArrayDeque<>();
    private final Deque<Left> leavers = new ArrayDeque<>();
    private final TreeMap<Instant, Integer> standing = new TreeMap<>();
    private final Deque<Lesson> lessons = new ArrayDeque<>();
    private Experience sums = Experience.NONE;
    private double peopleSum;
    private int people;

    /// One who was picked up: what is taken back when it is forgotten.
    public static final class Contact {
        private final Instant at;
        private final int people;
        private Experience gave;
        private Experience helping = Experience.NONE;
        private boolean forgotten;

        private Contact(Instant at, int people, Experience gave) {
            this.at = at;
            this.people = people;
            this.gave = gave;
        }
    }

    private record Left(Instant at, double waited) {}

    private record Lesson(Optional<Boolean> kept, Counted words) {}

    /// From now on so many people take work.
    public void working(int now) {
        people = now;
    }

    /// Somebody joins the line.
    ///
    /// @return since when the line is busy, which is told again when they are picked up or leave
    public Instant joined(Instant at) {
        Instant busy = standing.isEmpty() ? at : standing.firstKey();
        standing.merge(busy, 1, Integer::sum);
        return busy;
    }

    /// The moment has come for which somebody asked to be called. For them the line is busy since then.
    public void called(Instant at) {
        standing.merge(at, 1, Integer::sum);
    }

    /// Somebody is picked up.
    ///
    /// @param joinedAt when they joined
    /// @param busyThen what [#joined] said
    public Contact pickedUp(Instant joinedAt, Instant busyThen, Instant at) {
        gone(busyThen);
        Instant counts = busyThen.plus(GRACE);
        Counted pace = contacts.isEmpty() || !at.isAfter(counts) ? Counted.NONE : gap(contacts.getLast(), counts, at);
        var contact = new Contact(at, people,
                new Experience(pace, Counted.NONE, 0, new Counted(0, seconds(joinedAt, at)), Counted.NONE, 0));
        contacts.addLast(contact);
        peopleSum += people;
        sums = sums.and(contact.gave, 1);
        if (contacts.size() > Experience.CONTACTS) {
            forget(contacts.removeFirst());
        }
        return contact;
    }

    private void gone(Instant busy) {
        standing.computeIfPresent(busy, (_, people) -> people == 1 ? null : people - 1);
    }

    private Counted gap(Contact before, Instant counts, Instant at) {
        Instant from = before.at.isAfter(counts) ? before.at : counts;
        return Duration.between(from, at).compareTo(PAUSE) > 0 ? Counted.NONE
                : new Counted(1, seconds(from, at) * (before.people + people) / 2.0);
    }

    /// Somebody who was picked up has been helped; told again, it lasted longer than it seemed.
    public void helped(Contact contact, Instant at) {
        double seconds = seconds(contact.at, at);
        helped(contact, contact.helping, -1);
        contact.helping = new Experience(Counted.NONE, new Counted(1, seconds), seconds * seconds, Counted.NONE, Counted.NONE, 0);
        helped(contact, contact.helping, 1);
    }

    private void helped(Contact contact, Experience helping, int times) {
        contact.gave = contact.gave.and(helping, times);
        if (!contact.forgotten) {
            sums = sums.and(helping, times);
        }
    }

    /// Somebody left the line.
    ///
    /// @param joinedAt when they joined
    /// @param busyThen what [#joined] said
    public void left(Instant joinedAt, Instant busyThen, Instant at) {
        gone(busyThen);
        var left = new Left(at, seconds(joinedAt, at));
        leavers.addLast(left);
        sums = sums.and(gave(left), 1);
    }

    /// A promise ended, or would have for somebody who left. Who was picked up at once taught nothing of waiting: that is for the caller to
    /// leave out.
    public void learn(boolean kept) {
        learn(new Lesson(Optional.of(kept), Counted.NONE));
    }

    /// A promise ended with somebody's words, so long after they had picked up.
    ///
    /// @param kept empty when that taught nothing of waiting
    public void answered(Optional<Boolean> kept, Duration afterPickUp) {
        learn(new Lesson(kept, new Counted(1, afterPickUp.toNanos() / 1e9)));
    }

    private void learn(Lesson lesson) {
        lessons.addLast(lesson);
        if (lessons.size() > Guard.LESSONS) {
            lessons.removeFirst();
        }
    }

    /// What the ends of promises taught.
    public Guard guard() {
        return Guard.of(lessons.stream().flatMap(lesson -> lesson.kept.stream()).toList());
    }

    private Counted words() {
        return lessons.stream().map(Lesson::words).reduce(Counted.NONE, (sum, more) -> sum.and(more, 1));
    }

    /// What was measured until now.
    public Experience experience(Instant now) {
        double open = 0;
        if (!standing.isEmpty() && !contacts.isEmpty()) {
            Instant counts = standing.firstKey().plus(GRACE);
            Instant from = contacts.getLast().at.isAfter(counts) ? contacts.getLast().at : counts;
            if (now.isAfter(from) && Duration.between(from, now).compareTo(PAUSE) <= 0) {
                open = seconds(from, now) * people;
            }
        }
        return new Experience(sums.pickUps().and(0, open), sums.helping(), sums.squares(), sums.leavers(), words(),
                contacts.isEmpty() ? 0 : peopleSum / contacts.size());
    }

    /// How it stands now for somebody with so many ahead, when so many people have nothing to do.
    public Situation situation(int ahead, int free, Instant now) {
        return new Situation(ahead, people, free, experience(now), guard());
    }

    /// How many work now.
    public int people() {
        return people;
    }

    private void forget(Contact oldest) {
        oldest.forgotten = true;
        sums = sums.and(oldest.gave, -1);
        peopleSum -= oldest.people;
        Instant from = contacts.getFirst().at;
        for (Iterator<Left> each = leavers.iterator(); each.hasNext();) {
            Left left = each.next();
            if (!left.at.isBefore(from)) {
                break;
            }
            sums = sums.and(gave(left), -1);
            each.remove();
        }
    }

    private static Experience gave(Left left) {
        return new Experience(Counted.NONE, Counted.NONE, 0, new Counted(1, left.waited), Counted.NONE, 0);
    }

    private static double seconds(Instant from, Instant until) {
        return Duration.between(from, until).toNanos() / 1e9;
    }
}
