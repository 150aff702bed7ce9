package org.gehoor.assistant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gehoor.conversation.Answers;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.Certainty;
import org.gehoor.knowledge.Passage;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.Language;

/// The machine as it is built, over articles that a test lays before it. Without a database.
public final class AssistantInATest {

    private static final Hearing HEARING = Hearing.inFourLanguages();

    private AssistantInATest() {}

    /// What a test lays before it.
    @FunctionalInterface
    public interface Laid {
        List<Passage> about(String words);
    }

    public static Answers over(Laid laid) {
        return over(laid, false, null);
    }

    /// @param model what a language model says; null when there is none
    static Answers over(Laid laid, boolean sure, Phrasing model) {
        var certainty = new Certainty() {
            @Override
            public boolean isSure(Passage first, Language language) {
                return sure;
            }

            @Override
            public void learn(double relevance, Language language, boolean helped) {
            }
        };
        return new Assistant((words, language, most) -> laid.about(words).stream().limit(most).toList(), certainty, HEARING,
                new InTime(() -> model, () -> true));
    }

    /// The short answer of a checked article.
    public static Passage passage(String slug, String quote) {
        var care = new Article.Care(Optional.of(LocalDate.of(2026, 4, 28)), Optional.empty(), Optional.empty());
        var article = new Article(ArticleId.at(Instant.EPOCH), slug, Language.NL, "billing", Article.Audience.PUBLIC, Article.State.CHECKED, "Over " + slug, quote, List.of(), "",
                care, 1);
        return new Passage(article, quote, List.of(new Passage.Piece(quote, false)), 1);
    }
}
