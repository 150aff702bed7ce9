package org.gehoor.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
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
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.gehoor.vocabulary.Language;

/// The yardstick: Lucene as it comes, one field with all words of an article, BM25 with its usual numbers.
final class PlainBm25 {

    private static final String TEXT = "text";
    private static final String SLUG = "slug";

    private final Analyzer analyzer;
    private final IndexSearcher index;

    /// @param all whether the commonest words count as well
    PlainBm25(Language language, boolean all, List<Article> articles) {
        CharArraySet without = all ? CharArraySet.EMPTY_SET : language == Language.NL ? DutchAnalyzer.getDefaultStopSet() : EnglishAnalyzer.getDefaultStopSet();
        this.analyzer = language == Language.NL ? new DutchAnalyzer(without) : new EnglishAnalyzer(without);
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Article article : articles) {
                var document = new Document();
                document.add(new StoredField(SLUG, article.slug()));
                document.add(new TextField(TEXT, String.join("\n", article.title(), article.answer(), String.join("\n", article.questions()), article.body()), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.commit();
            this.index = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    List<String> find(String question, int most) {
        var query = new BooleanQuery.Builder();
        try (var tokens = analyzer.tokenStream(TEXT, question)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            var seen = new HashSet<String>();
            tokens.reset();
            while (tokens.incrementToken()) {
                if (seen.add(term.toString())) {
                    query.add(new TermQuery(new Term(TEXT, term.toString())), Occur.SHOULD);
                }
            }
            tokens.end();
            var found = new ArrayList<String>();
            for (ScoreDoc one : index.search(query.build(), most).scoreDocs) {
                found.add(index.storedFields().document(one.doc).get(SLUG));
            }
            return found;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
