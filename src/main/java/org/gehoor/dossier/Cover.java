package org.gehoor.dossier;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.gehoor.ledger.Hash;

/// What a dossier says of itself: of which conversation it is, when it was made, and the hash of each entry.
///
/// @param origin  whose tree: `gehoor-ledger/` and an installation
/// @param brought the keys in it, which say nothing until somebody trusts one of them
public record Cover(String origin, UUID stream, String reference, Instant madeAt, SortedMap<Long, Hash> chain, Trust brought) {

    public Cover {
        chain = new TreeMap<>(chain);
    }
}
