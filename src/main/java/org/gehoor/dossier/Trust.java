package org.gehoor.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gehoor.ledger.PublishedKey;
import org.gehoor.ledger.VerifierKey;

/// Whose signatures count.
public final class Trust {

    private final Optional<List<VerifierKey>> keys;

    private Trust(Optional<List<VerifierKey>> keys) {
        this.keys = keys;
    }

    /// Nobody in particular: whoever signed is not checked.
    public static Trust nobody() {
        return new Trust(Optional.empty());
    }

    /// These keys: `keys.json`, or one published key on each line.
    ///
    /// @throws IllegalArgumentException when there is none in it
    public static Trust in(byte[] written) {
        try {
            String text = Json.utf8(written).strip();
            if (text.startsWith("{")) {
                return in(KeyList.read(written).keys());
            }
            var keys = new ArrayList<VerifierKey>();
            for (String line : text.split("\\s*\\n")) {
                keys.add(KeyList.key(line.strip()));
            }
            return of(keys);
        } catch (Misshapen none) {
            throw new IllegalArgumentException("no keys", none);
        }
    }

    /// All published keys of an installation.
    public static Trust in(List<PublishedKey> published) {
        return of(published.stream().map(PublishedKey::key).toList());
    }

    private static Trust of(List<VerifierKey> keys) {
        return new Trust(Optional.of(List.copyOf(keys)));
    }

    /// Whether nobody in particular is trusted.
    public boolean isAnybody() {
        return keys.isEmpty();
    }

    Optional<List<VerifierKey>> keys() {
        return keys;
    }
}
