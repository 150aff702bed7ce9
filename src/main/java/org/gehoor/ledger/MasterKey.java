package org.gehoor.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/// The key that wraps the keys of all streams. It lives in a file outside the database and its backups, readable by its owner only.
/// Who loses it loses every word; who copies it must keep it as safe as the words themselves.
public final class MasterKey {

    private static final String NAME = "master.key";

    private final byte[] key;
    private final Seal seal;

    private MasterKey(byte[] key) {
        this.key = key.clone();
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

    /// The key in this folder; empty when there is none.
    ///
    /// @throws UncheckedIOException when the folder cannot be read
    public static Optional<MasterKey> find(Path folder) {
        return Files.exists(folder.resolve(NAME)) ? Optional.of(in(folder)) : Optional.empty();
    }

    private static MasterKey make(Path folder) {
        byte[] key = Seal.randomBytes(32);
        return SecretFile.make(folder, NAME, HexFormat.of().formatHex(key) + "\n") ? new MasterKey(key) : in(folder);
    }

    /// Closes a small secret; `context` says what it is for, and it opens nowhere else.
    public byte[] wrap(byte[] key, byte[] context) {
        return seal.close(key, context);
    }

    /// Another key that follows from this one, for this purpose only (HKDF-SHA-256, RFC 5869).
    public byte[] derive(String purpose, byte[] salt, int length) {
        try {
            return KDF.getInstance("HKDF-SHA256").deriveData(HKDFParameterSpec.ofExtract().addIKM(key).addSalt(salt)
                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), length));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Opens what [#wrap] closed.
    ///
    /// @throws IllegalStateException when it was closed by another key or for something else
    public byte[] unwrap(byte[] wrapped, byte[] context) {
        return seal.open(wrapped, context);
    }

    /// A fresh key for something that is in no stream yet, wrapped.
    public byte[] freshKey(UUID of) {
        return wrap(Seal.randomBytes(32), Keys.context(of));
    }

    /// The key that [#freshKey] made.
    ///
    /// @throws IllegalStateException when it was made for something else, or by another master key
    public StreamKey keyOf(UUID of, byte[] wrapped) {
        return new StreamKey(of, new Seal(unwrap(wrapped, Keys.context(of))));
    }

    /// A key of 32 bytes that follows from this one and says nothing about it: another for each purpose.
    public byte[] derive(String purpose) {
        return seal.derive(purpose);
    }
}
