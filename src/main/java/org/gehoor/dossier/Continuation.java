package org.gehoor.dossier;

import java.util.List;
import java.util.SortedMap;
import org.gehoor.ledger.Hash;

/// Whether a newer dossier still has what an older dossier or a receipt proves. Both may hold and yet differ: then the record was rewritten.
///
/// @param gone    entries that the newer one does not have
/// @param changed entries that it has with another hash
public record Continuation(List<Long> gone, List<Long> changed) {

    public Continuation {
        gone = List.copyOf(gone);
        changed = List.copyOf(changed);
    }

    /// Compares the hashes of entries by their numbers.
    public static Continuation of(SortedMap<Long, Hash> older, SortedMap<Long, Hash> newer) {
        return new Continuation(older.keySet().stream().filter(sequence -> !newer.containsKey(sequence)).toList(),
                older.keySet().stream().filter(sequence -> newer.containsKey(sequence) && !older.get(sequence).equals(newer.get(sequence))).toList());
    }

    /// Whether everything is still there.
    public boolean holds() {
        return gone.isEmpty() && changed.isEmpty();
    }
}
