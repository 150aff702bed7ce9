package org.gehoor.promise;

import java.util.Locale;

/// How a promise stands. Shown everywhere as word, shape and tint together.
public enum Standing {
    RUNNING, AT_RISK, KEPT, BROKEN, RELEASED, PASSED_ON;

    /// The name in the words and the style sheet: `at-risk`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
