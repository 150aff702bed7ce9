package org.gehoor.ledger;

import java.util.List;

/// What a check of one stream found. `entries` is how many there are, `erased` how many have no words any more (their key was destroyed).
/// Words that are gone are a fault unless the chain itself says later that they were erased. `faults` names each entry and field that does not hold.
public record Verdict(long entries, long erased, List<Fault> faults) {

    /// One thing that does not hold.
    public record Fault(long sequence, String field) {}

    public Verdict {
        faults = List.copyOf(faults);
    }

    /// Whether everything holds.
    public boolean holds() {
        return faults.isEmpty();
    }
}
