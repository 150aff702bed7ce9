package org.gehoor.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.gehoor.db.Work;
import org.gehoor.events.Events;
import org.gehoor.pages.Refusal;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// People write and check articles.
///
/// ```
///  begin ──▶ DRAFT ◀──write──▶ UNCHECKED ──check──▶ CHECKED ◀─┐ check: what was proposed is in use
///              │                    ▲                  │ write ┘ refuse: what was in use stays
///              └──archive──▶ ARCHIVED ──bringBack──────┘
/// ```
///
/// 1. Every text is a version of its own, which never changes; its number is one more than the newest.
/// 2. What is checked is changed by checking only: what others write behind it is proposed, and waits as the newest version.
/// 3. Whoever writes says which version they saw. When another came in between, nothing is kept and they are told.
public final class Editing {

    private final Articles articles;
    private final Versions versions;
    private final Pen pen;
    private final Work work;
    private final Events events;

    Editing(Articles articles, JdbcClient db, Work work, Events events, Clock clock) {
        this.articles = articles;
        this.versions = new Versions(db);
        this.pen = new Pen(db, versions, clock);
        this.work = work;
        this.events = events;
    }

    /// What is to become of what somebody wrote.
    public sealed interface Fate {
        /// Not ready.
        record Draft() implements Fate {}

        /// Ready to be checked.
        record Unchecked() implements Fate {}

        /// It is right, and in use at once.
        record Checked(LocalDate on) implements Fate {}
    }

    /// What somebody wrote.
    ///
    /// @param why  what they changed and why; may be empty
    /// @param care who looks after it and until when; empty leaves it as it is
    public record Entry(Wording wording, String why, Optional<Article.Care> care) {}

    /// How writing ends.
    public sealed interface Outcome {
        /// It is what the article says now.
        record Kept(int version) implements Outcome {}

        /// It waits to be checked; customers read what was checked before.
        record Proposed(int version) implements Outcome {}

        /// Somebody else saved in between. Nothing was kept.
        record Overtaken(ArticleVersion latest) implements Outcome {}
    }

    /// Begins an article.
    ///
    /// @param id     its own, made with the form, so that a form that is sent twice begins one article
    /// @param source what it is a translation of
    /// @return the article; when there is one with this id, or a translation into this language, that one
    public ArticleId begin(ArticleId id, Language language, Optional<ArticleId> source, Entry entry, Fate fate, StaffId by) {
        return work.whole(() -> {
            Optional<Article> original = source.flatMap(pen::hold);
            Optional<ArticleId> there = articles.find(id).or(() -> original.flatMap(one -> articles.find(one.slug(), language))).map(Article::id);
            if (there.isPresent()) {
                return there.get();
            }
            Wording said = entry.wording();
            Article.Care care = entry.care().orElse(new Article.Care(Optional.empty(), Optional.empty(), Optional.of(by)));
            articles.add(new Article(id, original.map(Article::slug).orElseGet(() -> freeSlug(said.title())), language, said.topic(), said.audience(),
                    Article.State.DRAFT, said.title(), said.answer(), said.questions(), said.body(),
                    new Article.Care(Optional.empty(), care.reviewOn(), care.owner()), 1), Optional.of(by), entry.why());
            original.ifPresent(one -> pen.follow(id, one.id(), one.version()));
            settle(articles.find(id).orElseThrow(), versions.latest(id), fate, by, "");
            return id;
        });
    }

    /// Keeps what somebody wrote as a version; when they changed nothing of the text, what is to become of it is done to the newest.
    ///
    /// @param seen the number of the newest version they saw
    public Outcome write(ArticleId id, int seen, Entry entry, Fate fate, StaffId by) {
        return changing(id, seen, article -> {
            ArticleVersion newest = versions.latest(id);
            ArticleVersion kept = newest.wording().equals(entry.wording()) ? newest
                    : pen.keep(id, newest.number(), entry.wording(), Optional.of(by), entry.why(), OptionalInt.empty());
            entry.care().ifPresent(care -> pen.care(id, care.owner(), care.reviewOn()));
            return settle(article, kept, fate, by, entry.why());
        });
    }

    /// Brings an older version back as a new one. For whoever may check it is in use at once when the article is.
    public Outcome restore(ArticleId id, int seen, int number, String why, Fate fate, StaffId by) {
        return changing(id, seen, article -> {
            ArticleVersion older = versions.find(id, number).orElseThrow(() -> new Refusal(KnowledgeRefusal.NOT_FOUND));
            ArticleVersion kept = pen.keep(id, seen, older.wording(), Optional.of(by), why, OptionalInt.of(number));
            return settle(article, kept, fate, by, why);
        });
    }

