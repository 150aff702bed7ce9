package org.gehoor.desk.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gehoor.access.Permission;
import org.gehoor.desk.knowledge.EditorSheet.Preview;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.ArticleFiles;
import org.gehoor.knowledge.ArticleVersion;
import org.gehoor.knowledge.Articles;
import org.gehoor.knowledge.KnowledgeRefusal;
import org.gehoor.knowledge.Translations;
import org.gehoor.knowledge.Versions;
import org.gehoor.knowledge.Wording;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.StaffId;
import org.gehoor.words.Words;

/// Makes the editor's page of an article.
final class Editor {

    /// When a checked article is read again, unless its owner says another day.
    static final int MONTHS_UNTIL_REVIEW = 6;

    private final Known known;
    private final Shelves shelves;
    private final Tongues tongues;
    private final Helped helped;

    Editor(Known known, Shelves shelves, Tongues tongues, Helped helped) {
        this.known = known;
        this.shelves = shelves;
        this.tongues = tongues;
        this.helped = helped;
    }

    /// The rooms that know what stands in the editor.
    record Known(Articles articles, Versions versions, Translations translations, ArticleFiles files, Staff staff) {}

    /// What is shown beside what stands in the fields.
    record Beside(String said, Faults faults, boolean preview, Optional<EditorSheet.Clash> clash) {

        static Beside nothing() {
            return new Beside("", Faults.none(), false, Optional.empty());
        }

        static Beside faults(Faults faults) {
            return new Beside("", faults, false, Optional.empty());
        }
    }

    /// An article by what stands in its address.
    ///
    /// @throws Refusal NOT_FOUND
    Article get(String id) {
        try {
            return known.articles().find(ArticleId.of(id)).orElseThrow(() -> new Refusal(KnowledgeRefusal.NOT_FOUND));
        } catch (IllegalArgumentException noId) {
            throw new Refusal(KnowledgeRefusal.NOT_FOUND);
        }
    }

    LocalDate today(Words words) {
        return shelves.today(words);
    }

    /// As it stands: for who writes with what is proposed, for others with what is in use.
    EditorSheet sheet(Article article, StaffMember me, Beside beside, Words words) {
        boolean writes = Allowed.may(me, Permission.WRITE_KNOWLEDGE);
        ArticleVersion shown = writes ? known.versions().latest(article.id()) : known.versions().find(article.id(), article.version()).orElseThrow();
        return sheet(article, Draft.of(article, shown, words), me, beside, words);
    }

    /// With something else in the fields.
    EditorSheet sheet(Article article, Draft draft, StaffMember me, Beside beside, Words words) {
        ArticleVersion newest = known.versions().latest(article.id());
        boolean archived = article.state() == Article.State.ARCHIVED;
        boolean checks = Allowed.may(me, Permission.CHECK_KNOWLEDGE);
        boolean writes = Allowed.may(me, Permission.WRITE_KNOWLEDGE) && !archived;
        boolean inUse = article.state() == Article.State.CHECKED;
        var may = new EditorSheet.May(writes, checks && writes, !inUse, checks || !inUse, writes);
        return new EditorSheet(shelves.aside(words), KnowledgePage.address(article.id()), false, head(article, newest, checks, words), beside.said(), draft,
                beside.faults(), may, lists(article, draft, words), preview(draft, article, beside.preview() || !writes, words), beside.clash(),
                Optional.of(helped.of(article.id(), words)));
    }

