package org.gehoor.words;

import com.ibm.icu.util.ULocale;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gehoor.vocabulary.Language;

/// All words in all languages, read once at start.
public final class Dictionary {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    /// How the keys begin that have words in every language, also in those that are not [Language#isWritten()].
    private static final String EVERYWHERE = "spoken.";

    private final Map<Language, Map<String, Message>> messages = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, Message>> spoken = new EnumMap<>(Language.class);
    private final Clock clock;

    /// Reads every word file on the class path.
    ///
    /// @param clock tells which day is today
    /// @throws IllegalStateException when a file cannot be read, a key is in a wrong file or twice, or the languages differ
    public Dictionary(Clock clock) {
        this.clock = clock;
        for (Language language : Language.written()) {
            messages.put(language, Map.copyOf(understand(language)));
        }
        for (Language language : Language.written()) {
            compare(language);
        }
        for (Language language : Language.values()) {
            spoken.put(language, language.isWritten() ? messagesIn(language) : with(messagesIn(language), understand(language)));
        }
    }

    /// The words of a language, times as read in Amsterdam.
    public Words in(Language language) {
        return in(language, HERE);
    }

    /// The words of a language, times as read in this zone.
    public Words in(Language language, ZoneId zone) {
        return new Words(language.inWriting(), zone, clock, messagesIn(language));
    }

    /// The words for somebody who speaks this language: the few sentences that exist in every one (`spoken.…`) in this one, all others in the one that
    /// we write in to them.
    public Words spokenIn(Language language) {
        return new Words(language, HERE, clock, spoken.getOrDefault(language, Map.of()));
    }

    private static Map<String, Message> with(Map<String, Message> written, Map<String, Message> own) {
        Set<String> few = new TreeSet<>(written.keySet());
        few.removeIf(key -> !key.startsWith(EVERYWHERE));
        if (!own.keySet().equals(few)) {
            throw new IllegalStateException("words: a language that we do not write in has " + own.keySet() + " and not " + few);
        }
        Map<String, Message> all = new HashMap<>(written);
        all.putAll(own);
        return Map.copyOf(all);
    }

    /// Every key there is.
    public Set<String> keys() {
        return new TreeSet<>(messagesIn(Language.FALLBACK).keySet());
    }

    private Map<String, Message> messagesIn(Language spoken) {
        Language language = spoken.inWriting();
        Map<String, Message> found = messages.get(language);
        if (found == null) {
            throw new IllegalStateException("words: " + language + " was not read");
        }
        return found;
    }

    private static Map<String, Message> understand(Language language) {
        Map<String, Message> understood = new HashMap<>();
        WordFiles.read(language).forEach((key, pattern) -> {
            try {
                understood.put(key, new Message(pattern, ULocale.forLanguageTag(language.tag())));
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException("words: " + key + " in " + language.tag() + ": " + e.getMessage(), e);
            }
        });
        return understood;
    }

    private void compare(Language language) {
        Map<String, Message> first = messagesIn(Language.FALLBACK);
        Map<String, Message> other = messagesIn(language);
        Set<String> missing = new TreeSet<>(first.keySet());
        missing.removeAll(other.keySet());
        Set<String> extra = new TreeSet<>(other.keySet());
        extra.removeAll(first.keySet());
        if (!missing.isEmpty() || !extra.isEmpty()) {
            throw new IllegalStateException("words: %s misses %s and has %s, which %s does not have"
                    .formatted(language.tag(), missing, extra, Language.FALLBACK.tag()));
        }
        other.forEach((key, message) -> {
            if (!message.arguments().equals(first.getOrDefault(key, message).arguments())) {
                throw new IllegalStateException("words: %s asks other arguments in %s than in %s"
                        .formatted(key, language.tag(), Language.FALLBACK.tag()));
            }
        });
    }
}
