package org.gehoor.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A key that closes and opens: AES-256 in Galois/Counter mode (NIST SP 800-38D) with a random nonce of 96 bits before the text.
/// What is closed is tied to a context, so that it opens nowhere else.
final class Seal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CIPHER = "AES/GCM/NoPadding";
    /// Looked for once: each look goes through all providers.
    private static final Provider PROVIDER = provider();

    private final SecretKeySpec key;

    Seal(byte[] key) {
        if (key.length != 32) {
            throw new IllegalArgumentException("a key has 32 bytes, not " + key.length);
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    private static Provider provider() {
        try {
            return Cipher.getInstance(CIPHER).getProvider();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    byte[] close(byte[] plain, byte[] context) {
        byte[] nonce = randomBytes(NONCE);
        byte[] closed = run(Cipher.ENCRYPT_MODE, nonce, plain, context);
        return ByteBuffer.allocate(NONCE + closed.length).put(nonce).put(closed).array();
    }

    /// @throws IllegalStateException when the bytes were changed or belong to another key or context
    byte[] open(byte[] closed, byte[] context) {
        byte[] nonce = Arrays.copyOf(closed, NONCE);
        return run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(closed, NONCE, closed.length), context);
    }

    /// A key for another purpose: HKDF-Expand with SHA-256 (RFC 5869), the purpose as `info`. The key is random, so nothing is extracted first.
    byte[] derive(String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.expandOnly(key, purpose.getBytes(StandardCharsets.UTF_8), 32));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, byte[] context) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER, PROVIDER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            return cipher.doFinal(text);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("cannot open what was sealed: other key, other place or changed bytes", wrong);
        }
    }
}
