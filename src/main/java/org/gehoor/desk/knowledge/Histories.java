package org.gehoor.desk.knowledge;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.ArticleStep;
import org.gehoor.knowledge.ArticleVersion;
import org.gehoor.knowledge.Editing;
import org.gehoor.knowledge.KnowledgeRefusal;
import org.gehoor.knowledge.Versions;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.gehoor.words.Words;

/// Tells what an article said before.
final class Histories {

    private static final int MOST = 200;

    private final Versions versions;
    private final Editing editing;
    private final Editor editor;
    private final Shelves shelves;
    private final Staff staff;

    Histories(Versions versions, Editing editing, Editor editor, Shelves shelves, Staff staff) {
        this.versions = versions;
        this.editing = editing;
        this.editor = editor;
        this.shelves = shelves;
        this.staff = staff;
    }

    /// @throws Refusal NOT_FOUND
    ArticleVersion get(Article article, int number) {
        return versions.find(article.id(), number).orElseThrow(() -> new Refusal(KnowledgeRefusal.NOT_FOUND));
    }

    History of(Article article, Words words) {
        List<ArticleVersion> all = versions.list(article.id(), MOST);
        List<History.Row> rows = all.stream().map(version -> new History.Row(version.number(), Math.max(0, version.number() - 1),
                words.when(version.writtenAt()), editor.writer(version, words), why(version, words), use(article, version, words))).toList();
        return new History(shelves.aside(words), KnowledgePage.address(article.id()), article.title(), article.language().tag(), all.getFirst().number(), rows,
                editing.steps(article.id()).stream().map(step -> step(step, words)).toList());
    }

    DifferenceSheet difference(Article article, int from, int to, boolean decides, boolean restores, Faults faults, Words words) {
        ArticleVersion before = get(article, from);
        ArticleVersion after = get(article, to);
        Map<Integer, ArticleVersion> all = Stream.concat(versions.list(article.id(), MOST).stream(), Stream.of(before, after))
                .collect(Collectors.toMap(ArticleVersion::number, Function.identity(), (one, _) -> one));
        int newest = versions.latest(article.id()).number();
        List<Choice> numbers = all.keySet().stream().sorted((one, other) -> other - one).map(number -> new Choice(Integer.toString(number),
                words.say("knowledge.version", "number", Integer.toString(number)))).toList();
        return new DifferenceSheet(shelves.aside(words), KnowledgePage.address(article.id()), article.title(), article.language().tag(), from, to,
                about(before, words), about(after, words), numbers, Compared.of(before.wording(), after.wording(), words),
                decides && from == article.version() && to == newest && to > from, restores && from < newest, newest, faults);
    }

    private String about(ArticleVersion version, Words words) {
        return words.say("knowledge.version_about", "number", Integer.toString(version.number()), "time", words.when(version.writtenAt()), "name",
                editor.writer(version, words));
    }

    private static String why(ArticleVersion version, Words words) {
        return version.restores().isPresent() && version.why().isEmpty()
                ? words.say("knowledge.restored", "number", Integer.toString(version.restores().getAsInt())) : version.why();
    }

    private static String use(Article article, ArticleVersion version, Words words) {
        if (version.number() == article.version()) {
            return words.say("knowledge.state." + article.state().code());
        }
        return version.number() > article.version() && article.state() == Article.State.CHECKED ? words.say("knowledge.waits") : "";
    }

    private String step(ArticleStep step, Words words) {
        String who = step.by().flatMap(staff::find).map(StaffMember::name).orElseGet(() -> words.say("knowledge.nobody"));
        String what = words.say("knowledge.step." + step.kind().code(), "number", Integer.toString(step.version()));
        return words.say(step.why().isEmpty() ? "knowledge.step" : "knowledge.step_why", "time", words.when(step.at()), "name", who, "what", what, "why", step.why());
    }
}
