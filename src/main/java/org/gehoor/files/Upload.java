package org.gehoor.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.gehoor.ledger.Hash;

/// A file on its way in, whole and within the limits; it is there as long as the request is.
///
/// @param name   as its sender called it, made plain
/// @param size   in bytes
/// @param sha256 of the bytes, to tell two sendings apart
public record Upload(String name, long size, Hash sha256, Source source) {

    /// Where the bytes can be read, from the beginning, as often as needed.
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    /// The bytes, from the beginning.
    public InputStream open() {
        try {
            return source.open();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
