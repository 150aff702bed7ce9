package org.gehoor.backup;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Closes and opens the pieces of one file. A piece opens at its own place only, and only as what it is: the last one, or not.
final class Pieces {

    static final int SIZE = 1 << 20;
    static final int TAG = 16;

    private final SecretKeySpec key;

    Pieces(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    byte[] close(byte[] text, int length, int number, boolean last) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, number, last).doFinal(text, 0, length);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Empty when it was changed, or is no piece of this file at this place.
    Optional<byte[]> open(byte[] sealed, int number, boolean last) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, number, last).doFinal(sealed));
        } catch (AEADBadTagException changed) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, int number, boolean last) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce = ByteBuffer.allocate(12).put(new byte[7]).putInt(number).put((byte) (last ? 1 : 0)).array();
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        return cipher;
    }
}
