package org.gehoor.knowledge;

import java.util.List;
import java.util.concurrent.Semaphore;
import org.gehoor.vocabulary.Language;

/// Finds the articles that fit a question: in the language it is asked in, for who asks, the best first.
///
/// The index puts them in order by its score. Whether they fit at all depends on two things that can be compared between questions: how much
/// of the question the first one covers ([Fit]), and how far it stands out among the others. A question about something else covers a word
/// here and there, in many articles alike.
final class Search {

    /// Among so many the first one stands out.
    private static final int OTHERS = 5;

    /// Scores lie close together: the one with nine tenths of the first counts half of it.
    private static final int SHARPNESS = 6;

    /// A question of which the first article covers less than this, times its lead over the second, is about something else.
    private static final double LEAST = 0.18;

    /// Nor is anything shown that scores less than half of the first.
    private static final double HALF = 0.5;

    /// Finding is work for a processor and nothing else: as many at once as there are, the others in the order they asked. Without this, who
    /// asks in a crowd may wait for all who asked later.
    private static final Semaphore PROCESSORS = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final Library library;

    Search(Library library) {
        this.library = library;
    }

    List<Passage> nearest(String words, Language language, Article.Audience audience, int most) {
        Asked asked = Asked.read(Tongue.of(language), words);
        if (asked.saysNothing() || most < 1) {
            return List.of();
        }
        Shelf shelf = library.shelf(language);
        PROCESSORS.acquireUninterruptibly();
        try {
            return fitting(shelf.find(asked, audience, Math.max(most, OTHERS)), asked, most);
        } finally {
            PROCESSORS.release();
        }
    }

    static List<Passage> fitting(Shelf.Found found, Asked asked, int most) {
        List<Shelf.Hit> hits = found.hits();
        if (hits.isEmpty() || found.covers() * share(hits, hits.getFirst(), 2) < LEAST) {
            return List.of();
        }
        double covered = Math.cbrt(found.covers());
        return hits.stream().limit(most).filter(hit -> hit.score() >= HALF * hits.getFirst().score())
                .map(hit -> passage(hit, asked, covered * share(hits, hit, OTHERS))).toList();
    }

    /// What one has of all that the first few have together, from 0 to 1.
    private static double share(List<Shelf.Hit> hits, Shelf.Hit one, int few) {
        return weight(one) / hits.stream().limit(few).mapToDouble(Search::weight).sum();
    }

    private static double weight(Shelf.Hit hit) {
        return Math.pow(hit.score(), SHARPNESS);
    }

    private static Passage passage(Shelf.Hit hit, Asked asked, double relevance) {
        Quote quote = Quote.best(hit.quotes(), asked);
        return new Passage(hit.article(), quote.text(), quote.pieces(asked), relevance);
    }
}
