package org.gehoor.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/// The yardstick: Lucene as it comes, with stems and with pieces of three and four letters. It reads the question, and gives the names of the
/// articles that fit best; nothing is compared with the database, nothing is quoted, and there is always an answer.
final class BareSearch {

    private static final String STEMS = "stems";
    private static final String PIECES = "pieces";
    private static final String SLUG = "slug";
    private static final float PIECE = 0.3f;

    private final Analyzer analyzer = new PerFieldAnalyzerWrapper(new DutchAnalyzer(), Map.of(PIECES, new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            return new TokenStreamComponents(words, new NGramTokenFilter(new LowerCaseFilter(words), 3, 4, false));
        }
    }));
    private final IndexSearcher index;

    BareSearch(List<Topics.Topic> articles) {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Topics.Topic one : articles) {
                String text = String.join("\n", one.title(), one.answer(), String.join("\n", one.questions(5)), one.body());
                var document = new Document();
                document.add(new StoredField(SLUG, one.slug()));
                document.add(new TextField(STEMS, text, Field.Store.NO));
                document.add(new TextField(PIECES, text, Field.Store.NO));
                writer.addDocument(document);
            }
            writer.commit();
            this.index = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    List<String> find(String question, int most) throws IOException {
        var query = new BooleanQuery.Builder();
        add(query, STEMS, question, 1);
        add(query, PIECES, question, PIECE);
        var found = new ArrayList<String>();
        for (ScoreDoc one : index.search(query.build(), most).scoreDocs) {
            found.add(index.storedFields().document(one.doc).get(SLUG));
        }
        return found;
    }

    private void add(BooleanQuery.Builder query, String field, String question, float weight) throws IOException {
        try (var tokens = analyzer.tokenStream(field, question)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            var seen = new HashSet<String>();
            tokens.reset();
            while (tokens.incrementToken()) {
                if (seen.add(term.toString())) {
                    query.add(new BoostQuery(new TermQuery(new Term(field, term.toString())), weight), Occur.SHOULD);
                }
            }
            tokens.end();
        }
    }
}
