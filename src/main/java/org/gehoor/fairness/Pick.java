package org.gehoor.fairness;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One pick-up while it is judged: whether the one picked was the first who could be taken.
final class Pick {

    private final Step step;
    private final Spot taken;
    private final Map<Reason, Integer> explained = new EnumMap<>(Reason.class);
    private final TreeMap<Long, Spot> unexplained = new TreeMap<>();
    private boolean undecided;

    Pick(Step step, Spot taken) {
        this.step = step;
        this.taken = taken;
    }

    Step step() {
        return step;
    }

    Spot taken() {
        return taken;
    }

    void explain(Reason reason) {
        explained.merge(reason, 1, Integer::sum);
    }

    /// Somebody who could have been taken was passed over; or who was taken was not theirs to take.
    void accuse(Spot spot) {
        unexplained.put(spot.by().number(), spot);
    }

    /// The record ends before it is known what became of somebody who was passed over.
    void leaveOpen() {
        undecided = true;
    }

    boolean isFirst() {
        return explained.isEmpty() && unexplained.isEmpty() && !undecided;
    }

    boolean isUndecided() {
        return undecided && unexplained.isEmpty();
    }

    Map<Reason, Integer> explained() {
        return explained;
    }

    List<Spot> unexplained() {
        return List.copyOf(unexplained.values());
    }
}
