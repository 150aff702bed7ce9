package org.gehoor.backup;

import java.io.IOException;
import java.io.OutputStream;
import org.gehoor.ledger.MasterKey;

/// Seals what is written to it, piece by piece. Closing it writes the last piece; it does not close what it writes to.
final class SealedOutput extends OutputStream {

    private final OutputStream out;
    private final Pieces pieces;
    private final byte[] piece = new byte[Pieces.SIZE];
    private int filled;
    private int number;
    private boolean closed;

    private SealedOutput(OutputStream out, Pieces pieces) {
        this.out = out;
        this.pieces = pieces;
    }

    /// Writes the header at once.
    static SealedOutput to(OutputStream out, MasterKey master) throws IOException {
        Header header = Header.fresh(master);
        out.write(header.bytes());
        return new SealedOutput(out, header.pieces(master));
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    /// A full piece waits for the next byte: only then it is known not to be the last.
    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        int left = length;
        while (left > 0) {
            if (filled == piece.length) {
                seal(false);
            }
            int some = Math.min(left, piece.length - filled);
            System.arraycopy(bytes, at, piece, filled, some);
            filled += some;
            at += some;
            left -= some;
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            seal(true);
            out.flush();
        }
    }

    private void seal(boolean last) throws IOException {
        out.write(pieces.close(piece, filled, number++, last));
        filled = 0;
    }
}
