package org.gehoor.knowledge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// A question as it is looked for. Its words are never read as anything but words, and only the first of them count, so that no question
/// is too long.
final class Asked {

    /// How much of a question is read: characters, different words, and pieces of words.
    private static final int MOST_CHARACTERS = 2_000;
    private static final int MOST_WORDS = 48;
    private static final int MOST_PIECES = 400;

    /// Where there are fewer articles, a word counts as if there were so many: among three nothing is rare.
    private static final int FEWEST_ARTICLES = 40;

    /// What a meaning and a pair count beside a word, and a piece of a word that is known or that no article has.
    private static final float MEANING = 1.25f;
    private static final float PAIR = 0.22f;
    private static final float PIECE = 0.15f;
    private static final float PIECE_OF_UNKNOWN = 0.3f;

    /// What tells nothing of a question: signs that nobody sees, and web addresses.
    private static final Pattern NO_TEXT = Pattern.compile("https?://\\S+|[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]");

    private final Tongue tongue;
    private final List<Tongue.Word> words;
    private final Map<String, Tongue.Word> telling = new LinkedHashMap<>();
    private final Set<String> meanings = new LinkedHashSet<>();

    private Asked(Tongue tongue, List<Tongue.Word> words) {
        this.tongue = tongue;
        this.words = words;
        words.stream().filter(word -> !tongue.isEverywhere(word)).forEach(word -> telling.putIfAbsent(word.stem(), word));
        words.forEach(word -> meanings.addAll(tongue.meanings(word)));
    }

    static Asked read(Tongue tongue, String question) {
        String readable = NO_TEXT.matcher(question.substring(0, Math.min(question.length(), MOST_CHARACTERS))).replaceAll(" ");
        var seen = new HashSet<String>();
        var words = new ArrayList<Tongue.Word>();
        for (Tongue.Word word : tongue.words(readable)) {
            if (seen.size() < MOST_WORDS || seen.contains(word.stem())) {
                seen.add(word.stem());
                words.add(word);
            }
        }
        return new Asked(tongue, words);
    }

    Tongue tongue() {
        return tongue;
    }

    /// Whether it has no word but those that every sentence has.
    boolean saysNothing() {
        return telling.isEmpty();
    }

    /// Its different words, without those that every sentence has.
    Collection<Tongue.Word> telling() {
        return telling.values();
    }

    /// The stems of those.
    Set<String> stems() {
        return telling.keySet();
    }

    /// What its words mean.
    Set<String> meanings() {
        return meanings;
    }

    /// How rare a word is among the articles.
    ///
    /// @param isUnknown when none has it: it may be misspelt
    record Rarity(double weight, boolean isUnknown) {}

    Map<Tongue.Word, Rarity> rarity(IndexSearcher index) throws IOException {
        CollectionStatistics all = index.collectionStatistics(Sign.WORD.field());
        long among = Math.max(all == null ? 0 : all.docCount(), FEWEST_ARTICLES);
        var rarity = new HashMap<Tongue.Word, Rarity>();
        for (Tongue.Word word : telling.values()) {
            int articles = index.getIndexReader().docFreq(new Term(Sign.WORD.field(), word.stem()));
            rarity.put(word, new Rarity(Sign.fullRarity(articles, among), articles == 0));
        }
        return rarity;
    }

    /// What is looked for in an index.
    Query in(IndexSearcher index) throws IOException {
        return new Building(index).build();
    }

    private final class Building {
        private final IndexSearcher index;
        private final BooleanQuery.Builder query = new BooleanQuery.Builder();

        Building(IndexSearcher index) {
            this.index = index;
        }

        Query build() throws IOException {
            var pieces = new LinkedHashMap<String, Float>();
            var pairs = new LinkedHashSet<String>();
            var stems = new HashSet<String>();
            for (int i = 0; i < words.size(); i++) {
                Tongue.Word word = words.get(i);
                if (stems.add(word.stem())) {
                    float weight = add(Sign.WORD, word.stem(), 1) ? PIECE : PIECE_OF_UNKNOWN;
                    Tongue.pieces(word.plain()).forEach(piece -> pieces.merge(piece, weight, Math::max));
                }
                if (i > 0) {
                    pairs.add(Sign.pair(words.get(i - 1), word));
                }
            }
            for (String meaning : meanings) {
                add(Sign.MEANING, meaning, MEANING);
            }
            for (String pair : pairs) {
                add(Sign.PAIR, pair, PAIR);
            }
            for (Map.Entry<String, Float> piece : pieces.entrySet().stream().limit(MOST_PIECES).toList()) {
                add(Sign.PIECE, piece.getKey(), piece.getValue());
            }
            return query.build();
        }

        /// @return whether any article has it
        private boolean add(Sign sign, String name, float weight) throws IOException {
            var term = new Term(sign.field(), name);
            TermStates states = TermStates.build(index, term, true);
            if (states.docFreq() > 0) {
                query.add(new BoostQuery(new TermQuery(term, states), weight), Occur.SHOULD);
            }
            return states.docFreq() > 0;
        }
    }
}
