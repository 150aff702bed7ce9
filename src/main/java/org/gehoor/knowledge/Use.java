package org.gehoor.knowledge;

import java.util.Locale;

/// What became of an article once.
public enum Use {
    /// Somebody opened it on the help pages.
    READ,
    /// The computer showed it as a source.
    QUOTED,
    /// A colleague pointed to it in an answer.
    LINKED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
