package org.gehoor.desk;

import java.util.List;

/// What was searched for beside a conversation, and found.
///
/// @param about   the conversation; the page goes back there
/// @param address of the conversation
/// @param answers whether an article may be put into an answer here
public record Shelved(About about, String address, String question, List<Side.Article> articles, boolean answers) {

    public Shelved {
        articles = List.copyOf(articles);
    }
}
