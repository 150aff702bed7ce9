package org.gehoor.desk.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gehoor.desk.knowledge.EditorSheet.Tongue;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.Translations.Translation;
import org.gehoor.vocabulary.Language;
import org.gehoor.words.Words;

/// Says in which languages an article is there, which lag behind, and where one is begun.
final class Tongues {

    List<Tongue> of(Article article, List<Translation> there, Words words) {
        return Stream.of(Language.values()).map(language -> there.stream().filter(one -> one.language() == language).findFirst()
                .map(one -> written(one, article, words)).orElseGet(() -> missing(language, article, words))).toList();
    }

    private static Tongue written(Translation one, Article article, Words words) {
        String name = words.say("knowledge.language." + one.language().tag());
        String href = one.id().equals(article.id()) ? "" : KnowledgePage.address(one.id());
        String stand = words.say("knowledge.state." + one.state().code());
        if (one.isBehind()) {
            return new Tongue("open", "alert", words.say("knowledge.tongue_behind", "language", name, "has", Integer.toString(one.has()), "now",
                    Integer.toString(one.sourceAt())), href, "");
        }
        return switch (one.state()) {
            case CHECKED -> new Tongue("ok", "check", words.say("knowledge.tongue", "language", name, "state", stand), href, "");
            case DRAFT, UNCHECKED, ARCHIVED -> new Tongue("open", "alert", words.say("knowledge.tongue", "language", name, "state", stand), href, "");
        };
    }

    private static Tongue missing(Language language, Article article, Words words) {
        String begin = KnowledgePage.ADDRESS + "/new?source=" + article.id() + "&language=" + language.tag();
        return new Tongue("no", "x", words.say("knowledge.tongue_missing", "language", words.say("knowledge.language." + language.tag())), "",
                Optional.of(begin).filter(_ -> article.state() != Article.State.ARCHIVED).orElse(""));
    }
}
