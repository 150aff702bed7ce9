package org.gehoor.dossier;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.ledger.Hash;
import org.gehoor.ledger.SignedNote;
import org.gehoor.ledger.VerifierKey;

/// The proof that an entry was accepted, as its sender kept it (`docs/ledger-format.md`, section 13).
public final class Receipt {

    private static final int LINES = 10;

    private final SignedNote note;
    private final String reference;
    private final UUID stream;
    private final long sequence;
    private final Hash hash;

    private Receipt(SignedNote note) throws Misshapen {
        List<String> lines = note.lines();
        if (lines.size() != LINES || !lines.getFirst().equals("gehoor-receipt-1") || !lines.get(1).equals(note.name())) {
            throw new Misshapen("no receipt");
        }
        this.note = note;
        this.reference = lines.get(2);
        this.stream = Shapes.id(lines.get(3));
        this.sequence = Json.number(lines.get(4));
        this.hash = Shapes.hash(lines.get(9));
    }

    /// Reads one; empty when it is none. Whether it is signed is another question.
    public static Optional<Receipt> read(byte[] written) {
        return SignedNote.parse(written).flatMap(note -> {
            try {
                return Optional.of(new Receipt(note));
            } catch (Misshapen none) {
                return Optional.empty();
            }
        });
    }

    /// Whether one of these signed it; of nobody in particular nobody did.
    public boolean isSignedBy(Trust trust) {
        List<VerifierKey> keys = trust.keys().orElse(List.of());
        return note.isSignedByOneOf(keys);
    }

    /// The name of the conversation.
    public String reference() {
        return reference;
    }

    /// Whose tree the entry is in.
    public String origin() {
        return note.name();
    }

    /// The conversation.
    public UUID stream() {
        return stream;
    }

    /// The number of the entry.
    public long sequence() {
        return sequence;
    }

    /// The hash of the entry.
    public Hash hash() {
        return hash;
    }
}
