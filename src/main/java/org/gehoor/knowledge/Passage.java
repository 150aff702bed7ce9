package org.gehoor.knowledge;

import java.util.List;

/// What an article says about a question: the paragraph that fits best.
///
/// @param quote     that paragraph, as text
/// @param pieces    the same text, with the words that were asked for apart, so that a page can mark them
/// @param relevance from 0 to 1: how much of the question the first passage covers, shared among those that fit by how well each does. It can be
///                  compared between questions: what stands out and covers all is near 1, one of many that fit a little is near 0
public record Passage(Article article, String quote, List<Piece> pieces, double relevance) {

    public Passage {
        pieces = List.copyOf(pieces);
    }

    /// A stretch of the quote; `asked` when it is a word of the question.
    public record Piece(String text, boolean asked) {}
}
