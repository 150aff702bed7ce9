package org.gehoor.desk.knowledge;

import org.gehoor.knowledge.Article;
import org.gehoor.words.Words;

/// How an article stands, as a mark.
final class Marks {

    private Marks() {}

    static KnowledgeList.Mark of(Article.State state, Words words) {
        return switch (state) {
            case DRAFT -> new KnowledgeList.Mark("none", words.say("knowledge.state.draft"));
            case UNCHECKED -> new KnowledgeList.Mark("at-risk", words.say("knowledge.state.unchecked"));
            case CHECKED -> new KnowledgeList.Mark("kept", words.say("knowledge.state.checked"));
            case ARCHIVED -> new KnowledgeList.Mark("none", words.say("knowledge.state.archived"));
        };
    }
}
