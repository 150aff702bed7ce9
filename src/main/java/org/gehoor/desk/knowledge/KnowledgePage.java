package org.gehoor.desk.knowledge;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gehoor.access.Permission;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.Articles;
import org.gehoor.knowledge.Catalogue;
import org.gehoor.knowledge.Catalogue.View;
import org.gehoor.knowledge.Passage;
import org.gehoor.pages.Pages;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.StaffId;
import org.gehoor.words.Words;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/desk/knowledge`: all articles, by how far they are, by topic, by language, and by words.
@Controller
final class KnowledgePage {

    static final String ADDRESS = "/desk/knowledge";
    private static final int MOST = 300;
    private static final int MOST_FOUND = 20;
    private static final int LONGEST_QUESTION = 300;

    private final Known known;
    private final Shelves shelves;
    private final Pages pages;

    KnowledgePage(Known known, Shelves shelves, Pages pages) {
        this.known = known;
        this.shelves = shelves;
        this.pages = pages;
    }

    /// The rooms that know what is listed.
    record Known(Articles articles, Catalogue catalogue, Staff staff) {}

    /// Where an article is written.
    static String address(ArticleId article) {
        return ADDRESS + "/" + article;
    }

    @GetMapping(ADDRESS)
    org.springframework.web.servlet.View show(@RequestParam(defaultValue = "all") String view, @RequestParam Optional<String> topic,
                                              @RequestParam(defaultValue = "") String language, @RequestParam(defaultValue = "") String q,
                                              @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Allowed.check(me, Permission.READ_KNOWLEDGE);
        Words words = pages.words(request);
        var wanted = new Catalogue.Wanted(View.find(view).orElse(View.ALL), topic.filter(name -> !name.isBlank()), Language.of(language));
        return pages.show("desk/knowledge/list", q.isBlank() ? listed(wanted, me, words) : found(q, wanted, me, words));
    }

    private KnowledgeList listed(Catalogue.Wanted wanted, StaffMember me, Words words) {
        List<Catalogue.Line> lines = known.catalogue().list(wanted, me.id(), shelves.today(words), MOST + 1);
        Map<StaffId, String> names = names();
        String title = wanted.topic().map(topic -> Topics.name(topic, words)).orElseGet(() -> words.say("knowledge.view." + wanted.view().code()));
        return new KnowledgeList(shelves.at(wanted, words), title, "", lines.stream().limit(MOST).map(line -> row(line, names, List.of(), words)).toList(),
                lines.size() > MOST, Allowed.may(me, Permission.WRITE_KNOWLEDGE));
    }

    private KnowledgeList found(String typed, Catalogue.Wanted wanted, StaffMember me, Words words) {
        String q = typed.strip().substring(0, Math.min(typed.strip().length(), LONGEST_QUESTION));
        List<Language> languages = wanted.language().map(List::of).orElseGet(() -> Stream.concat(Stream.of(words.language()),
                Stream.of(Language.values())).distinct().toList());
        Map<StaffId, String> names = names();
        List<KnowledgeList.Row> rows = languages.stream()
                .flatMap(language -> known.articles().search(q, language, Article.Audience.STAFF, MOST_FOUND).stream())
                .map(passage -> row(line(passage.article()), names, passage.pieces(), words)).toList();
        return new KnowledgeList(shelves.aside(words), words.say("knowledge.found"), q, rows, false, Allowed.may(me, Permission.WRITE_KNOWLEDGE));
    }

    private Map<StaffId, String> names() {
        return Stream.concat(known.staff().list().stream(), known.staff().listStopped().stream())
                .collect(Collectors.toMap(StaffMember::id, StaffMember::name, (one, _) -> one));
    }

    private static Catalogue.Line line(Article article) {
        return new Catalogue.Line(article.id(), article.slug(), article.language(), article.topic(), article.audience(), article.state(), article.title(),
                article.care(), article.version(), false);
    }

    private KnowledgeList.Row row(Catalogue.Line line, Map<StaffId, String> names, List<Passage.Piece> found, Words words) {
        LocalDate today = shelves.today(words);
        Optional<LocalDate> review = line.care().reviewOn().filter(_ -> line.state() == Article.State.CHECKED);
        return new KnowledgeList.Row(address(line.id()), line.title(), line.language().tag(), Topics.name(line.topic(), words),
                Marks.of(line.state(), words), line.proposed(), line.audience() == Article.Audience.STAFF,
                line.care().owner().map(owner -> names.getOrDefault(owner, "")).orElse(""),
                Optional.of(line).filter(one -> one.isDue(today)).map(_ -> new KnowledgeList.Mark("at-risk", words.say("knowledge.review_due"))),
                review.map(words::day).orElse(""), found);
    }
}
