package org.gehoor.assistant.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gehoor.vocabulary.Language;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;

/// How a language may put the same words differently (`grammar_nl.txt` and the like say it, and explain).
final class Grammar {

    private static final Map<Language, Grammar> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Grammar(language));
        }
    }

    private final Language language;
    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, String> same = new HashMap<>();

    private Grammar(Language language) {
        this.language = language;
        for (String line : lines("grammar_" + language.tag() + ".txt")) {
            String[] parts = line.split(":", 2);
            List<String> named = Arrays.asList(parts[1].strip().split(" "));
            if (parts[0].equals("same")) {
                named.forEach(word -> same.put(word, "=" + named.getFirst()));
            } else {
                words.put(parts[0], named);
            }
        }
    }

    static Grammar of(Language language) {
        return ALL.get(language);
    }

    /// What is written down in one of our lists, without remarks.
    static List<String> lines(String file) {
        try (InputStream lines = Grammar.class.getResourceAsStream(file)) {
            if (lines == null) {
                throw new IllegalStateException("there is no " + file);
            }
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean is(String kind, String word) {
        return words.getOrDefault(kind, List.of()).contains(word);
    }

    boolean turns() {
        return is("turns", "yes");
    }

    /// What a word in lower case is compared by: its like-minded, or its stem where an ending does not make another word of it.
    String key(String word) {
        String group = same.get(word);
        if (group != null) {
            return group;
        }
        if (!Character.isLetter(word.charAt(0)) || words.getOrDefault("derived", List.of()).stream().anyMatch(word::endsWith)) {
            return word;
        }
        return stem(word) + (words.getOrDefault("past", List.of()).stream().anyMatch(word::endsWith) ? "+" : "");
    }

    private String stem(String word) {
        SnowballStemmer stemmer = switch (language) {
            case NL -> new DutchStemmer();
            case EN -> new EnglishStemmer();
            case FR, DE -> null;
        };
        if (stemmer == null) {
            return word;
        }
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /// Whether these words are of this language as far as small words tell.
    boolean speaks(List<String> said) {
        long ours = ofUse(said);
        return ALL.values().stream().allMatch(other -> other.ofUse(said) <= ours);
    }

    private long ofUse(List<String> said) {
        Set<String> used = Set.copyOf(words.getOrDefault("used", new ArrayList<>()));
        return said.stream().filter(used::contains).count();
    }
}
