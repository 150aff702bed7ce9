package org.gehoor.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gehoor.ledger.PublishedKey;
import org.gehoor.ledger.VerifierKey;

/// The keys of an installation, oldest first (`keys.json`).
record KeyList(List<PublishedKey> keys) {

    static final KeyList EMPTY = new KeyList(List.of());

    KeyList {
        keys = List.copyOf(keys);
    }

    static KeyList read(byte[] bytes) throws Misshapen {
        var keys = new ArrayList<PublishedKey>();
        for (Json.Members one : Json.read(bytes).exactly("keys").objects("keys")) {
            one.exactly("key", "since", "note");
            keys.add(new PublishedKey(key(one.text("key")), one.text("since"), one.isNull("note") ? Optional.empty() : Optional.of(one.text("note"))));
        }
        return new KeyList(keys);
    }

    static VerifierKey key(String text) throws Misshapen {
        return VerifierKey.parse(text).orElseThrow(() -> new Misshapen("no key"));
    }

    /// The keys that follow from those that are trusted; without such all, as they are.
    List<VerifierKey> known(Optional<List<VerifierKey>> trusted) {
        return trusted.map(first -> PublishedKey.trusted(first, keys)).orElseGet(() -> keys.stream().map(PublishedKey::key).toList());
    }
}
