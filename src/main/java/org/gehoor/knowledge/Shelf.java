package org.gehoor.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.Language;

/// The articles of one language, in memory, in an index of their [Sign]s.
///
/// The title and each way customers ask count thrice, the short answer thrice, the rest twice.
final class Shelf {

    private static final int HEAD = 3;
    private static final int BODY = 2;
    private static final String ID = "id";
    private static final String READER = "reader";
    private static final FieldType COUNTED = counted();
    private static final Similarity PLAIN = new BM25Similarity();
    private static final Map<String, Similarity> BY_FIELD = Stream.of(Sign.values()).collect(Collectors.toUnmodifiableMap(Sign::field, Sign::similarity));
    private static final Similarity SIMILARITY = new PerFieldSimilarityWrapper() {
        @Override
        public Similarity get(String field) {
            return BY_FIELD.getOrDefault(field, PLAIN);
        }
    };

    private final Tongue tongue;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<ArticleId, Kept> kept = new ConcurrentHashMap<>();

    Shelf(Language language) {
        this.tongue = Tongue.of(language);
        try {
            this.writer = new IndexWriter(inMemory(), new IndexWriterConfig().setSimilarity(SIMILARITY)
                    .setMergeScheduler(new SerialMergeScheduler()).setUseCompoundFile(false));
            this.searchers = new SearcherManager(writer, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Each file of the index in one array: a question opens some hundred places of it, which costs several times more in a list of buffers.
    private static Directory inMemory() {
        return new ByteBuffersDirectory(new SingleInstanceLockFactory(), ByteBuffersDataOutput::new, ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
    }

    /// An article, when it was changed last, and what of it can be quoted.
    record Kept(Article article, long revision, Fit fit, List<Quote> quotes) {}

    /// An article that fits.
    ///
    /// @param quotes what of it can be quoted
    /// @param score  beside the others that answer the same question
    record Hit(Article article, List<Quote> quotes, double score) {}

    /// What fits best, the best first.
    ///
    /// @param covers how much of the question the first one has, from 0 to 1
    record Found(List<Hit> hits, double covers) {

        Found {
            hits = List.copyOf(hits);
        }
    }

    /// When each article was changed last.
    Map<ArticleId, Long> revisions() {
        return kept.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().revision));
    }

    /// Puts an article where it belongs, or takes it away when nobody may find it. Seen after [#show].
    void put(Article article, long revision) {
        try {
            if (article.isFor(Article.Audience.STAFF)) {
                kept.put(article.id(), new Kept(article, revision, Fit.of(tongue, article), Quote.all(tongue, article)));
                writer.updateDocument(key(article.id()), document(article));
            } else {
                remove(article.id());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void remove(ArticleId id) {
        try {
            kept.remove(id);
            writer.deleteDocuments(key(id));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// From now on what was put and removed is seen.
    void show() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// What fits best.
    Found find(Asked asked, Article.Audience reader, int most) {
        try {
            IndexSearcher index = searchers.acquire();
            try {
                return find(index, asked, reader, most);
            } finally {
                searchers.release(index);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Found find(IndexSearcher index, Asked asked, Article.Audience reader, int most) throws IOException {
        index.setSimilarity(SIMILARITY);
        StoredFields stored = index.storedFields();
        var hits = new ArrayList<Hit>();
        double covers = 0;
        for (ScoreDoc found : index.search(asked.in(index), new BestFor(new Term(READER, reader.code()), most)).scoreDocs) {
            var id = new ArticleId(UUID.fromString(stored.document(found.doc, Set.of(ID)).get(ID)));
            Kept article = kept.get(id);
            if (article != null && article.article.isFor(reader)) {
                covers = hits.isEmpty() ? article.fit.covers(asked, asked.rarity(index)) : covers;
                hits.add(new Hit(article.article, article.quotes, found.score));
            }
        }
        return new Found(hits, covers);
    }

    private Document document(Article article) {
        var counts = new Sign.Counts();
        counts.add(tongue, article.title(), HEAD);
        article.questions().forEach(question -> counts.add(tongue, question, HEAD));
        counts.add(tongue, article.answer(), HEAD);
        counts.add(tongue, article.body(), BODY);
        var document = new Document();
        document.add(new StringField(ID, article.id().toString(), Field.Store.YES));
        for (Article.Audience reader : Article.Audience.values()) {
            if (article.isFor(reader)) {
                document.add(new StringField(READER, reader.code(), Field.Store.NO));
            }
        }
        for (Sign sign : Sign.values()) {
            document.add(new Field(sign.field(), new Counted(counts.of(sign)), COUNTED));
        }
        return document;
    }

    private static Term key(ArticleId id) {
        return new Term(ID, id.toString());
    }

    private static FieldType counted() {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
