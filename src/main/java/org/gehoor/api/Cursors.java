package org.gehoor.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.gehoor.ledger.MasterKey;
import org.gehoor.pages.Refusal;

/// Where a reader is in a list: the key of the last thing read, closed with the master key for that one list, with its filters, and for that
/// one reader. So it says nothing to anybody, cannot be made up, and opens nothing else.
final class Cursors {

    private final MasterKey master;

    Cursors(MasterKey master) {
        this.master = master;
    }

    String write(String list, String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(master.wrap(bytes(key), context(list)));
    }

    /// @throws Refusal CURSOR
    String read(String list, String cursor) {
        try {
            return new String(master.unwrap(Base64.getUrlDecoder().decode(cursor), context(list)), StandardCharsets.UTF_8);
        } catch (RuntimeException forged) {
            throw new Refusal(ApiRefusal.CURSOR);
        }
    }

    private static byte[] context(String list) {
        return bytes("cursor " + list);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
