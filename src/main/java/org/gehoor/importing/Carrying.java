package org.gehoor.importing;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import org.gehoor.correspondence.Incoming;
import org.gehoor.correspondence.Raw;

/// Carries mails from their source to where mail comes in, for every import that runs. Where it is, is written down after each few mails:
/// after a crash those few are taken once more, which makes nothing of them twice.
final class Carrying {

    private static final int AT_ONCE = 20;

    private final Imports imports;
    private final Incoming incoming;

    Carrying(Imports imports, Incoming incoming) {
        this.imports = imports;
        this.incoming = incoming;
    }

    /// Does all that is to do, until it is interrupted.
    void all() {
        Optional<Import> next = imports.next();
        while (next.isPresent() && !Thread.currentThread().isInterrupted()) {
            carry(next.get());
            next = imports.next();
        }
    }

    private void carry(Import one) {
        try (Source source = Source.open(one.path(), one.reached())) {
            while (some(one, source)) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
            }
        } catch (NoSuchFileException gone) {
            imports.failed(one.id(), "gone");
        } catch (IOException unreadable) {
            imports.failed(one.id(), "unreadable");
        }
    }

    /// A few mails.
    ///
    /// @return whether there is more to do
    private boolean some(Import one, Source source) throws IOException {
        Optional<Piece> piece = Optional.empty();
        int taken = 0;
        int tooLarge = 0;
        for (int i = 0; i < AT_ONCE; i++) {
            Optional<Piece> next = source.next();
            if (next.isEmpty()) {
                count(one, piece, source, taken, tooLarge);
                imports.done(one.id());
                return false;
            }
            piece = next;
            if (next.get().isTooLarge()) {
                tooLarge++;
            } else {
                incoming.take(raw(one, next.get()));
                taken++;
            }
        }
        return count(one, piece, source, taken, tooLarge);
    }

    private boolean count(Import one, Optional<Piece> last, Source source, int taken, int tooLarge) {
        return last.isPresent() && imports.reached(one.id(), last.get(), source.size(), taken, tooLarge);
    }

    private static Raw raw(Import one, Piece piece) {
        Raw.Way way = one.fate() == Import.Fate.HISTORY ? Raw.Way.HISTORY : Raw.Way.IMPORT;
        return new Raw(piece.bytes(), way, Optional.of(one.mailbox()), "", List.of(), new Raw.Proof(true, ""));
    }
}
