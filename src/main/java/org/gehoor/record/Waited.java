package org.gehoor.record;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How long people waited, in whole minutes, each begun minute counted. Half of them waited no longer than `middle`, nine of ten no longer
/// than `nineOfTen`: both are waits that somebody had.
public record Waited(long count, long middle, long nineOfTen, long longest) {

    static Waited of(List<Counts.Count> counts) {
        var minutes = new TreeMap<Long, Long>();
        counts.forEach(one -> minutes.merge(one.value(), one.n(), Long::sum));
        long all = minutes.values().stream().mapToLong(Long::longValue).sum();
        return all == 0 ? new Waited(0, 0, 0, 0) : new Waited(all, at(minutes, (all + 1) / 2), at(minutes, (9 * all + 9) / 10), minutes.lastKey());
    }

    /// Whether there were enough to tell.
    public boolean isEnough() {
        return count >= Tally.ENOUGH;
    }

    /// The wait of the person at this place, when all stand in the order of their waits.
    private static long at(TreeMap<Long, Long> minutes, long place) {
        long passed = 0;
        for (Map.Entry<Long, Long> some : minutes.entrySet()) {
            passed += some.getValue();
            if (passed >= place) {
                return some.getKey();
            }
        }
        throw new IllegalArgumentException("nobody stands at " + place);
    }
}