    /// What was proposed is not taken over: what is in use stays, as the newest version.
    public Outcome refuse(ArticleId id, int seen, String why, StaffId by) {
        needed(why);
        return changing(id, seen, article -> {
            if (article.version() == seen) {
                return new Outcome.Kept(seen);
            }
            ArticleVersion inUse = versions.find(id, article.version()).orElseThrow();
            ArticleVersion kept = pen.keep(id, seen, inUse.wording(), Optional.of(by), why, OptionalInt.of(article.version()));
            pen.use(id, kept, article.state(), Optional.empty());
            pen.step(id, ArticleStep.Kind.REFUSED, by, seen, why);
            return new Outcome.Kept(kept.number());
        });
    }

    /// Takes an article away. Nobody finds it any more, and everything it said is kept.
    public void archive(ArticleId id, String why, StaffId by) {
        needed(why);
        work.whole(() -> {
            Article article = pen.hold(id).orElseThrow(() -> new Refusal(KnowledgeRefusal.NOT_FOUND));
            if (article.state() != Article.State.ARCHIVED) {
                pen.state(id, Article.State.ARCHIVED);
                pen.step(id, ArticleStep.Kind.ARCHIVED, by, article.version(), why);
                events.tell(new ArticleChanged(id));
            }
        });
    }

    /// Brings an article back that was taken away; somebody checks it before customers find it.
    public void bringBack(ArticleId id, StaffId by) {
        work.whole(() -> {
            Article article = pen.hold(id).orElseThrow(() -> new Refusal(KnowledgeRefusal.NOT_FOUND));
            if (article.state() == Article.State.ARCHIVED) {
                pen.use(id, versions.latest(id), Article.State.UNCHECKED, Optional.empty());
                pen.step(id, ArticleStep.Kind.BROUGHT_BACK, by, article.version(), "");
                events.tell(new ArticleChanged(id));
            }
        });
    }

    /// A translation has what this version of its source says.
    public void follows(ArticleId id, int sourceVersion) {
        work.whole(() -> pen.source(id).filter(source -> source.version() < sourceVersion)
                .ifPresent(source -> pen.follow(id, source.article(), sourceVersion)));
    }

    /// What became of an article, newest first.
    public List<ArticleStep> steps(ArticleId id) {
        return pen.steps(id);
    }

    private Outcome changing(ArticleId id, int seen, Function<Article, Outcome> change) {
        return work.whole(() -> {
            Article article = pen.hold(id).orElseThrow(() -> new Refusal(KnowledgeRefusal.NOT_FOUND));
            if (article.state() == Article.State.ARCHIVED) {
                throw new Refusal(KnowledgeRefusal.ARCHIVED);
            }
            ArticleVersion newest = versions.latest(id);
            return newest.number() == seen ? change.apply(article) : new Outcome.Overtaken(newest);
        });
    }

    private Outcome settle(Article article, ArticleVersion version, Fate fate, StaffId by, String why) {
        events.tell(new ArticleChanged(article.id()));
        return switch (fate) {
            case Fate.Draft() when article.state() == Article.State.CHECKED -> proposed(article, version);
            case Fate.Unchecked() when article.state() == Article.State.CHECKED -> proposed(article, version);
            case Fate.Draft() -> {
                pen.use(article.id(), version, Article.State.DRAFT, Optional.empty());
                yield new Outcome.Kept(version.number());
            }
            case Fate.Unchecked() -> {
                pen.use(article.id(), version, Article.State.UNCHECKED, Optional.empty());
                if (article.state() == Article.State.DRAFT) {
                    pen.step(article.id(), ArticleStep.Kind.OFFERED, by, version.number(), why);
                }
                yield new Outcome.Kept(version.number());
            }
            case Fate.Checked(LocalDate on) -> {
                pen.use(article.id(), version, Article.State.CHECKED, Optional.of(on));
                pen.step(article.id(), ArticleStep.Kind.CHECKED, by, version.number(), why);
                yield new Outcome.Kept(version.number());
            }
        };
    }

    private static Outcome proposed(Article article, ArticleVersion version) {
        return version.number() == article.version() ? new Outcome.Kept(version.number()) : new Outcome.Proposed(version.number());
    }

    private String freeSlug(String title) {
        String slug = Slug.of(title);
        for (int number = 2; ; number++) {
            String wanted = slug;
            if (List.of(Language.values()).stream().noneMatch(language -> articles.find(wanted, language).isPresent())) {
                return wanted;
            }
            slug = Slug.of(title) + "-" + number;
        }
    }

    private static void needed(String why) {
        if (why.isBlank()) {
            throw new Refusal(KnowledgeRefusal.NO_REASON);
        }
    }
}
