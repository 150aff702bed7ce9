package org.gehoor.knowledge;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.FixedBitSet;

/// The best of those that bear a term. Every document is scored: a question has a few hundred pieces of words, and adding them up one piece after
/// the other takes a fraction of leaping from document to document to skip some.
final class BestFor implements CollectorManager<BestFor.Best, TopDocs> {

    private final Term term;
    private final TopScoreDocCollectorManager best;

    BestFor(Term term, int most) {
        this.term = term;
        this.best = new TopScoreDocCollectorManager(most, null, Integer.MAX_VALUE);
    }

    @Override
    public Best newCollector() {
        return new Best(best.newCollector());
    }

    @Override
    public TopDocs reduce(Collection<Best> collected) throws IOException {
        return best.reduce(collected.stream().map(one -> one.all).toList());
    }

    /// Lets through what bears the term.
    final class Best implements Collector {

        private final TopScoreDocCollector all;

        private Best(TopScoreDocCollector all) {
            this.all = all;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            FixedBitSet let = bearing(leaf);
            LeafCollector through = all.getLeafCollector(leaf);
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) throws IOException {
                    through.setScorer(scorer);
                }

                @Override
                public void collect(int document) throws IOException {
                    if (let.get(document)) {
                        through.collect(document);
                    }
                }
            };
        }

        private FixedBitSet bearing(LeafReaderContext leaf) throws IOException {
            var bearing = new FixedBitSet(leaf.reader().maxDoc());
            PostingsEnum documents = leaf.reader().postings(term, PostingsEnum.NONE);
            if (documents != null) {
                for (int document = documents.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.nextDoc()) {
                    bearing.set(document);
                }
            }
            return bearing;
        }
    }
}
