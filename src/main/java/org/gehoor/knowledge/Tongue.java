package org.gehoor.knowledge;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.gehoor.vocabulary.Language;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;

/// How one language is read: where its words are, what they are without their endings and accents, and which say the same.
final class Tongue {

    private static final char APOSTROPHE = '\'';
    private static final char EDGE = '_';
    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 4;

    /// Unicode takes these for a part of a word; who types in haste does not.
    private static final Pattern HASTE = Pattern.compile("(?<=\\p{L})[:._](?=\\p{L})");

    /// Letters beyond these say nothing more about a word.
    private static final int LONGEST_WORD = 40;

    private static final Map<Language, Tongue> ALL = all();

    private final Supplier<SnowballStemmer> stemmer;
    private final CharArraySet everywhere;
    private final Meanings meanings;

    private Tongue(Language language, Supplier<SnowballStemmer> stemmer, CharArraySet everywhere) {
        this.stemmer = stemmer;
        this.everywhere = everywhere;
        this.meanings = Meanings.read("same_" + language.tag() + ".txt", word -> words(word).stream().map(Word::stem).findFirst().orElse(""));
    }

    private static Map<Language, Tongue> all() {
        var all = new EnumMap<Language, Tongue>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, switch (language) {
                case NL -> new Tongue(language, DutchStemmer::new, stopWords("dutch"));
                case EN -> new Tongue(language, EnglishStemmer::new, stopWords("english"));
                case FR -> new Tongue(language, FrenchStemmer::new, stopWords("french"));
                case DE -> new Tongue(language, GermanStemmer::new, stopWords("german"));
            });
        }
        return all;
    }

    /// The words that every sentence has, as the makers of the stemmers list them.
    private static CharArraySet stopWords(String language) {
        try (var file = Objects.requireNonNull(SnowballFilter.class.getResourceAsStream(language + "_stop.txt"), language)) {
            return WordlistLoader.getSnowballWordSet(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Tongue of(Language language) {
        return ALL.get(language);
    }

    /// One word where it stands in a text.
    ///
    /// @param plain in small letters, without accents
    /// @param stem  the same without its ending
    record Word(String plain, String stem, int from, int until) {}

    /// The words of a text in their order, by the rules of Unicode for where words end (UAX 29).
    List<Word> words(String text) {
        var words = new ArrayList<Word>();
        SnowballStemmer stems = stemmer.get();
        try (var tokens = new StandardTokenizer()) {
            tokens.setReader(new StringReader(HASTE.matcher(text).replaceAll(" ")));
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                String written = withoutElision(term.toString().toLowerCase(Locale.ROOT).replace('\u2019', APOSTROPHE));
                if (!written.isEmpty()) {
                    String word = written.substring(0, Math.min(written.length(), LONGEST_WORD));
                    stems.setCurrent(word);
                    stems.stem();
                    words.add(new Word(plain(word), plain(stems.getCurrent()), offset.startOffset(), offset.endOffset()));
                }
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    /// Whether every sentence has this word.
    boolean isEverywhere(Word word) {
        return everywhere.contains(word.plain());
    }

    /// What a word may mean, as names that other words for it share; empty for most words.
    Set<String> meanings(Word word) {
        return meanings.of(word.stem());
    }

    /// The pieces of three and four letters of a word, its edges among them. Words that are misspelt or glued together have most of them in common.
    static List<String> pieces(String plain) {
        String letters = EDGE + plain + EDGE;
        var pieces = new ArrayList<String>();
        for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
            for (int from = 0; from + length <= letters.length(); from++) {
                pieces.add(letters.substring(from, from + length));
            }
        }
        return pieces;
    }

    /// Small words are glued to the next in French and Dutch, and an s to the one before in English: `l'abonnement`, `customer's`.
    private static String withoutElision(String word) {
        int at = word.indexOf(APOSTROPHE);
        String rest = at == 0 || at == 1 || word.startsWith("qu'") ? word.substring(at + 1) : word;
        return rest.endsWith("'s") ? rest.substring(0, rest.length() - 2) : rest;
    }

    private static String plain(String word) {
        if (word.chars().allMatch(letter -> letter < 128)) {
            return word;
        }
        char[] letters = word.toCharArray();
        char[] folded = new char[letters.length * 4];
        return new String(folded, 0, ASCIIFoldingFilter.foldToASCII(letters, 0, folded, 0, letters.length));
    }
}
