package org.gehoor.assistant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A list of phrases that people can read and change. In a line, words must follow each other; `a|b` is one of several (a plus sign
/// joins words into one choice), `...` is up to six other words and `..` up to two, `<` and `>` are the beginning and end of what was said, and `$name`
/// stands for a list of words that was named before.
record Phrases(List<Pattern> patterns, Map<String, List<String>> names) {

    private static final String GAP = "(?: [a-z0-9]+){0,6}";
    private static final String SMALL_GAP = "(?: [a-z0-9]+){0,2}";

    Phrases {
        patterns = List.copyOf(patterns);
        names = Map.copyOf(names);
    }

    static Phrases read(String file) {
        var names = new LinkedHashMap<String, List<String>>();
        var patterns = new ArrayList<Pattern>();
        for (String line : lines(file)) {
            if (line.startsWith("$") && line.contains(" = ")) {
                String[] named = line.split(" = ", 2);
                names.put(named[0].strip(), words(named[1].strip(), names));
            } else {
                patterns.add(pattern(line, names));
            }
        }
        return new Phrases(patterns, names);
    }

    private static Pattern pattern(String line, Map<String, List<String>> names) {
        var regex = new StringBuilder();
        for (String part : line.split("\\s+")) {
            switch (part) {
                case "..." -> regex.append(GAP);
                case ".." -> regex.append(SMALL_GAP);
                case "<" -> regex.append("^");
                case ">" -> regex.append(" $");
                default -> regex.append(" (?:").append(String.join("|", words(part, names))).append(")(?= )");
            }
        }
        return Pattern.compile(regex.toString());
    }

    private static List<String> words(String part, Map<String, List<String>> names) {
        return Stream.of(part.split("\\|"))
                .flatMap(word -> word.startsWith("$") ? Objects.requireNonNull(names.get(word), word).stream() : Stream.of(word))
                .map(word -> word.replace('+', ' '))
                .toList();
    }

    private static List<String> lines(String file) {
        try (InputStream lines = Objects.requireNonNull(Phrases.class.getResourceAsStream(file), file)) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
