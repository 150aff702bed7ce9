package org.gehoor.assistant;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gehoor.vocabulary.Language;

/// The lists of phrases in four languages, all tried at once because people mix languages.
final class PhraseBook {

    /// What is recognised; each has a list per language.
    enum About {
        WANTS_A_PERSON, ASKS_WHAT_IT_IS, FRUSTRATION, SAYS_AGAIN;

        private String file(Language language) {
            return name().toLowerCase(Locale.ROOT).replace('_', '-') + "_" + tag(language) + ".txt";
        }
    }

    private final Map<About, Map<Language, Phrases>> lists;
    private final Spelling spelling;

    private PhraseBook(Map<About, Map<Language, Phrases>> lists, Spelling spelling) {
        this.lists = lists;
        this.spelling = spelling;
    }

    /// The book that comes with the program. It is read once.
    static PhraseBook ours() {
        return Ours.BOOK;
    }

    /// No typing error makes an angry word of a calm one: "schade" is not "schande".
    private static PhraseBook read() {
        var lists = new EnumMap<About, Map<Language, Phrases>>(About.class);
        Set<String> words = new HashSet<>();
        Set<String> known = new HashSet<>();
        for (About about : About.values()) {
            var inLanguages = new EnumMap<Language, Phrases>(Language.class);
            for (Language language : Language.values()) {
                PhraseFile file = PhraseFile.read("phrases/words_" + tag(language) + ".txt", "phrases/" + about.file(language));
                inLanguages.put(language, file.phrases());
                file.words().forEach(word -> (about == About.FRUSTRATION ? known : words).add(word.replace("*", "")));
                known.addAll(file.right());
            }
            lists.put(about, inLanguages);
        }
        return new PhraseBook(lists, new Spelling(words, known));
    }

    private static String tag(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }

    /// The phrase that was recognised, if any.
    Optional<String> find(About about, String words) {
        PlainWords plain = PlainWords.of(words);
        Map<String, List<String>> meant = new HashMap<>();
        plain.words().forEach(word -> meant.computeIfAbsent(word, spelling::meant));
        return lists.get(about).values().stream().map(phrases -> phrases.in(plain, meant)).flatMap(Optional::stream).findFirst();
    }

    /// The words of a named list, in all languages.
    Set<String> named(About about, String name) {
        return lists.get(about).values().stream().flatMap(phrases -> phrases.names().getOrDefault(name, List.of()).stream())
                .map(Letters::plain).collect(Collectors.toUnmodifiableSet());
    }

    Phrases list(About about, Language language) {
        return lists.get(about).get(language);
    }

    private static final class Ours {
        private static final PhraseBook BOOK = read();
    }
}
