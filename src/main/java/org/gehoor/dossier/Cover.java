package org.gehoor.dossier;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gehoor.ledger.Hash;

/// What a dossier says of itself: of which conversation it is, when it was made, and the hash of each entry.
///
/// @param origin whose tree: `gehoor-ledger/` and an installation
public record Cover(String origin, String reference, Instant madeAt, SortedMap<Long, Hash> chain) {

    public Cover {
        chain = new TreeMap<>(chain);
    }
}
