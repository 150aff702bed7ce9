package org.gehoor.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gehoor.db.Work;
import org.gehoor.knowledge.Rewriting.Rewritten;
import org.gehoor.pages.Refusal;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.StaffId;

/// What goes from a conversation into knowledge: nothing but what a person wrote anew, which is why it takes [Rewritten] and no other words (G11).
public final class Capture {

    private final Articles articles;
    private final Versions versions;
    private final Editing editing;
    private final Work work;

    Capture(Articles articles, Versions versions, Editing editing, Work work) {
        this.articles = articles;
        this.versions = versions;
        this.editing = editing;
        this.work = work;
    }

    /// An article as somebody wrote it after a conversation.
    ///
    /// @param questions how customers ask for it, one on each line
    public record Written(Rewritten title, Rewritten answer, Rewritten questions, Rewritten body, String topic, Article.Audience audience) {

        private Wording wording() {
            return new Wording(line(title), line(answer), questions.words().lines().map(String::strip).filter(one -> !one.isEmpty()).toList(), body.words(), topic, audience);
        }
    }

    /// Begins a draft, which nobody finds until somebody checked it.
    ///
    /// @param id its own, made with the form, so that a form that is sent twice begins one article
    public ArticleId begin(ArticleId id, Language language, Written written, StaffId by) {
        return editing.begin(id, language, Optional.empty(), new Editing.Entry(written.wording(), "", Optional.empty()), new Editing.Fate.Draft(), by);
    }

    /// Adds one more way in which customers ask for an article. It helps to find it and says nothing else, so an article that was checked stays checked on
    /// its day. Of an article in use it is proposed, unless its writer may check and nothing else was proposed before.
    ///
    /// @throws Refusal NOT_FOUND or ARCHIVED
    public void variant(ArticleId id, Rewritten question, StaffId by, boolean checks) {
        work.whole(() -> {
            Article article = articles.find(id).orElseThrow(() -> new Refusal(KnowledgeRefusal.NOT_FOUND));
            ArticleVersion newest = versions.latest(id);
            Wording said = newest.wording();
            if (said.questions().size() < Wording.MOST_QUESTIONS && said.questions().stream().noneMatch(one -> Misses.key(one).equals(Misses.key(line(question))))) {
                List<String> questions = new ArrayList<>(said.questions());
                questions.add(line(question));
                var more = new Wording(said.title(), said.answer(), questions, said.body(), said.topic(), said.audience());
                editing.write(id, newest.number(), new Editing.Entry(more, "", Optional.empty()), fate(article, newest, checks), by);
            }
        });
    }

    private static Editing.Fate fate(Article article, ArticleVersion newest, boolean checks) {
        return switch (article.state()) {
            case CHECKED -> checks && newest.number() == article.version() ? new Editing.Fate.Checked(article.checkedOn()) : new Editing.Fate.Unchecked();
            case UNCHECKED -> new Editing.Fate.Unchecked();
            case DRAFT, ARCHIVED -> new Editing.Fate.Draft();
        };
    }

    private static String line(Rewritten words) {
        return words.words().replaceAll("\\s+", " ").strip();
    }
}
