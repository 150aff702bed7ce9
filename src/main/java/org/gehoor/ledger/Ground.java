package org.gehoor.ledger;

import java.util.Locale;

/// Why words were erased (GDPR art. 5(1)(e) and 17(1)). Stands in the chain for ever, so it says nothing about anyone.
public enum Ground {
    /// The customer asked for it, or somebody for them.
    CUSTOMER,
    /// The time for which we keep them is over.
    RETENTION,
    /// A court or an authority ordered it.
    ORDER;

    /// The name in the chain and the words: `customer`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads a [#code()].
    public static Ground of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
