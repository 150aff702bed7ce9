package org.gehoor.ledger;

import java.util.List;

/// What a check of the whole tree against its entries found.
///
/// @param leaves how many leaves were recomputed
/// @param faults what does not hold, at most the first thousand
public record TreeVerdict(long leaves, List<Fault> faults) {

    /// One thing that does not hold.
    ///
    /// @param place `entry STREAM/SEQUENCE`, `leaf NUMBER`, `node HEIGHT/NUMBER` or `checkpoint SIZE`
    /// @param field what of it: an entry's `hash` is not that of its fields; its `leaf` is not that of its hash; it is `missing`, or in no `tree`;
    ///              a checkpoint has another `root` (the first of them: whatever it is, it lies before), a bad `signature`, or says something else
    public record Fault(String place, String field) {}

    public TreeVerdict {
        faults = List.copyOf(faults);
    }

    /// Whether everything holds.
    public boolean holds() {
        return faults.isEmpty();
    }
}
