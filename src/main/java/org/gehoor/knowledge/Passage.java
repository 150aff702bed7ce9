package org.gehoor.knowledge;

import java.util.List;

/// What an article says about a question: the paragraph that fits best.
///
/// @param quote     that paragraph, as text
/// @param pieces    the same text, with the words that were asked for apart, so that a page can mark them
/// @param relevance how much of the question the article covers; only to compare passages that answer the same question
public record Passage(Article article, String quote, List<Piece> pieces, double relevance) {

    public Passage {
        pieces = List.copyOf(pieces);
    }

    /// A stretch of the quote; `asked` when it is a word of the question.
    public record Piece(String text, boolean asked) {}
}
