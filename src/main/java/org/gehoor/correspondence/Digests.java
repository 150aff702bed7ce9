package org.gehoor.correspondence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.LinkedHashSet;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gehoor.ledger.Hash;
import org.gehoor.ledger.MasterKey;
import org.gehoor.mime.Head;

/// By which a mail is known: HMAC-SHA-256 under a key that follows from the master key, so that the table says nothing of who wrote what.
final class Digests {

    private static final byte CR = '\r';
    private static final byte LF = '\n';

    private final SecretKeySpec key;

    Digests(MasterKey master) {
        this.key = new SecretKeySpec(master.derive("gehoor-mail-digest-1"), "HmacSHA256");
    }

    byte[] ofMessageId(String id) {
        return mac("message-id", id.getBytes(StandardCharsets.UTF_8));
    }

    byte[] ofRaw(Hash sha256) {
        return mac("raw", sha256.bytes());
    }

    /// The digests of the other forms in which somebody may have kept this mail: with line ends of one sign or of two, with and without the
    /// last one. On its way and in a file a mail has not always the same.
    List<byte[]> ofOtherForms(byte[] raw) {
        var known = new LinkedHashSet<Hash>();
        for (boolean two : new boolean[] {false, true}) {
            for (boolean last : new boolean[] {false, true}) {
                known.add(form(raw, two, last));
            }
        }
        known.remove(hash(raw));
        return known.stream().map(this::ofRaw).toList();
    }

    private static Hash form(byte[] raw, boolean two, boolean last) {
        MessageDigest digest = sha256();
        byte[] end = two ? new byte[] {CR, LF} : new byte[] {LF};
        int ends = endOfWords(raw);
        int from = 0;
        for (int at = 0; at < ends; at++) {
            if (raw[at] == LF) {
                digest.update(raw, from, (at > from && raw[at - 1] == CR ? at - 1 : at) - from);
                digest.update(end);
                from = at + 1;
            }
        }
        digest.update(raw, from, ends - from);
        if (last) {
            digest.update(end);
        }
        return new Hash(digest.digest());
    }

    /// Where the last line end begins, if there is one at the end.
    private static int endOfWords(byte[] raw) {
        int ends = raw.length;
        ends -= ends > 0 && raw[ends - 1] == LF ? 1 : 0;
        ends -= ends < raw.length && ends > 0 && raw[ends - 1] == CR ? 1 : 0;
        return ends;
    }

    /// What makes two arrivals the same mail: Message-ID, From, Date and Subject as they stand, and the bytes after the header. What servers
    /// write above a mail on its way is not in it, nor how they end lines.
    byte[] ofIdentity(Head head, byte[] raw) {
        MessageDigest digest = sha256();
        for (String name : new String[] {"Message-ID", "From", "Date", "Subject"}) {
            digest.update(head.fields().first(name).orElse("").replaceAll("\\s+", " ").strip().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        body(digest, raw);
        return mac("identity", digest.digest());
    }

    /// A mail of which nothing is known but its bytes.
    byte[] ofBytes(byte[] raw) {
        return mac("identity", sha256().digest(raw));
    }

    static Hash hash(byte[] raw) {
        return new Hash(sha256().digest(raw));
    }

    /// The bytes after the first empty line, with every line end as one LF and none at the end.
    private static void body(MessageDigest digest, byte[] raw) {
        int ends = raw.length;
        while (ends > 0 && (raw[ends - 1] == CR || raw[ends - 1] == LF)) {
            ends--;
        }
        int from = Math.min(afterHeader(raw), ends);
        for (int at = from; at < ends; at++) {
            if (raw[at] == CR) {
                digest.update(raw, from, at - from);
                from = at + 1;
            }
        }
        digest.update(raw, from, ends - from);
    }

    private static int afterHeader(byte[] raw) {
        int line = 0;
        for (int at = 0; at < raw.length; at++) {
            if (raw[at] == LF) {
                if (line == 0) {
                    return at + 1;
                }
                line = 0;
            } else if (raw[at] != CR) {
                line++;
            }
        }
        return raw.length;
    }

    private byte[] mac(String what, byte[] of) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(what.getBytes(StandardCharsets.US_ASCII));
            mac.update((byte) 0);
            return mac.doFinal(of);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
