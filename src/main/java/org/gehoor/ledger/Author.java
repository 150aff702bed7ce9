package org.gehoor.ledger;

import java.util.Locale;
import java.util.UUID;

/// Who wrote an entry: the kind, which is shown to everybody, and an id, of which the ledger keeps only a pseudonym.
public record Author(Kind kind, UUID id) {

    /// Everything that is not one of our own people or a customer is a computer; there is no fourth kind.
    public enum Kind {
        CUSTOMER, PERSON, COMPUTER;

        /// The name in the chain: `customer`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Reads a [#code()].
        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
