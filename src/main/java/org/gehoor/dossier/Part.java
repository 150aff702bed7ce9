package org.gehoor.dossier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.gehoor.ledger.Hash;

/// A file that goes into a dossier. What stands before it must be known before its first byte, so a large one is read twice and held never.
///
/// @param bytes opens it at its beginning, each time again
record Part(String name, long size, long crc, Hash sha256, Supplier<InputStream> bytes) {

    private static final int CHUNK = 64 * 1024;

    static Part of(String name, byte[] content) {
        return of(name, () -> new ByteArrayInputStream(content));
    }

    /// @throws UncheckedIOException when it cannot be read
    static Part of(String name, Supplier<InputStream> bytes) {
        var crc = new CRC32();
        MessageDigest sha = Counted.sha256();
        long size = 0;
        try (InputStream in = bytes.get()) {
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                crc.update(chunk, 0, read);
                sha.update(chunk, 0, read);
                size += read;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Part(name, size, crc.getValue(), new Hash(sha.digest()), bytes);
    }

    Container.Header header() {
        return new Container.Header(name, size, crc);
    }

    Manifest.Listed listed() {
        return new Manifest.Listed(name, size, sha256);
    }
}
