package org.gehoor.staff;

import java.util.Locale;

/// What somebody may do; the table of permissions in `access` says what each role means.
public enum Role {
    FIRST_LINE, LEAD, EDITOR, COMPLAINTS_OFFICER, OVERSEER, ADMINISTRATOR;

    /// The name in the database and the words: `first_line`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads a [#code()].
    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
