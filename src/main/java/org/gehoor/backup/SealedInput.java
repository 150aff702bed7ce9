package org.gehoor.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.gehoor.ledger.MasterKey;

/// Opens what [SealedOutput] sealed, and says in a sentence why not when it cannot.
final class SealedInput extends InputStream {

    private static final int WHOLE = Pieces.SIZE + Pieces.TAG;

    private final Path file;
    private final InputStream in;
    private final Pieces pieces;
    private byte[] piece = new byte[0];
    private byte[] ahead;
    private int at;
    private int number;
    private boolean last;

    private SealedInput(Path file, InputStream in, Pieces pieces) throws IOException {
        this.file = file;
        this.in = in;
        this.pieces = pieces;
        this.ahead = in.readNBytes(WHOLE);
    }

    /// @throws BackupTrouble when this is no backup, or one under another master key
    static SealedInput of(Path file, InputStream in, MasterKey master) throws IOException {
        Header header = Header.read(in.readNBytes(Header.LENGTH))
                .orElseThrow(() -> new BackupTrouble("%s is not a backup of Gehoor, or its first bytes are damaged.".formatted(file)));
        var input = new SealedInput(file, in, header.pieces(master));
        if (!header.isUnder(master)) {
            throw input.opens() ? input.damaged("The first bytes are not what they were.")
                    : new BackupTrouble(("%s was made under another master key (mark %s) than the one given here (mark %s). "
                            + "Put back the keys folder of the installation that made it, and try again.")
                            .formatted(file, header.markText(), Header.fresh(master).markText()));
        }
        return input;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (at == piece.length) {
            if (last) {
                return -1;
            }
            next();
        }
        int some = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, from, some);
        at += some;
        return some;
    }

    /// Nothing of a piece is handed on before the whole piece has proved itself.
    private void next() throws IOException {
        byte[] sealed = ahead;
        ahead = in.readNBytes(WHOLE);
        last = ahead.length == 0;
        Optional<byte[]> opened = open(sealed, last);
        if (opened.isEmpty()) {
            throw last && open(sealed, false).isPresent() || sealed.length == 0 ? new BackupTrouble(
                    "%s was cut off: it ends after piece %d, which is not its last.".formatted(file, number))
                    : damaged("Piece %d, from byte %,d on, is not what it was, or the file was cut off in it."
                            .formatted(number + 1, Header.LENGTH + (long) number * WHOLE));
        }
        piece = opened.get();
        at = 0;
        number++;
    }

    private boolean opens() {
        return open(ahead, false).isPresent() || open(ahead, true).isPresent();
    }

    private Optional<byte[]> open(byte[] sealed, boolean asLast) {
        return sealed.length < Pieces.TAG ? Optional.empty() : pieces.open(sealed, number, asLast);
    }

    private BackupTrouble damaged(String where) {
        return new BackupTrouble("%s is damaged. %s Nothing was restored; use another copy.".formatted(file, where));
    }
}
