package org.gehoor.assistant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A list of phrases in one language that people can read and change; [PhraseFile] says how it is written.
///
/// @param found what is looked for
/// @param passedOver what is taken out before anything is looked for: phrases that only look alike
/// @param names the named lists of words, as they are written
record Phrases(List<Phrase> found, List<Phrase> passedOver, Map<String, List<String>> names, Slots slots) {

    private static final int SHOWN = 3;

    Phrases {
        found = List.copyOf(found);
        passedOver = List.copyOf(passedOver);
        names = Map.copyOf(names);
    }

    /// The first phrase of the list that stands in one of these sentences.
    ///
    /// @param meant for each word what it may be meant for
    Optional<String> in(PlainWords plain, Map<String, List<String>> meant) {
        Map<String, Set<Integer>> numbers = new HashMap<>();
        meant.forEach((word, words) -> numbers.put(word, slots.numbers(words)));
        return plain.sentences().stream()
                .map(sentence -> new Stretch.Meant(sentence.words().stream().map(numbers::get).toList(), sentence.pauses()))
                .flatMap(sentence -> Stretch.of(sentence, slots).stream()).map(this::in).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> in(Stretch stretch) {
        long used = 0;
        for (Phrase phrase : passedOver) {
            used |= phrase.used(stretch);
        }
        Stretch left = stretch.without(used);
        return found.stream().filter(phrase -> phrase.isIn(left)).map(Phrase::line).findFirst();
    }

    /// What is looked for, as people read it: `…` where other words may stand, `/` between choices, and of a named list its first words.
    List<String> readable() {
        return found.stream().map(Phrase::line).distinct().map(this::readable).toList();
    }

    private String readable(String line) {
        return Stream.of(line.replace("< ", "").replace(" >", "").replace(" & ", " … ").split(" ")).map(this::readablePart)
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private String readablePart(String part) {
        return part.equals("..") || part.equals("...") || part.equals("_") ? "…"
                : Stream.of(part.replace("?", "").split("\\|")).flatMap(word -> word.startsWith("$") ? firstOf(word) : Stream.of(word))
                        .filter(word -> !word.equals(">")).map(word -> word.replace('+', ' ').replace("*", "…")).collect(Collectors.joining(" / "));
    }

    private Stream<String> firstOf(String name) {
        List<String> words = names.get(name);
        return words.size() <= SHOWN ? words.stream() : Stream.concat(words.stream().limit(SHOWN), Stream.of("…"));
    }
}
