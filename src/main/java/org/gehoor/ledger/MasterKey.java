package org.gehoor.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;

/// The key that wraps the keys of all streams. It lives in a file outside the database and its backups, readable by its owner only.
/// Who loses it loses every word; who copies it must keep it as safe as the words themselves.
public final class MasterKey {

    private static final String NAME = "master.key";

    private final Seal seal;

    private MasterKey(byte[] key) {
        this.seal = new Seal(key);
    }

    /// The key in this folder; made there when it is the first time.
    ///
    /// @throws UncheckedIOException when the folder cannot be read or written
    public static MasterKey in(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            return new MasterKey(HexFormat.of().parseHex(Files.readString(file).strip()));
        } catch (NoSuchFileException first) {
            return make(folder);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the master key " + file, unreadable);
        }
    }

    private static MasterKey make(Path folder) {
        byte[] key = Seal.randomBytes(32);
        return SecretFile.make(folder, NAME, HexFormat.of().formatHex(key) + "\n") ? new MasterKey(key) : in(folder);
    }

    /// Closes a small secret; `context` says what it is for, and it opens nowhere else.
    public byte[] wrap(byte[] key, byte[] context) {
        return seal.close(key, context);
    }

    /// Opens what [#wrap] closed.
    ///
    /// @throws IllegalStateException when it was closed by another key or for something else
    public byte[] unwrap(byte[] wrapped, byte[] context) {
        return seal.open(wrapped, context);
    }
}
