package org.gehoor.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Proofs that an entry was accepted, for whoever sent it (`docs/ledger-format.md`, section 13).
public final class Receipts {

    private static final String NOTE = "gehoor-receipt-1";
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final Ledger ledger;
    private final SigningKeys keys;

    Receipts(Ledger ledger, SigningKeys keys) {
        this.ledger = ledger;
        this.keys = keys;
    }

    /// The receipt of what a customer sent; empty when there is no such entry, when it is somebody else's, or when its words were erased.
    ///
    /// @param reference the short name of the conversation, as its customer knows it
    /// @throws IllegalStateException when the entry does not hold: nothing is signed that is not so
    public Optional<SignedNote> of(UUID stream, long sequence, String reference) {
        return ledger.link(stream, sequence)
                .filter(link -> link.authorKind() == Author.Kind.CUSTOMER && link.sealed() == link.open().isPresent())
                .map(link -> keys.sign(lines(keys.origin(), reference, sound(link))));
    }

    static List<String> lines(String origin, String reference, Link link) {
        return List.of(NOTE, origin, reference, link.stream().toString(), Long.toString(link.sequence()), time(link.at()), link.kind(),
                link.commitment().toString(), link.open().map(open -> HexFormat.of().formatHex(open.salt())).orElse(""), link.hash().toString());
    }

    private static Link sound(Link link) {
        Hash words = link.open().map(open -> Encoding.commitment(open.salt(), open.body())).orElse(Hash.NOTHING);
        if (!link.computed().equals(link.hash()) || !words.equals(link.commitment())) {
            throw new IllegalStateException("entry " + link.sequence() + " of " + link.stream() + " does not hold");
        }
        return link;
    }

    private static String time(Instant at) {
        return MICROSECONDS.format(at);
    }
}
