package org.gehoor.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A paragraph of an article, read once, so that it can be held beside every question.
///
/// @param text  whole when it is short, else up to the end of a word
/// @param words of the text, in their order
record Quote(String text, List<Tongue.Word> words) {

    private static final int LONGEST = 420;

    /// What a word with the same meaning counts beside the word itself.
    private static final double MEANING = 0.5;

    /// The short answer, then the paragraphs of the body.
    static List<Quote> all(Tongue tongue, Article article) {
        return Stream.concat(Stream.of(article.answer()), Markdown.paragraphs(article.body()).stream())
                .map(Quote::quotable).map(text -> new Quote(text, tongue.words(text))).toList();
    }

    /// The one that has most of the question. The short answer is beaten only by one that has a whole word more: it was written to be read first.
    static Quote best(List<Quote> quotes, Asked asked) {
        Quote best = quotes.getFirst();
        double most = best.shares(asked) + 1;
        for (Quote quote : quotes.subList(1, quotes.size())) {
            double shares = quote.shares(asked);
            if (shares > most) {
                best = quote;
                most = shares;
            }
        }
        return best;
    }

    private double shares(Asked asked) {
        Set<String> stems = asked.stems();
        Set<String> meanings = asked.meanings();
        var same = new HashSet<String>();
        var alike = new HashSet<String>();
        for (Tongue.Word word : words) {
            if (stems.contains(word.stem())) {
                same.add(word.stem());
            } else {
                asked.tongue().meanings(word).stream().filter(meanings::contains).forEach(alike::add);
            }
        }
        return same.size() + MEANING * alike.size();
    }

    /// The text in pieces, with the words of the question apart.
    List<Passage.Piece> pieces(Asked asked) {
        Set<String> stems = asked.stems();
        var pieces = new ArrayList<Passage.Piece>();
        int told = 0;
        for (Tongue.Word word : words) {
            if (stems.contains(word.stem())) {
                if (told < word.from()) {
                    pieces.add(new Passage.Piece(text.substring(told, word.from()), false));
                }
                pieces.add(new Passage.Piece(text.substring(word.from(), word.until()), true));
                told = word.until();
            }
        }
        if (told < text.length()) {
            pieces.add(new Passage.Piece(text.substring(told), false));
        }
        return pieces;
    }

    private static String quotable(String paragraph) {
        if (paragraph.length() <= LONGEST) {
            return paragraph;
        }
        int end = paragraph.lastIndexOf(' ', LONGEST);
        return paragraph.substring(0, end < LONGEST / 2 ? LONGEST : end) + " …";
    }
}
