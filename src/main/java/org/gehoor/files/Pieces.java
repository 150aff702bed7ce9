package org.gehoor.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.gehoor.ledger.StreamKey;

/// Reads kept bytes piece by piece. Between two pieces it holds no connection, so a slow reader keeps nobody waiting.
final class Pieces extends InputStream {

    private final Contents contents;
    private final Contents.Content content;
    private final StreamKey key;
    private byte[] piece = {};
    private int at;
    private int next;
    private long given;

    Pieces(Contents contents, Contents.Content content, StreamKey key) {
        this.contents = contents;
        this.content = content;
        this.key = key;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (at == piece.length && !advance()) {
            return -1;
        }
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, from, count);
        at += count;
        given += count;
        return count;
    }

    /// @throws IOException when a piece is missing: the file was erased while it was read
    private boolean advance() throws IOException {
        if (given == content.size()) {
            return false;
        }
        int number = next++;
        piece = contents.piece(content.id(), number, key)
                .orElseThrow(() -> new IOException("piece " + number + " of a file is gone"));
        at = 0;
        return true;
    }
}
