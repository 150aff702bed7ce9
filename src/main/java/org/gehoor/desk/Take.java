package org.gehoor.desk;

import org.jspecify.annotations.Nullable;

/// Whether a conversation can be taken out of the line by who is looking.
///
/// @param offered whether there is a button at all
/// @param why     why the button cannot be pressed yet; null when it can
public record Take(boolean offered, @Nullable String why) {

    static Take none() {
        return new Take(false, null);
    }

    static Take now() {
        return new Take(true, null);
    }

    static Take notYet(String why) {
        return new Take(true, why);
    }
}
