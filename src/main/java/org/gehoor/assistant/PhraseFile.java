package org.gehoor.assistant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Reads a list of phrases. A line is a phrase; its words must follow each other in one sentence. Accents and capitals do not matter.
///
/// | written | means |
/// |---|---|
/// | `a\|b` | one of these |
/// | `a+b` | these words in a row, as one choice |
/// | `$name` | a list of words that has a name: `$name = a\|b` |
/// | `*a`, `a*` | a word that ends, or begins, like this |
/// | `a?` | may be left out |
/// | `..`, `...` | up to two, up to seven other words |
/// | `&` | both sides, in either order, with up to seven words between |
/// | `_` | any one word |
/// | `<`, `>` | the beginning, the end of the sentence, or a pause in it |
/// | `- phrase` | these words are taken out before anything is looked for |
/// | `~ words` | words that are right as they stand: no typing errors for a word of the lists |
/// | `# text` | a remark |
final class PhraseFile {

    private static final int SMALL_GAP = 2;
    private static final int GAP = 7;
    private static final String OR_END = "|>";

    private final Map<String, List<String>> names = new LinkedHashMap<>();
    private final Set<String> right = new LinkedHashSet<>();
    private final List<Phrase> found = new ArrayList<>();
    private final List<Phrase> passedOver = new ArrayList<>();
    private final Slots slots = new Slots();

    private PhraseFile() {}

    /// The phrases of a list, with the named words of the lists before it.
    static PhraseFile read(String... files) {
        var read = new PhraseFile();
        Stream.of(files).flatMap(PhraseFile::lines).forEach(read::line);
        return read;
    }

    Phrases phrases() {
        return new Phrases(found, passedOver, names, slots);
    }

    Set<String> words() {
        return slots.words();
    }

    Set<String> right() {
        return right;
    }

    private void line(String line) {
        if (line.startsWith("$") && line.contains(" = ")) {
            String[] named = line.split(" = ", 2);
            names.put(named[0].strip(), choices(named[1].strip()));
        } else if (line.startsWith("~ ")) {
            right.addAll(PlainWords.of(line).words());
        } else if (line.startsWith("- ")) {
            orders(line.substring(2)).forEach(order -> passedOver.add(phrase(line, order)));
        } else {
            orders(line).forEach(order -> found.add(phrase(line, order)));
        }
    }

    /// A line with `&` or with an end as one of several stands for two.
    private static List<String> orders(String line) {
        if (line.contains(OR_END)) {
            return Stream.of(line.replace(OR_END, ""), line.substring(0, line.substring(0, line.indexOf(OR_END)).lastIndexOf(' ')) + " >")
                    .flatMap(choice -> orders(choice).stream()).toList();
        }
        String[] sides = line.split(" & ", 2);
        return sides.length == 1 ? List.of(line) : Stream.concat(orders(sides[1]).stream().map(right -> sides[0] + " ... " + right),
                orders(sides[1]).stream().map(right -> right + " ... " + sides[0])).toList();
    }

    private Phrase phrase(String line, String order) {
        return Phrase.of(line, Stream.of(order.strip().split("\\s+")).map(this::part).toList());
    }

    private Phrase.Part part(String part) {
        return switch (part) {
            case "..." -> new Phrase.Part.Gap(GAP);
            case ".." -> new Phrase.Part.Gap(SMALL_GAP);
            case "_" -> new Phrase.Part.One();
            case "<", ">" -> new Phrase.Part.Edge();
            default -> {
                boolean optional = part.endsWith("?");
                String words = optional ? part.substring(0, part.length() - 1) : part;
                yield new Phrase.Part.Words(slots.of(choices(words).stream().map(PhraseFile::plain).distinct().toList()), optional);
            }
        };
    }

    private List<String> choices(String part) {
        return Stream.of(part.split("\\|"))
                .flatMap(word -> word.startsWith("$") ? Objects.requireNonNull(names.get(word), word).stream() : Stream.of(word)).toList();
    }

    private static List<String> plain(String choice) {
        String word = choice.replace("*", "");
        return choice.startsWith("*") ? List.of("*" + Letters.plain(word)) : choice.endsWith("*") ? List.of(Letters.plain(word) + "*")
                : Stream.of(choice.split("\\+")).flatMap(one -> PlainWords.of(one).words().stream()).toList();
    }

    private static Stream<String> lines(String file) {
        try (InputStream lines = Objects.requireNonNull(PhraseFile.class.getResourceAsStream(file), file)) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
