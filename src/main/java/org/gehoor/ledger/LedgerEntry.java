package org.gehoor.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/// One entry as it is read back. `body` is empty when the stream's key was destroyed: then the words are erased, not broken.
public record LedgerEntry(
        UUID stream, long sequence, Instant at, String kind, Author.Kind authorKind, Pseudonym author,
        SortedMap<String, String> facts, Optional<SortedMap<String, String>> body, Hash hash) {

    /// A fact that must be there.
    public String fact(String name) {
        String value = facts.get(name);
        if (value == null) {
            throw new IllegalStateException("entry " + sequence + " of kind " + kind + " has no fact " + name);
        }
        return value;
    }

    /// A word of the body, or nothing when it is absent or erased.
    public Optional<String> word(String name) {
        return body.map(words -> words.get(name));
    }
}
