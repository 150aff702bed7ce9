package org.gehoor.redaction;

import java.util.Locale;

/// Of what kind something personal is. When two cover the same words the first of this list is told.
enum Kind {
    EMAIL,
    LINK,
    IBAN,
    CARD,
    /// A citizen's number.
    ID,
    IP,
    PHONE,
    DATE,
    ADDRESS,
    /// Six digits or more, however they are kept apart, or a code with many digits.
    NUMBER,
    NAME;

    /// What stands in its place, in every language.
    String token() {
        return "[" + name().toLowerCase(Locale.ROOT) + "]";
    }
}
