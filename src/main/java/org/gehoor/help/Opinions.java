package org.gehoor.help;

import java.util.UUID;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.Articles;
import org.gehoor.knowledge.Misses;
import org.gehoor.knowledge.Remarks;
import org.gehoor.knowledge.Uses;
import org.gehoor.redaction.Gate;
import org.gehoor.redaction.Known;
import org.gehoor.vocabulary.Language;

/// What readers say of articles, and search for in vain. Their words pass the gate before anything is kept; who they are is not known here.
record Opinions(Articles articles, Uses uses, Remarks remarks, Misses misses, Gate gate) {

    /// @param question what the reader searched for before; empty when they did not
    void helped(Article article, UUID once, boolean helped, String question) {
        articles.helped(article.id(), once, helped);
        if (!helped && !question.isBlank()) {
            misses.noHelp(gate.clear(bounded(question), Known.NOTHING), article.language());
        }
    }

    void missing(Article article, UUID once, String words) {
        remarks.missing(article.id(), once, gate.clear(words, Known.NOTHING));
    }

    void nothingFound(String question, Language language) {
        misses.nothing(gate.clear(bounded(question), Known.NOTHING), language);
    }

    /// As much as anybody searches for; the rest of an endless question is not even looked at.
    private static String bounded(String question) {
        return question.substring(0, Math.min(question.length(), 1_000));
    }
}
