package org.gehoor.assistant;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gehoor.conversation.Answers;
import org.gehoor.conversation.Entry;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.Certainty;
import org.gehoor.knowledge.Passage;
import org.gehoor.vocabulary.Language;

/// Quotes what is published, and gives way.
final class Assistant implements Answers {

    private static final int PASSAGES = 3;
    private static final int TURNS_IN_ALL = 2;

    private final Published published;
    private final Certainty certainty;
    private final Hearing hearing;
    private final InTime phrasing;

    Assistant(Published published, Certainty certainty, Hearing hearing, InTime phrasing) {
        this.published = published;
        this.certainty = certainty;
        this.hearing = hearing;
        this.phrasing = phrasing;
    }

    @Override
    public Answer answer(Question question) {
        long began = System.nanoTime();
        return hearing.of(question).orElseGet(() -> question.inVain() >= TURNS_IN_ALL ? new Answer.GivesWay(Why.IN_VAIN) : find(question, began));
    }

    @Override
    public List<String> phrases() {
        return Stream.of(Language.values())
                .flatMap(language -> hearing.wantsAPerson().phrases(language).stream().map(phrase -> language.tag() + ": " + phrase)).toList();
    }

    private Answer find(Question question, long began) {
        Set<String> shown = question.before().stream()
                .flatMap(said -> said instanceof Said.Computer(List<Entry.Source> quoted) ? quoted.stream() : Stream.<Entry.Source>empty())
                .map(Entry.Source::passage).collect(Collectors.toSet());
        List<Passage> fresh = published.about(question.words(), question.language(), PASSAGES + shown.size()).stream()
                .filter(passage -> !shown.contains(source(passage).passage()))
                .limit(PASSAGES).toList();
        if (fresh.isEmpty()) {
            return new Answer.Unknown();
        }
        Passage first = fresh.getFirst();
        boolean sure = shown.isEmpty() && certainty.isSure(first, question.language());
        List<Entry.Source> sources = fresh.stream().limit(sure ? 1 : PASSAGES).map(Assistant::source).toList();
        return new Answer.Found(sources, sure, phrasing.phrase(question, sources, began), first.relevance());
    }

    private static Entry.Source source(Passage passage) {
        Article article = passage.article();
        return new Entry.Source(article.slug(), article.title(), article.care().checkedOn().map(LocalDate::toString).orElse(""), passage.quote());
    }
}
