package org.gehoor.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.Optional;
import org.gehoor.ledger.Hash;

/// One file of a form while it comes in: written to an open file, never more than it may be.
final class Part implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final FileChannel channel;
    private long size;

    private Part(FileChannel channel) {
        this.channel = channel;
    }

    static Part in(UploadFolder folder) throws IOException {
        return new Part(folder.open());
    }

    /// Takes the bytes; empty when there are more than `most`, of which none is kept then.
    Optional<Upload> take(String name, InputStream in, long most) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            size += count;
            if (size > most) {
                channel.truncate(0);
                return Optional.empty();
            }
            digest.update(buffer, 0, count);
            for (ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count); bytes.hasRemaining(); ) {
                channel.write(bytes);
            }
        }
        return Optional.of(new Upload(name, size, new Hash(digest.digest()), Reading::new));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Reads it from the beginning.
    private final class Reading extends InputStream {

        private long at;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            Objects.checkFromIndexSize(from, length, into.length);
            int count = channel.read(ByteBuffer.wrap(into, from, length), at);
            at += Math.max(0, count);
            return count;
        }
    }
}
