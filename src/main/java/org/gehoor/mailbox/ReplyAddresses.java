package org.gehoor.mailbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gehoor.ledger.MasterKey;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Reference;

/// The addresses that answers go to: `<mailbox>+<reference>-<signature>@<domain>`, 20 signs added to those of the mailbox.
///
/// The signature is the beginning of HMAC-SHA-256 over the reference, 50 bits of it, in the signs of a reference. Mail programs may change
/// capitals; none of it depends on them.
public final class ReplyAddresses {

    /// The most signs before the @ (RFC 5321, 4.5.3.1.1).
    public static final int MOST_BEFORE_AT = 64;

    private static final String SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int SIGNATURE = 10;
    private static final Pattern ADDED = Pattern.compile("[^@]*\\+([0-9a-hjkmnp-tv-z]{8})-([0-9a-hjkmnp-tv-z]{10})@.*");

    private final byte[] key;

    ReplyAddresses(MasterKey master) {
        this.key = master.derive("reply-address");
    }

    /// Whether a mailbox with this address leaves room for what is added to it.
    public static boolean fits(EmailAddress address) {
        return address.text().lastIndexOf('@') + 2 + 8 + SIGNATURE <= MOST_BEFORE_AT;
    }

    /// The address that answers about this conversation go to.
    ///
    /// @throws IllegalArgumentException when the mailbox leaves no room for it
    public EmailAddress of(Mailbox mailbox, Reference reference) {
        if (!fits(mailbox.address())) {
            throw new IllegalArgumentException("the address of mailbox " + mailbox.id() + " is too long to be answered to");
        }
        String whole = mailbox.address().text();
        int at = whole.lastIndexOf('@');
        String name = reference.characters().toLowerCase(Locale.ROOT);
        return new EmailAddress(whole.substring(0, at) + '+' + name + '-' + signature(name) + whole.substring(at));
    }

    /// The conversation that an address was made for; empty when we did not make it.
    public Optional<Reference> read(String address) {
        Matcher added = ADDED.matcher(address.strip().toLowerCase(Locale.ROOT));
        if (!added.matches() || !MessageDigest.isEqual(signature(added.group(1)).getBytes(StandardCharsets.US_ASCII),
                added.group(2).getBytes(StandardCharsets.US_ASCII))) {
            return Optional.empty();
        }
        return Reference.read(added.group(1));
    }

    private String signature(String reference) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] sum = mac.doFinal(reference.getBytes(StandardCharsets.US_ASCII));
            long bits = 0;
            for (int i = 0; i < 8; i++) {
                bits = bits << 8 | sum[i] & 0xff;
            }
            var signs = new StringBuilder(SIGNATURE);
            for (int i = 0; i < SIGNATURE; i++) {
                signs.append(SIGNS.charAt((int) (bits >>> 59)));
                bits <<= 5;
            }
            return signs.toString();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
