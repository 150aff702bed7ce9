package org.gehoor.outbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gehoor.ledger.Ledger;
import org.gehoor.ledger.MasterKey;
import org.gehoor.ledger.StreamKey;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.EmailAddress;

/// Closes what stands in the outbox: with the key of the conversation it is about, or with the master key when it is about none.
final class Sealing {

    private final Ledger ledger;
    private final MasterKey master;
    private final SecretKeySpec digests;

    Sealing(Ledger ledger, MasterKey master) {
        this.ledger = ledger;
        this.master = master;
        this.digests = new SecretKeySpec(master.derive("outbox-recipients"), "HmacSHA256");
    }

    /// @throws IllegalStateException when the conversation was erased
    byte[] close(UUID letter, Optional<ConversationId> about, byte[] words) {
        byte[] context = context(letter);
        return about.map(id -> key(id).orElseThrow(() -> new IllegalStateException("conversation " + id + " was erased")).close(words, context))
                .orElseGet(() -> master.wrap(words, context));
    }

    /// Empty when the key is gone.
    Optional<byte[]> open(UUID letter, Optional<ConversationId> about, byte[] sealed) {
        byte[] context = context(letter);
        return about.isEmpty() ? Optional.of(master.unwrap(sealed, context)) : key(about.get()).map(key -> key.open(sealed, context));
    }

    /// By which an address is found again by who has it, and by nobody else.
    byte[] digest(EmailAddress address) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(digests);
            return mac.doFinal(address.text().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Optional<StreamKey> key(ConversationId about) {
        return ledger.key(about.value());
    }

    private static byte[] context(UUID letter) {
        return ("letter " + letter).getBytes(StandardCharsets.US_ASCII);
    }
}
