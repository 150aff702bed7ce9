package org.gehoor.vocabulary;

import java.util.Locale;
import java.util.Optional;

/// A language in which everything can be said: every page, every letter, every promise.
public enum Language {
    NL, EN;

    /// What is spoken when nothing else is known.
    public static final Language FALLBACK = NL;

    /// The BCP 47 tag: `nl`, `en`.
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /// The language of a tag such as `nl`, `nl-BE` or `EN`; empty when we do not speak it.
    public static Optional<Language> of(String tag) {
        String primary = tag.strip().split("[-_]", 2)[0];
        for (Language language : values()) {
            if (language.tag().equalsIgnoreCase(primary)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
