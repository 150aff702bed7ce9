package org.gehoor.knowledge;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The words of one article, to see how much of a question it covers.
///
/// The index says which article fits best; it always finds one. This says whether it fits at all: each word of the question that not every
/// sentence has counts for how rare it is among the articles, wholly when the article has it, less when it has another word for it, and for
/// as much as they have in common when it has one that looks like it.
final class Fit {

    /// What another word with the same meaning counts, and how much of their pieces words must share to be held for one.
    private static final double MEANING = 0.7;
    private static final double ALIKE = 0.5;

    /// How many letters a misspelt word has too many or too few.
    private static final int MOST_MISSING = 3;

    /// A word that begins or ends another one, as `nummer` does in `nummerbehoud`, has at least so many letters.
    private static final int SHORTEST_PART = 4;

    /// What a word of the body counts beside one of the title, the short answer or a customer's question.
    private static final double BODY = 0.6;

    /// Who covers this much covers enough, however long the question is: three or four rare words.
    private static final double ENOUGH = 14;

    private final Words head = new Words();
    private final Words body = new Words();

    private Fit() {}

    static Fit of(Tongue tongue, Article article) {
        var fit = new Fit();
        Stream.concat(Stream.of(article.title(), article.answer()), article.questions().stream()).forEach(text -> fit.head.add(tongue, text));
        fit.body.add(tongue, article.body());
        return fit;
    }

    private static final class Words {
        private final Set<String> stems = new HashSet<>();
        private final Set<String> meanings = new HashSet<>();
        private final Set<String> plain = new HashSet<>();

        void add(Tongue tongue, String text) {
            tongue.words(text).forEach(word -> {
                stems.add(word.stem());
                meanings.addAll(tongue.meanings(word));
                plain.add(word.plain());
            });
        }

        double has(Tongue.Word word, Tongue tongue, boolean unknown) {
            if (stems.contains(word.stem())) {
                return 1;
            }
            boolean meant = tongue.meanings(word).stream().anyMatch(meanings::contains);
            return Math.max(meant ? MEANING : 0, Math.max(glued(word.plain()), unknown ? misspelt(word.plain()) : 0));
        }

        /// What it has of a longer word, at its beginning and at its end, or of what a longer word is made of.
        private double glued(String word) {
            double begins = 0;
            double ends = 0;
            for (String other : plain) {
                int shorter = Math.min(other.length(), word.length());
                double part = (double) shorter / Math.max(other.length(), word.length());
                if (shorter >= SHORTEST_PART && part > Math.min(begins, ends)) {
                    begins = word.startsWith(other) || other.startsWith(word) ? Math.max(begins, part) : begins;
                    ends = word.endsWith(other) || other.endsWith(word) ? Math.max(ends, part) : ends;
                }
            }
            return Math.min(1, begins + ends);
        }

        private double misspelt(String word) {
            Set<String> pieces = new HashSet<>(Tongue.pieces(word));
            double most = plain.stream().filter(other -> Math.abs(other.length() - word.length()) <= MOST_MISSING)
                    .filter(other -> 2 * lettersInCommon(word, other) >= Math.max(word.length(), other.length()))
                    .mapToDouble(other -> common(pieces, other)).max().orElse(0);
            return most < ALIKE ? 0 : most;
        }

        /// At the beginning and at the end together. A word with one mistake in it has half of its letters there.
        private static int lettersInCommon(String word, String other) {
            int shorter = Math.min(word.length(), other.length());
            int begins = 0;
            while (begins < shorter && word.charAt(begins) == other.charAt(begins)) {
                begins++;
            }
            int ends = 0;
            while (ends < shorter - begins && word.charAt(word.length() - 1 - ends) == other.charAt(other.length() - 1 - ends)) {
                ends++;
            }
            return begins + ends;
        }

        /// Dice: twice what they share, of what both have.
        private static double common(Set<String> pieces, String other) {
            Set<String> theirs = new HashSet<>(Tongue.pieces(other));
            int both = pieces.size() + theirs.size();
            theirs.retainAll(pieces);
            return 2.0 * theirs.size() / both;
        }
    }

    /// From 0 to 1.
    ///
    /// @param rarity of each word of the question that tells something
    double covers(Asked asked, Map<Tongue.Word, Asked.Rarity> rarity) {
        double all = 0;
        double covered = 0;
        for (Tongue.Word word : asked.telling()) {
            Asked.Rarity rare = rarity.get(word);
            all += rare.weight();
            covered += rare.weight() * Math.max(head.has(word, asked.tongue(), rare.isUnknown()), BODY * body.has(word, asked.tongue(), rare.isUnknown()));
        }
        return all == 0 ? 0 : Math.min(1, covered / Math.min(all, ENOUGH));
    }
}
