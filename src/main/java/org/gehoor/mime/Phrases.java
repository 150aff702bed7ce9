package org.gehoor.mime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lists of phrases from a file beside this class: sections in brackets, phrases separated by commas or lines, `#` before what is for people.
record Phrases(Map<String, List<String>> sections) {

    static Phrases read(String file) {
        var sections = new HashMap<String, List<String>>();
        var now = new ArrayList<String>();
        for (String line : text(file).lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList()) {
            if (line.startsWith("[")) {
                now = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), now);
            } else {
                for (String phrase : line.split(",")) {
                    now.add(phrase.strip());
                }
            }
        }
        return new Phrases(Map.copyOf(sections));
    }

    List<String> list(String section) {
        return List.copyOf(sections.getOrDefault(section, List.of()));
    }

    Set<String> set(String section) {
        return Set.copyOf(new HashSet<>(list(section)));
    }

    private static String text(String file) {
        try (InputStream in = Phrases.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no list " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
