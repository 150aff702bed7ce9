package org.gehoor.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// One entry with everything that a stranger needs to check it: all fields of `docs/ledger-format.md`, section 1, as they stand in the
/// database, the words with their salt, and the proof that it is a leaf of a checkpoint.
///
/// @param sealed whether it has a body at all
/// @param open   the body, when there is one and the key of the stream is still there
/// @param leaf   its number in the tree
/// @param path   the inclusion proof to the checkpoint that was asked for
public record Link(UUID stream, long sequence, Instant at, String kind, Author.Kind authorKind, Pseudonym author,
                   SortedMap<String, String> facts, Hash commitment, boolean sealed, Optional<Open> open, Hash previous, Hash hash,
                   long leaf, List<Hash> path) {

    public Link {
        facts = new TreeMap<>(facts);
        path = List.copyOf(path);
    }

    /// A body and the salt it was committed with.
    public record Open(byte[] salt, SortedMap<String, String> body) {

        public Open {
            salt = salt.clone();
            body = new TreeMap<>(body);
        }

        @Override
        public byte[] salt() {
            return salt.clone();
        }
    }

    Link with(List<Hash> proof) {
        return new Link(stream, sequence, at, kind, authorKind, author, facts, commitment, sealed, open, previous, hash, leaf, proof);
    }

    /// The hash that the fields give, whatever [#hash] says.
    public Hash computed() {
        return Hash.of(Encoding.entry(stream, previous, sequence, at, kind, authorKind, author, facts, commitment));
    }
}
