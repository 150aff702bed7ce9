package org.gehoor.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Which words customers use for one thing: a file with a line for each, `bill, invoice, receipt`. A word has the meaning of every line it
/// stands in.
final class Meanings {

    private final Map<String, Set<String>> all;

    private Meanings(Map<String, Set<String>> all) {
        this.all = all;
    }

    /// Reads the file of a language; lines that begin with # are for people.
    ///
    /// @param stem the form under which a word is known
    static Meanings read(String file, UnaryOperator<String> stem) {
        var all = new HashMap<String, Set<String>>();
        List<String> lines = lines(file).stream().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
        for (int number = 0; number < lines.size(); number++) {
            for (String word : lines.get(number).split(",")) {
                all.computeIfAbsent(stem.apply(word.strip()), _ -> new LinkedHashSet<>()).add(Integer.toString(number));
            }
        }
        return new Meanings(all);
    }

    Set<String> of(String stem) {
        return all.getOrDefault(stem, Set.of());
    }

    private static List<String> lines(String file) {
        try (var reader = new BufferedReader(new InputStreamReader(Objects.requireNonNull(Meanings.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
