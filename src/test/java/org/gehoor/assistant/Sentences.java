package org.gehoor.assistant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/// Sentences with what they ask for: H a person, N something else, B whether it is a computer, A nothing but anger.
record Sentences(List<Sentence> list) {

    /// @param half whether the rules were written with this one in view, or it was held back
    record Sentence(String label, String text, Half half) {}

    enum Half { TUNED_ON, HELD_BACK }

    /// Our own, one list per file: a label, a space, the sentence.
    static Sentences ours(String file) {
        try (InputStream lines = Objects.requireNonNull(Sentences.class.getResourceAsStream(file), file)) {
            return new Sentences(new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> new Sentence(line.substring(0, 1), line.substring(2), Half.TUNED_ON)).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// English ones that others collected (property `gehoor.samples`), or none when they are not there, which is told. Those whose id ends
    /// in 8 to f were held back while the rules were written.
    static Sentences collected() {
        Path file = Path.of(System.getProperty("gehoor.samples", "../shared/samples"), "human_request.tsv");
        if (!Files.isReadable(file)) {
            System.out.println("not run: 1 (" + file + " is not there)");
            return new Sentences(List.of());
        }
        try {
            return new Sentences(Files.readAllLines(file).stream().skip(1).map(line -> line.split("\t", -1))
                    .map(columns -> new Sentence(columns[2], columns[5],
                            Character.digit(columns[0].charAt(columns[0].length() - 1), 16) < 8 ? Half.TUNED_ON : Half.HELD_BACK)).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Sentences of(Half half) {
        return new Sentences(list.stream().filter(sentence -> sentence.half() == half).toList());
    }

    List<String> labelled(String label) {
        return list.stream().filter(sentence -> sentence.label().equals(label)).map(Sentence::text).toList();
    }

    /// Of 100 sentences with this label, how many are heard.
    double of100(String label, Predicate<String> heard) {
        List<String> all = labelled(label);
        return all.isEmpty() ? 0 : 100.0 * all.stream().filter(heard).count() / all.size();
    }
}
