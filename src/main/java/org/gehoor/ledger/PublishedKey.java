package org.gehoor.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A key of an installation as it is published: since when it signs, and the note by which the key before it vouches for it; the first
/// has none (`docs/ledger-format.md`, section 11).
///
/// @param since as it is written: `2026-11-22T10:10:00Z`
/// @param note  as it is written, whole
public record PublishedKey(VerifierKey key, String since, Optional<String> note) {

    private static final String NOTE = "gehoor-key-1";

    /// All keys to trust for whoever trusts some: those, and each later one of the list whose note is signed by a key trusted already.
    public static List<VerifierKey> trusted(Collection<VerifierKey> first, List<PublishedKey> published) {
        var trusted = new ArrayList<>(first);
        for (PublishedKey next : published) {
            if (!trusted.contains(next.key()) && next.vouchedForBy(trusted)) {
                trusted.add(next.key());
            }
        }
        return List.copyOf(trusted);
    }

    private boolean vouchedForBy(List<VerifierKey> trusted) {
        return note.flatMap(SignedNote::parse)
                .filter(read -> read.name().equals(key.name()) && read.lines().equals(lines(key, since)) && read.isSignedByOneOf(trusted))
                .filter(_ -> Strict.seconds(since).isPresent())
                .isPresent();
    }

    static List<String> lines(VerifierKey key, String since) {
        return List.of(NOTE, key.name(), key.toString(), since);
    }
}
