package org.gehoor.assistant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gehoor.conversation.Answers;
import org.gehoor.conversation.Entry;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.Articles;

/// Quotes what is published, and gives way.
final class Assistant implements Answers {

    private static final int PASSAGES = 3;
    private static final int TURNS_IN_ALL = 2;

    private final Articles articles;
    private final WantsAPerson wantsAPerson;

    Assistant(Articles articles, WantsAPerson wantsAPerson) {
        this.articles = articles;
        this.wantsAPerson = wantsAPerson;
    }

    @Override
    public Answer answer(Question question) {
        if (wantsAPerson.says(question.words())) {
            return new Answer.GivesWay(Why.ASKED);
        }
        if (question.inVain() >= TURNS_IN_ALL) {
            return new Answer.GivesWay(Why.IN_VAIN);
        }
        List<Entry.Source> sources = articles.search(question.words(), question.language(), Article.Audience.PUBLIC, PASSAGES).stream()
                .map(passage -> new Entry.Source(passage.article().slug(), passage.article().title(),
                        passage.article().care().checkedOn().map(LocalDate::toString).orElse(""), passage.quote()))
                .toList();
        return sources.isEmpty() ? new Answer.Unknown() : new Answer.Found(sources, false, Optional.empty());
    }
}
