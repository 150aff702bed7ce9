package org.gehoor.knowledge;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/// What an article and a question can have in common. Each is a field of the index with its own BM25: how soon more of the same says
/// nothing more (`k1`), and how much a long article is held back (`b`). The numbers were chosen on public English questions and on
/// Dutch ones of our own (docs/knowledge.md); they are the same for every language.
enum Sign {
    /// Stems.
    WORD(8, 0.8f),
    /// What a word means, so that another word for it counts.
    MEANING(2.4f, 0.9f),
    /// Two words after each other.
    PAIR(3, 0.4f),
    /// Letters of a word, for what is misspelt or glued together.
    PIECE(12, 0.7f);

    private final Similarity similarity;

    Sign(float k1, float b) {
        this.similarity = new Rarity(k1, b);
    }

    String field() {
        return name();
    }

    Similarity similarity() {
        return similarity;
    }

    /// What rarity counts: the root of BM25's, because a question of ten words has one that nobody else uses and that says little.
    static float rarity(long articlesWith, long articles) {
        return (float) Math.sqrt(fullRarity(articlesWith, articles));
    }

    /// What rarity counts in plain BM25.
    static double fullRarity(long articlesWith, long articles) {
        return Math.log(1 + (articles - articlesWith + 0.5) / (articlesWith + 0.5));
    }

    private static final class Rarity extends BM25Similarity {

        Rarity(float k1, float b) {
            super(k1, b);
        }

        @Override
        protected float idf(long articlesWith, long articles) {
            return rarity(articlesWith, articles);
        }
    }

    /// The signs of a text, and how often each is there.
    static final class Counts {
        private final Map<Sign, Map<String, Integer>> counts = new EnumMap<>(Sign.class);

        /// Adds a text that counts so many times.
        void add(Tongue tongue, String text, int times) {
            List<Tongue.Word> words = tongue.words(text);
            for (int i = 0; i < words.size(); i++) {
                Tongue.Word word = words.get(i);
                add(WORD, word.stem(), times);
                tongue.meanings(word).forEach(meaning -> add(MEANING, meaning, times));
                Tongue.pieces(word.plain()).forEach(piece -> add(PIECE, piece, times));
                if (i > 0) {
                    add(PAIR, pair(words.get(i - 1), word), times);
                }
            }
        }

        Map<String, Integer> of(Sign sign) {
            return counts.getOrDefault(sign, Map.of());
        }

        private void add(Sign sign, String name, int times) {
            counts.computeIfAbsent(sign, _ -> new HashMap<>()).merge(name, times, Integer::sum);
        }
    }

    static String pair(Tongue.Word first, Tongue.Word second) {
        return first.stem() + ' ' + second.stem();
    }
}
