package org.gehoor.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gehoor.vocabulary.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finds the articles that fit a question, with PostgreSQL's full text search.
///
/// Any word of the question may hit; a word in the title or in a customer's own question counts most, then in the short answer, then in
/// the body. The sum stands in `nearest.sql`; its numbers were chosen on the articles of the demonstration (`FindingTheRightArticleTest`).
final class Search {

    /// How much of a question is read, in characters and in different words.
    private static final int MOST_CHARACTERS = 2_000;
    private static final int MOST_WORDS = 48;

    private static final int LONGEST_QUOTE = 420;
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]");
    private static final char ASKED = '\uE000';
    private static final char TOLD = '\uE001';

    private final JdbcClient db;
    private final String nearest = read("nearest.sql");

    Search(JdbcClient db) {
        this.db = db;
    }

    private record Found(Article article, double relevance) {}

    List<Passage> nearest(String words, Language language, Article.Audience audience, int most) {
        List<String> lexemes = lexemes(words, language);
        if (lexemes.isEmpty()) {
            return List.of();
        }
        String[] asked = lexemes.toArray(String[]::new);
        return db.sql(nearest)
                .param("dictionary", dictionary(language)).param("language", language.tag()).param("staff", audience == Article.Audience.STAFF)
                .param("asked", asked).param("any", any(lexemes)).param("most", most)
                .query((row, number) -> new Found(Articles.article(row, number), row.getDouble("relevance")))
                .list().stream()
                .map(found -> passage(found, lexemes))
                .toList();
    }

    /// The different words of a question as the dictionary stems them, without the words that every sentence has.
    private List<String> lexemes(String words, Language language) {
        String readable = NO_TEXT.matcher(words.substring(0, Math.min(words.length(), MOST_CHARACTERS))).replaceAll(" ");
        return db.sql("""
                select lexeme from unnest(to_tsvector(cast(:dictionary as regconfig), :words))
                 where length(lexeme) <= 100 order by positions[1] limit :most
                """)
                .param("dictionary", dictionary(language)).param("words", readable).param("most", MOST_WORDS)
                .query(String.class).list();
    }

    /// A query that any of these words answers. Each word is quoted, so that nothing in it is read as an operator.
    private static String any(List<String> lexemes) {
        return String.join(" | ", lexemes.stream().map(word -> "'" + word.replace("\\", "\\\\").replace("'", "''") + "'").toList());
    }

    private Passage passage(Found found, List<String> lexemes) {
        Article article = found.article();
        List<String> paragraphs = Stream.concat(Stream.of(article.answer()), Markdown.paragraphs(article.body()).stream())
                .map(Search::quotable).toList();
        return db.sql("""
                select ts_headline(cast(:dictionary as regconfig), paragraph, cast(:any as tsquery),
                         'HighlightAll=true, StartSel=' || :asked || ', StopSel=' || :told) as marked, paragraph
                  from unnest(cast(:paragraphs as text[])) with ordinality as p (paragraph, number)
                 order by (select count(*) from unnest(to_tsvector(cast(:dictionary as regconfig), paragraph))
                            where lexeme = any(cast(:words as text[]))) - case when number = 1 then 0 else 1 end desc, number
                 limit 1
                """)
                .param("dictionary", dictionary(article.language())).param("any", any(lexemes))
                .param("asked", String.valueOf(ASKED)).param("told", String.valueOf(TOLD))
                .param("paragraphs", paragraphs.toArray(String[]::new)).param("words", lexemes.toArray(String[]::new))
                .query((row, _) -> new Passage(article, row.getString("paragraph"), pieces(row.getString("marked")), found.relevance()))
                .single();
    }

    /// A paragraph as it is quoted: whole when it is short, else up to the end of a word.
    private static String quotable(String paragraph) {
        if (paragraph.length() <= LONGEST_QUOTE) {
            return paragraph;
        }
        int end = paragraph.lastIndexOf(' ', LONGEST_QUOTE);
        return paragraph.substring(0, end < LONGEST_QUOTE / 2 ? LONGEST_QUOTE : end) + " …";
    }

    private static List<Passage.Piece> pieces(String marked) {
        var pieces = new ArrayList<Passage.Piece>();
        for (String part : marked.split("(?=" + ASKED + ")|" + TOLD)) {
            boolean asked = !part.isEmpty() && part.charAt(0) == ASKED;
            String text = asked ? part.substring(1) : part;
            if (!text.isEmpty()) {
                pieces.add(new Passage.Piece(text, asked));
            }
        }
        return pieces;
    }

    private static String dictionary(Language language) {
        return switch (language) {
            case NL -> "dutch";
            case EN -> "english";
            case FR -> "french";
            case DE -> "german";
        };
    }

    private static String read(String file) {
        try (InputStream sql = Objects.requireNonNull(Search.class.getResourceAsStream(file), file)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