    /// Nothing of it is kept yet.
    EditorSheet fresh(Draft draft, StaffMember me, Beside beside, Words words) {
        Optional<Article> source = source(draft);
        String title = source.map(one -> words.say("knowledge.translation_of", "title", one.title())).orElseGet(() -> words.say("knowledge.write"));
        var head = new EditorSheet.Head(title, words.language().tag(), words.say("knowledge.not_kept"), List.of(), "", "", "");
        var may = new EditorSheet.May(true, Allowed.may(me, Permission.CHECK_KNOWLEDGE), true, true, false);
        List<Choice> languages = source.isPresent() ? List.of(language(draft.in(), words))
                : Stream.of(Language.values()).map(language -> language(language, words)).toList();
        var lists = new EditorSheet.Lists(owners(words), languages, topics(words), List.of(), List.of(), "", "", "");
        return new EditorSheet(shelves.aside(words), KnowledgePage.ADDRESS, true, head, beside.said(), draft, beside.faults(), may, lists,
                beside.preview() ? Optional.of(preview(draft, draft.in(), "", words)) : Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// What a new article or translation begins with.
    Draft begin(ArticleId id, Optional<Article> source, Language language, StaffMember me, Words words) {
        String review = today(words).plusMonths(MONTHS_UNTIL_REVIEW).toString();
        return source.map(one -> new Draft(id.toString(), 0, language.tag(), one.id().toString(), one.title(), one.answer(), String.join("\n", one.questions()),
                one.body(), Topics.name(one.topic(), words), one.audience().code(), me.id().toString(), review, "", ""))
                .orElseGet(() -> new Draft(id.toString(), 0, language.tag(), "", "", "", "", "", "", Article.Audience.PUBLIC.code(), me.id().toString(), review,
                        "", ""));
    }

    /// What it is a translation of.
    Optional<Article> source(Draft draft) {
        try {
            return draft.source().isEmpty() ? Optional.empty() : known.articles().find(ArticleId.of(draft.source()));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /// What somebody else saved in between.
    EditorSheet.Clash clash(ArticleVersion latest, Draft draft, Words words) {
        return new EditorSheet.Clash(words.say("knowledge.clash", "name", writer(latest, words), "number", Integer.toString(latest.number()), "time",
                words.when(latest.writtenAt())), Compared.of(latest.wording(), draft.wording(words), words));
    }

    /// Who wrote a version.
    String writer(ArticleVersion version, Words words) {
        return version.writer().flatMap(known.staff()::find).map(StaffMember::name).orElseGet(() -> words.say("knowledge.from_a_file"));
    }

    private EditorSheet.Head head(Article article, ArticleVersion newest, boolean checks, Words words) {
        String owner = article.owner().flatMap(known.staff()::find).map(StaffMember::name).orElseGet(() -> words.say("knowledge.nobody"));
        List<KnowledgeList.Mark> marks = new ArrayList<>(List.of(Marks.of(article.state(), words)));
        if (article.state() == Article.State.CHECKED) {
            article.care().reviewOn().ifPresent(day -> marks.add(new KnowledgeList.Mark(day.isAfter(today(words)) ? "none" : "at-risk",
                    words.say(day.isAfter(today(words)) ? "knowledge.review_before" : "knowledge.review_was", "day", words.day(day)))));
        }
        boolean proposed = article.state() == Article.State.CHECKED && newest.number() > article.version();
        String waits = proposed ? words.say(checks ? "knowledge.proposed_to_you" : "knowledge.proposed_by", "name", writer(newest, words), "number",
                Integer.toString(newest.number()), "used", Integer.toString(article.version())) : "";
        return new EditorSheet.Head(newest.wording().title(), article.language().tag(), words.say("knowledge.about", "number", Integer.toString(newest.number()),
                "time", words.when(newest.writtenAt()), "name", owner), marks, waits,
                proposed ? KnowledgePage.address(article.id()) + "/versions/difference?from=" + article.version() + "&to=" + newest.number() : "",
                article.state() == Article.State.ARCHIVED ? words.say("knowledge.is_archived") : "");
    }

    private EditorSheet.Lists lists(Article article, Draft draft, Words words) {
        String href = KnowledgePage.address(article.id());
        List<Translations.Translation> translations = known.translations().list(article.slug());
        var behind = translations.stream().filter(one -> one.id().equals(article.id()) && one.isBehind()).findFirst();
        Wording typed = draft.wording(words);
        List<EditorSheet.File> files = known.files().list(article.id()).stream().map(file -> new EditorSheet.File(file.name(), file.alt(),
                words.say("knowledge.file_about", "size", Long.toString((file.size() + 1023) / 1024)), href + "/files/" + file.name(), file.isPicture(),
                typed.files().contains(file.name()), file.markdown())).toList();
        String owner = article.owner().flatMap(known.staff()::find).map(StaffMember::name).orElseGet(() -> words.say("knowledge.nobody"));
        String care = words.say("knowledge.care", "name", owner, "day", article.care().reviewOn().map(words::day).orElse("-"));
        return new EditorSheet.Lists(owners(words), List.of(), topics(words), tongues.of(article, translations, words), files,
                behind.map(one -> words.say("knowledge.follows", "number", Integer.toString(one.sourceAt()))).orElse(""),
                behind.map(one -> Integer.toString(one.sourceAt())).orElse(""), care);
    }

    private Optional<Preview> preview(Draft draft, Article article, boolean wanted, Words words) {
        Draft owned = draft.owner().isEmpty() ? draft.ownedBy(article.owner().map(StaffId::toString).orElse("")) : draft;
        return wanted ? Optional.of(preview(owned, article.language(), KnowledgePage.address(article.id()) + "/files/", words)) : Optional.empty();
    }

    private Preview preview(Draft draft, Language language, String files, Words words) {
        String owner = owner(draft).map(StaffMember::name).orElse("");
        String day = words.day(today(words));
        Wording said = draft.wording(words);
        return new Preview(said.title(), language.tag(), owner.isEmpty() ? words.say("knowledge.preview_checked", "day", day)
                : words.say("knowledge.preview_checked_by", "day", day, "name", owner), said.answer(), said.html(files));
    }

    /// Whose it is to be.
    Optional<StaffMember> owner(Draft draft) {
        return known.staff().list().stream().filter(one -> one.id().toString().equals(draft.owner())).findFirst();
    }

    /// How it is to be looked after.
    Article.Care care(Draft draft) {
        return new Article.Care(Optional.empty(), draft.reviewOn(), owner(draft).map(StaffMember::id));
    }

    private List<Choice> owners(Words words) {
        return Stream.concat(Stream.of(new Choice("", words.say("knowledge.nobody"))),
                known.staff().list().stream().filter(one -> Allowed.may(one, Permission.WRITE_KNOWLEDGE))
                        .map(one -> new Choice(one.id().toString(), one.name()))).toList();
    }

    private static Choice language(Language language, Words words) {
        return new Choice(language.tag(), words.say("knowledge.language." + language.tag()));
    }

    private List<String> topics(Words words) {
        return shelves.topics(words);
    }
}
