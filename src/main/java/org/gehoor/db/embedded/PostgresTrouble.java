package org.gehoor.db.embedded;

import org.jspecify.annotations.Nullable;

/// The private PostgreSQL cannot do what was asked. The message is a sentence for whoever started the program: what is wrong and what to do.
public final class PostgresTrouble extends RuntimeException {
    PostgresTrouble(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    PostgresTrouble(String sentence) {
        this(sentence, null);
    }
}
