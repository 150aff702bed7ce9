package org.gehoor.knowledge;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Hearer;
import org.gehoor.conversation.Help;
import org.gehoor.conversation.Timelines;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/// Hears which articles the computer quotes and which a colleague points to, in every channel. It counts them, and remembers where the
/// question stands that a colleague answered so, or that the computer did not answer; it keeps no words.
final class Heard implements Hearer {

    private static final int LATELY = 40;
    private static final int FEWEST_WORDS = 3;

    private final Articles articles;
    private final Uses uses;
    private final Questions questions;
    private final Told told;
    private final Pattern link;

    Heard(Articles articles, Uses uses, Questions questions, Told told, URI publicUrl) {
        this.articles = articles;
        this.uses = uses;
        this.questions = questions;
        this.told = told;
        this.link = Pattern.compile(Pattern.quote(publicUrl.resolve("/help/").toString()) + "([a-z0-9-]+)");
    }

    /// Where the words stand; asked for late, as that room asks for who hears.
    record Told(ObjectProvider<Conversations> conversations, ObjectProvider<Timelines> timelines) {}

    @Override
    public void hear(ConversationId id, Entry entry) {
        switch (entry.what()) {
            case Entry.What.Message message -> said(id, entry, message);
            case Entry.What.AnswerJudged judged when !judged.helped() -> unanswered(id, judged.answer());
            default -> { }
        }
    }

    private void said(ConversationId id, Entry entry, Entry.What.Message message) {
        switch (entry.who()) {
            case Entry.Who.Computer _ -> {
                message.sources().forEach(source -> articles.named(source.slug(), source.title()).ifPresent(article -> uses.count(article, Use.QUOTED)));
                message.help().filter(help -> help.kind() == Help.Kind.UNKNOWN).ifPresent(_ -> unanswered(id, entry.sequence()));
            }
            case Entry.Who.Person _ -> linked(id, entry, links(message.text()));
            case Entry.Who.Customer _ -> { }
        }
    }

    /// What the customer asked before words of the computer that did not help, or were no answer.
    private void unanswered(ConversationId id, long answer) {
        Entry question = question(told.timelines().getObject().lately(id, LATELY), answer);
        if (question != null) {
            questions.unanswered(id, question.sequence());
        }
    }

    private Set<String> links(String text) {
        return link.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void linked(ConversationId id, Entry answer, Set<String> slugs) {
        if (slugs.isEmpty()) {
            return;
        }
        Language language = told.conversations().getObject().get(id).language();
        Entry question = question(told.timelines().getObject().lately(id, LATELY), answer.sequence());
        for (String slug : slugs) {
            articles.find(slug, Article.Audience.PUBLIC, language).map(Article::id).ifPresent(article -> linked(id, question, article));
        }
    }

    private void linked(ConversationId id, @Nullable Entry question, ArticleId article) {
        uses.count(article, Use.LINKED);
        if (question != null) {
            questions.linked(id, question.sequence(), article);
        }
    }

    /// What the customer asked last before an answer; a word of thanks is no question.
    private static @Nullable Entry question(List<Entry> entries, long before) {
        return entries.reversed().stream().filter(entry -> entry.sequence() < before && entry.who() instanceof Entry.Who.Customer)
                .filter(entry -> entry.what() instanceof Entry.What.Message said && said.text().strip().split("\\s+").length >= FEWEST_WORDS)
                .findFirst().orElse(null);
    }
}
