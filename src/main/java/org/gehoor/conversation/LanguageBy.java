package org.gehoor.conversation;

import java.util.Locale;

/// By what a conversation goes on in a language: recognised in the customer's words, or chosen by somebody. What was chosen stays.
public enum LanguageBy {
    RECOGNISED, CUSTOMER, STAFF;

    /// Who chose it.
    public static LanguageBy choiceOf(Author author) {
        return switch (author) {
            case Author.Customer _ -> CUSTOMER;
            case Author.Person _ -> STAFF;
            case Author.Computer _ -> RECOGNISED;
        };
    }

    public boolean isChoice() {
        return this != RECOGNISED;
    }

    /// The name in the record.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LanguageBy of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
