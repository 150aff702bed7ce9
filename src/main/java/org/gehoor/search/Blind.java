package org.gehoor.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gehoor.ledger.MasterKey;

/// Turns forms of words into numbers that say nothing without the key: the first 63 bits of HMAC-SHA256.
final class Blind {

    private static final String PURPOSE = "search";

    private final SecretKeySpec key;

    Blind(MasterKey master) {
        this.key = new SecretKeySpec(master.derive(PURPOSE), "HmacSHA256");
    }

    long[] numbers(Collection<String> forms) {
        Mac mac = mac();
        return forms.stream().mapToLong(form -> number(mac, form)).distinct().sorted().toArray();
    }

    /// Says which key this is, and nothing else of it.
    String name() {
        return HexFormat.of().formatHex(mac().doFinal(new byte[1]), 0, 8);
    }

    private static long number(Mac mac, String form) {
        return ByteBuffer.wrap(mac.doFinal(form.getBytes(StandardCharsets.UTF_8))).getLong() >>> 1;
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
