package org.gehoor.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.gehoor.vocabulary.Language;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The files `words/<room>_<tag>.properties` on the class path.
final class WordFiles {

    private WordFiles() {}

    /// All keys with their patterns in one language.
    static Map<String, String> read(Language language) {
        Map<String, String> all = new TreeMap<>();
        String ending = "_" + language.tag() + ".properties";
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:words/*" + ending)) {
                String name = String.valueOf(file.getFilename());
                String room = name.substring(0, name.length() - ending.length());
                load(file).forEach((key, value) -> put(all, room, (String) key, (String) value));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("words: cannot read " + language.tag(), e);
        }
        return all;
    }

    private static void put(Map<String, String> all, String room, String key, String pattern) {
        if (!key.startsWith(room + ".") && !key.startsWith("refusal." + room + ".")) {
            throw new IllegalStateException("words: " + key + " does not belong in the words of " + room);
        }
        if (all.put(key, pattern) != null) {
            throw new IllegalStateException("words: " + key + " is there twice");
        }
    }

    private static Properties load(Resource file) throws IOException {
        Properties read = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            read.load(reader);
        }
        return read;
    }
}
