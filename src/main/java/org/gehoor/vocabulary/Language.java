package org.gehoor.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A language that customers write to us in, that colleagues help in, and that articles are in. Pages and letters are in those that are
/// [#isWritten()].
public enum Language {
    NL(true), EN(true), FR(false), DE(false);

    /// What is spoken when nothing else is known.
    public static final Language FALLBACK = NL;

    private static final List<Language> WRITTEN = Arrays.stream(values()).filter(Language::isWritten).toList();

    private final boolean written;

    Language(boolean written) {
        this.written = written;
    }

    /// Whether everything can be said in it: every page, every letter, every promise.
    public boolean isWritten() {
        return written;
    }

    /// Those that every page can be had in.
    public static List<Language> written() {
        return WRITTEN;
    }

    /// The language that we write in to somebody who speaks this one: itself, or English.
    public Language inWriting() {
        return written ? this : EN;
    }

    /// The BCP 47 tag: `nl`, `en`.
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What it is called in another language: `Frans`.
    public String in(Language reader) {
        return locale().getDisplayLanguage(reader.locale());
    }

    /// What its speakers call it, as the name of a choice: `Français`.
    public String ownName() {
        String name = in(this);
        return name.substring(0, 1).toUpperCase(locale()) + name.substring(1);
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
