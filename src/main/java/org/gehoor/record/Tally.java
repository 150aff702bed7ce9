package org.gehoor.record;

import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/// The counts of some days.
public final class Tally {

    /// With fewer, one more or less would change the picture, so no share is told.
    public static final int ENOUGH = 10;

    private final List<Counts.Count> counts;

    Tally(List<Counts.Count> counts) {
        this.counts = List.copyOf(counts);
    }

    /// How often.
    public long of(Figure figure) {
        return counts.stream().filter(one -> one.figure().equals(figure.code())).mapToLong(Counts.Count::n).sum();
    }

    /// How often, of one part: a kind of promise, a way to end.
    public long of(Figure figure, String part) {
        return counts.stream().filter(one -> one.figure().equals(figure.code()) && one.part().equals(part)).mapToLong(Counts.Count::n).sum();
    }

    /// How often, of each part that occurs, by name.
    public SequencedMap<String, Long> parts(Figure figure) {
        var parts = new TreeMap<String, Long>();
        counts.stream().filter(one -> one.figure().equals(figure.code())).forEach(one -> parts.merge(one.part(), one.n(), Long::sum));
        return parts;
    }

    /// How long people waited in one channel.
    public Waited waited(String channel) {
        return Waited.of(counts.stream().filter(one -> one.figure().equals(Figure.WAIT.code()) && one.part().equals(channel)).toList());
    }

    /// How long people waited in all channels.
    public Waited waited() {
        return Waited.of(counts.stream().filter(one -> one.figure().equals(Figure.WAIT.code())).toList());
    }

    /// Promises whose time came: kept and broken.
    public long promisesDue() {
        return of(Figure.PROMISE_KEPT) + of(Figure.PROMISE_BROKEN);
    }

    /// Whether nothing at all happened.
    public boolean isEmpty() {
        return counts.isEmpty();
    }
}
