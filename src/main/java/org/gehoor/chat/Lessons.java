package org.gehoor.chat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Help;
import org.gehoor.knowledge.Articles;
import org.gehoor.knowledge.Certainty;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;

/// What is learnt from a chat with the computer: whether an answer helped. Never a word of it (G11).
final class Lessons {

    private final Certainty certainty;
    private final Articles articles;

    Lessons(Certainty certainty, Articles articles) {
        this.certainty = certainty;
        this.articles = articles;
    }

    /// The customer said whether it helped. Of one passage that is counted with its article, too; of more nobody knows which was meant.
    void said(ConversationId conversation, Entry answer, Language language, boolean helped) {
        learn(answer, language, helped);
        var sources = ((Entry.What.Message) answer.what()).sources();
        if (sources.size() == 1) {
            UUID once = UUID.nameUUIDFromBytes(("helped " + conversation + " " + answer.sequence()).getBytes(StandardCharsets.UTF_8));
            articles.find(sources.getFirst().slug(), language).ifPresent(article -> articles.helped(article.id(), once, helped));
        }
    }

    /// The customer wrote on: who says thank you was helped, who asks on or for a person was not.
    void shown(Entry answer, Language language, Dialogue.Next next) {
        if (next.help().kind() != Help.Kind.COURTESY) {
            learn(answer, language, next.help().kind() == Help.Kind.WELCOME);
        }
    }

    private void learn(Entry answer, Language language, boolean helped) {
        answer.help().ifPresent(help -> certainty.learn(help.relevance(), language, helped));
    }
}
