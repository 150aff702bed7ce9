package org.gehoor.profile;

import org.gehoor.vocabulary.Language;

/// The same words in Dutch and English.
public record Sayings(String nl, String en) {
    /// In the language of the reader; who reads another language gets English.
    public String in(Language language) {
        return language == Language.NL ? nl : en;
    }
}
