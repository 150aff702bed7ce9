package org.gehoor.assistant;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A list of phrases in one language that people can read and change; [PhraseFile] says how it is written.
///
/// @param found what is looked for
/// @param passedOver what is taken out before anything is looked for: phrases that only look alike
/// @param names the named lists of words, as they are written
record Phrases(List<Phrase> found, List<Phrase> passedOver, Map<String, List<String>> names, Slots slots) {

    Phrases {
        found = List.copyOf(found);
        passedOver = List.copyOf(passedOver);
        names = Map.copyOf(names);
    }

    /// The first phrase of the list that stands in one of these sentences.
    Optional<String> in(List<Stretch.Meant> sentences) {
        return sentences.stream().flatMap(sentence -> Stretch.of(sentence, slots).stream())
                .map(this::in).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> in(Stretch stretch) {
        long used = 0;
        for (Phrase phrase : passedOver) {
            used |= phrase.used(stretch);
        }
        Stretch left = stretch.without(used);
        return found.stream().filter(phrase -> phrase.isIn(left)).map(Phrase::line).findFirst();
    }
}
