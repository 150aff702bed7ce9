package org.gehoor.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

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

    private static MasterKey make(Path folder) {
        byte[] key = Seal.randomBytes(32);
        return SecretFile.make(folder, NAME, HexFormat.of().formatHex(key) + "\n") ? new MasterKey(key) : in(folder);
    }

    /// Closes a small secret; `context` says what it is for, and it opens nowhere else.
    public byte[] wrap(byte[] key, byte[] context) {
        return seal.close(key, context);
    }

    /// A key of 32 bytes for one purpose, always the same: HMAC-SHA256 of `gehoor-derived-1/PURPOSE` under this key. Whoever has it
    /// learns neither this key nor that of another purpose.
    public byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(("gehoor-derived-1/" + purpose).getBytes(StandardCharsets.UTF_8));
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

    /// A key of 32 bytes that follows from this one and says nothing about it: another for each purpose.
    public byte[] derive(String purpose) {
        return seal.derive(purpose);
    }
}
