package org.gehoor.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;

/// The words of a text, and the forms by which each is found.
final class Forms {

    /// Named in the database; another way to make forms gets another name, and everything is added anew.
    static final String NAME = "forms-2";

    private static final List<Supplier<SnowballStemmer>> STEMMERS =
            List.of(DutchStemmer::new, EnglishStemmer::new, FrenchStemmer::new, GermanStemmer::new);
    private static final List<CharArraySet> EVERYWHERE = List.of(DutchAnalyzer.getDefaultStopSet(), EnglishAnalyzer.getDefaultStopSet(),
            FrenchAnalyzer.getDefaultStopSet(), GermanAnalyzer.getDefaultStopSet());
    private static final char APOSTROPHE = '\'';

    private Forms() {}

    /// One word where it stands in the text. `plain` is in small letters without accents.
    record Word(String written, String plain, int from, int until) {

        /// Whether every sentence has it.
        boolean isEverywhere() {
            return EVERYWHERE.stream().anyMatch(words -> words.contains(written) || words.contains(plain));
        }
    }

    /// The words of a text in their order, by the rules of Unicode for where words end (UAX 29).
    static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        try (var tokens = new StandardTokenizer()) {
            tokens.setReader(new StringReader(text));
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                String written = withoutElision(term.toString().toLowerCase(Locale.ROOT).replace('\u2019', APOSTROPHE));
                if (!written.isEmpty()) {
                    words.add(new Word(written, plain(written), offset.startOffset(), offset.endOffset()));
                }
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    /// The forms of all words of a text that say something.
    static Set<String> of(String text) {
        var forms = new LinkedHashSet<String>();
        List<SnowballStemmer> stemmers = stemmers();
        var seen = new HashSet<String>();
        words(text).stream().filter(word -> seen.add(word.written()) && !word.isEverywhere()).forEach(word -> add(word, stemmers, forms));
        return forms;
    }

    /// The forms of one word.
    static Set<String> of(Word word) {
        var forms = new LinkedHashSet<String>();
        add(word, stemmers(), forms);
        return forms;
    }

    private static void add(Word word, List<SnowballStemmer> stemmers, Set<String> forms) {
        forms.add(word.plain());
        for (SnowballStemmer stemmer : stemmers) {
            stemmer.setCurrent(word.written());
            stemmer.stem();
            forms.add(plain(stemmer.getCurrent()));
        }
    }

    private static List<SnowballStemmer> stemmers() {
        return STEMMERS.stream().map(Supplier::get).toList();
    }

    /// French and Dutch glue small words to the next: `l'abonnement`, `d'une`, `'s`.
    private static String withoutElision(String word) {
        int at = word.indexOf(APOSTROPHE);
        boolean small = at >= 0 && (at <= 1 || Stream.of("qu", "jusqu", "lorsqu", "puisqu", "quoiqu").anyMatch(word.substring(0, at)::equals));
        String rest = small ? word.substring(at + 1) : word;
        return rest.endsWith("'s") ? rest.substring(0, rest.length() - 2) : rest;
    }

    private static String plain(String word) {
        if (word.chars().allMatch(letter -> letter < 128)) {
            return word.toLowerCase(Locale.ROOT);
        }
        char[] letters = word.toCharArray();
        char[] folded = new char[letters.length * 4];
        int length = ASCIIFoldingFilter.foldToASCII(letters, 0, folded, 0, letters.length);
        return new String(folded, 0, length).toLowerCase(Locale.ROOT);
    }
}
