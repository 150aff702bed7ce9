package org.gehoor.desk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.BRAM;
import static org.gehoor.testing.Cast.NOOR;
import static org.gehoor.testing.Cast.RUUD;
import static org.gehoor.testing.Cast.SAMIRA;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.gehoor.access.Audit;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.ArticleFiles;
import org.gehoor.knowledge.ArticleStep;
import org.gehoor.knowledge.ArticleVersion;
import org.gehoor.knowledge.Articles;
import org.gehoor.knowledge.Editing;
import org.gehoor.knowledge.Translations;
import org.gehoor.knowledge.Versions;
import org.gehoor.knowledge.Wording;
import org.gehoor.testing.Cast;
import org.gehoor.testing.Form;
import org.gehoor.testing.InTheHouse;
import org.gehoor.testing.Visitor;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.Test;

class WritingWhatWeKnowTest extends InTheHouse {

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Test
    void what_the_first_line_writes_customers_read_when_somebody_who_may_check_says_that_it_is_right() {
        Visitor samira = at(SAMIRA);
        Form form = samira.get("/desk/knowledge/new").form("/desk/knowledge/preview");
        assertThat(samira.get("/desk/knowledge/new").html()).doesNotContain("formaction=\"/desk/knowledge/check\"");
        Form written = filled(form, "Boot: wie betaalt?", "U betaalt op zee zelf.").with("body", "## Op zee\nEen schip heeft een eigen mast.");
        assertThat(samira.send(written.to("/desk/knowledge/check")).status()).isEqualTo(403);
        Visitor.Answer kept = samira.send(written.to("/desk/knowledge").with("state", "unchecked"));
        assertThat(kept.status()).isEqualTo(303);
        Article article = house.get(Articles.class).find("boot-wie-betaalt", Language.NL).orElseThrow();
        assertThat(kept.next()).contains("/desk/knowledge/" + article.id());
        assertThat(samira.send(written.to("/desk/knowledge").with("state", "unchecked")).next()).as("a form sent twice begins one article").isEqualTo(kept.next());
        assertThat(article.state()).isEqualTo(Article.State.UNCHECKED);
        assertThat(guest().get("/help/boot-wie-betaalt").status()).isEqualTo(404);

        Visitor noor = at(NOOR);
        String href = "/desk/knowledge/" + article.id();
        Form checking = filled(noor.get(href).form(href + "/preview"), "Boot: wie betaalt?", "U betaalt op zee zelf.").with("owner", NOOR.id().toString()).with("review", "");
        assertThat(noor.send(checking.to(href + "/check")).status()).isEqualTo(303);
        Article checked = house.get(Articles.class).find(article.id()).orElseThrow();
        assertThat(checked.care()).isEqualTo(new Article.Care(Optional.of(LocalDate.of(2026, 5, 12)), Optional.of(LocalDate.of(2026, 11, 12)), Optional.of(NOOR.id())));
        assertThat(checked.version()).as("nothing of the text changed, so there is no other version").isEqualTo(1);
        assertThat(guest().get("/help/boot-wie-betaalt").html()).contains("U betaalt op zee zelf.", "Een schip heeft een eigen mast.");
        assertThat(house.get(Audit.class).of("article:" + article.id())).extracting(Audit.Line::act)
                .containsExactly("article written", "article written", "article checked");
    }

    @Test
    void who_may_not_check_proposes_and_customers_read_what_was_checked_until_it_is_taken_over() {
        Article article = checked("puk", "De PUK staat op het kaartje.");
        String href = "/desk/knowledge/" + article.id();
        Visitor bram = at(BRAM);
        Form form = filled(bram.get(href).form(href + "/preview"), article.title(), "De PUK staat in Mijn Zeeraaf.").with("why", "Het kaartje is er niet meer");
        assertThat(bram.send(form.to(href + "/versions").with("state", "draft")).status()).isEqualTo(303);
        assertThat(now(article).answer()).isEqualTo("De PUK staat op het kaartje.");
        assertThat(now(article).state()).isEqualTo(Article.State.CHECKED);
        assertThat(guest().get("/help/puk").html()).contains("op het kaartje").doesNotContain("Mijn Zeeraaf");
        assertThat(bram.get(href).html()).contains("Bram Kuipers stelt versie 2 voor");
        assertThat(at(NOOR).get("/desk/knowledge?view=to_check").html()).contains("nieuwe versie wacht");

        Visitor noor = at(NOOR);
        String difference = href + "/versions/difference?from=1&to=2";
        assertThat(noor.get(difference).html()).contains("<del><span class=\"for-screen-reader\">weg: </span>op het kaartje.</del>",
                "<ins><span class=\"for-screen-reader\">nieuw: </span>in Mijn Zeeraaf.</ins>");
        assertThat(bram.get(difference).html()).doesNotContain("/proposal/acceptance");
        assertThat(bram.post(href + "/proposal/acceptance", "seen=2").status()).isEqualTo(403);
        assertThat(noor.send(noor.get(difference).form(href + "/proposal/refusal")).status()).as("without a reason").isEqualTo(422);
        assertThat(noor.send(noor.get(difference).form(href + "/proposal/acceptance")).status()).isEqualTo(303);
        assertThat(guest().get("/help/puk").html()).contains("Mijn Zeeraaf");
        assertThat(now(article).checkedOn()).isEqualTo(LocalDate.of(2026, 5, 12));
    }

    @Test
    void what_is_not_taken_over_stays_to_be_read_and_an_older_version_comes_back_as_a_new_one() {
        Article article = checked("puk", "Eerste tekst.");
        Editing editing = house.get(Editing.class);
        editing.write(article.id(), 1, entry(article, "Tweede tekst."), new Editing.Fate.Unchecked(), BRAM.id());
        editing.refuse(article.id(), 2, "Klopt niet", NOOR.id());
        assertThat(now(article).answer()).isEqualTo("Eerste tekst.");
        assertThat(now(article).version()).isEqualTo(3);
        String href = "/desk/knowledge/" + article.id();
        Visitor noor = at(NOOR);
        assertThat(noor.get(href + "/versions").html()).contains("Bram Kuipers", "versie 2 niet overgenomen", "Klopt niet");
        assertThat(noor.send(noor.get(href + "/versions/difference?from=2&to=3").form(href + "/versions/2/restoring")).status()).isEqualTo(303);
        assertThat(now(article).answer()).isEqualTo("Tweede tekst.");
        assertThat(house.get(Versions.class).list(article.id(), 10)).extracting(ArticleVersion::number).containsExactly(4, 3, 2, 1);
        assertThat(house.get(Versions.class).latest(article.id()).restores()).hasValue(2);
        assertThat(editing.steps(article.id())).extracting(ArticleStep::kind).containsExactly(ArticleStep.Kind.CHECKED, ArticleStep.Kind.REFUSED);
    }

    @Test
    void who_saves_after_a_colleague_is_told_and_loses_nothing() {
        Article article = checked("puk", "Eerste tekst.");
        String href = "/desk/knowledge/" + article.id();
        Visitor noor = at(NOOR);
        Form slow = filled(noor.get(href).form(href + "/preview"), article.title(), "Tekst van Noor.");
        house.get(Editing.class).write(article.id(), 1, entry(article, "Tekst van Bram."), new Editing.Fate.Unchecked(), BRAM.id());
        Visitor.Answer told = noor.send(slow.to(href + "/check"));
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.html()).contains("Bram Kuipers bewaarde intussen versie 2", ">Bram.</del>", ">Noor.</ins>");
        assertThat(now(article).answer()).isEqualTo("Eerste tekst.");
        Form again = told.form(href + "/preview");
        assertThat(again.field("answer")).contains("Tekst van Noor.");
        assertThat(noor.send(again.with("owner", "").to(href + "/check")).status()).isEqualTo(303);
        assertThat(now(article).answer()).isEqualTo("Tekst van Noor.");
        assertThat(house.get(Versions.class).list(article.id(), 10)).extracting(version -> version.wording().answer())
                .containsExactly("Tekst van Noor.", "Tekst van Bram.", "Eerste tekst.");
    }

    @Test
    void the_preview_keeps_what_was_typed_and_nothing_else() {
        Visitor samira = at(SAMIRA);
        Form form = filled(samira.get("/desk/knowledge/new").form("/desk/knowledge/preview"), "Boot", "Op zee betaalt u.").with("body", "# Kop\n<b>niet</b>");
        Visitor.Answer shown = samira.send(form);
        assertThat(shown.html()).contains("Zo leest een klant het", "<h2>Kop</h2>", "&lt;b&gt;niet&lt;/b&gt;");
        assertThat(shown.form("/desk/knowledge/preview").field("body")).contains("# Kop\n<b>niet</b>");
        assertThat(house.get(Articles.class).list(Language.NL)).isEmpty();
        Visitor.Answer missing = samira.send(form.with("title", " ").with("body", "![](mast.png)").to("/desk/knowledge"));
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.html()).contains("Schrijf een titel", "wat er te zien is op mast.png");
        assertThat(missing.form("/desk/knowledge/preview").field("answer")).contains("Op zee betaalt u.");
    }

    @Test
    void an_article_goes_to_the_archive_with_a_reason_and_comes_back_to_be_checked() {
        Article article = checked("puk", "Eerste tekst.");
        String href = "/desk/knowledge/" + article.id();
        Visitor noor = at(NOOR);
        assertThat(at(BRAM).get(href + "/archive").status()).isEqualTo(403);
        Form form = noor.get(href + "/archive").form(href + "/archive");
        assertThat(noor.send(form).status()).isEqualTo(422);
        assertThat(guest().get("/help/puk").status()).isEqualTo(200);
        assertThat(noor.send(form.with("why", "Bestaat niet meer")).status()).isEqualTo(303);
        assertThat(guest().get("/help/puk").status()).isEqualTo(404);
        assertThat(noor.get("/desk/knowledge").html()).doesNotContain(article.title());
        assertThat(noor.get("/desk/knowledge?view=archived").html()).contains(article.title());
        assertThat(noor.post(href + "/versions", "").status()).isEqualTo(403);
        assertThat(noor.send(noor.get(href + "/archive").form(href + "/archive/end")).status()).isEqualTo(303);
        assertThat(now(article).state()).isEqualTo(Article.State.UNCHECKED);
        assertThat(guest().get("/help/puk").status()).isEqualTo(404);
    }

    @Test
    void a_file_is_for_whom_its_article_is_and_is_what_its_bytes_are() {
        Article article = checked("puk", "Eerste tekst.");
        String href = "/desk/knowledge/" + article.id();
        Visitor samira = at(SAMIRA);
        Form form = filled(samira.get(href).form(href + "/preview"), article.title(), "Eerste tekst.").with("alt", "Het kaartje [voor]").to(href + "/files");
        assertThat(samira.send(form.with("alt", ""), List.of(new Visitor.Chosen("a.png", PICTURE))).status()).isEqualTo(422);
        byte[] script = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(StandardCharsets.UTF_8);
        assertThat(samira.send(form, List.of(new Visitor.Chosen("a.png", script))).html()).contains("a.png is geen beeld");
        Visitor.Answer added = samira.send(form.with("body", "Zo ziet het eruit:"), List.of(new Visitor.Chosen("Het Kaartje.exe", PICTURE)));
        assertThat(added.form(href + "/preview").field("body")).contains("Zo ziet het eruit:\n\n![Het kaartje voor](het-kaartje.png)");
        String address = "/help/files/" + article.id() + "/het-kaartje.png";
        Visitor.Answer seen = guest().get(address);
        assertThat(seen.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(seen.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(guest().download(address)).isEqualTo(PICTURE);
        assertThat(guest().get("/help/files/" + article.id() + "/anders.png").status()).isEqualTo(404);
        house.get(Editing.class).archive(article.id(), "weg", NOOR.id());
        assertThat(guest().get(address).status()).isEqualTo(404);
        assertThat(guest().get(href + "/files/het-kaartje.png").status()).as("not signed in").isEqualTo(302);
        assertThat(samira.get(href + "/files/het-kaartje.png").status()).isEqualTo(200);
        assertThat(house.get(ArticleFiles.class).list(article.id())).hasSize(1);
    }

    @Test
    void a_translation_lags_behind_when_what_it_was_made_from_changes() {
        Article article = checked("puk", "Eerste tekst.");
        Visitor noor = at(NOOR);
        String begin = "/desk/knowledge/new?source=" + article.id() + "&language=fr";
        assertThat(noor.get("/desk/knowledge/" + article.id()).html()).contains("Frans: nog niet", begin.replace("&", "&amp;"));
        Form form = filled(noor.get(begin).form("/desk/knowledge/preview"), "Le PUK", "Premier texte.").with("language", "fr").with("owner", "");
        assertThat(noor.send(form.to("/desk/knowledge/check")).status()).isEqualTo(303);
        Article french = house.get(Articles.class).find("puk", Language.FR).orElseThrow();
        assertThat(behind(french)).isFalse();
        house.get(Editing.class).write(article.id(), 1, entry(article, "Andere tekst."), new Editing.Fate.Unchecked(), NOOR.id());
        assertThat(behind(french)).as("what is only proposed is not behind").isFalse();
        house.get(Editing.class).write(article.id(), 2, entry(article, "Andere tekst."), new Editing.Fate.Checked(LocalDate.of(2026, 5, 12)), NOOR.id());
        assertThat(behind(french)).isTrue();
        String href = "/desk/knowledge/" + french.id();
        assertThat(noor.get("/desk/knowledge/" + article.id()).html()).contains("Frans: bij versie 1, loopt achter op versie 2");
        Form update = filled(noor.get(href).form(href + "/preview"), "Le PUK", "Autre texte.").with("follows", "2").with("owner", "");
        assertThat(noor.send(update.to(href + "/check")).status()).isEqualTo(303);
        assertThat(behind(french)).isFalse();
    }

    @Test
    void the_owner_sees_first_what_is_overdue_and_customers_still_see_when_it_was_checked() {
        Article overdue = checked("zeta", "Over de zeta.", "Zeta", Optional.of(SAMIRA), LocalDate.of(2026, 5, 12));
        checked("alfa", "Over de alfa.", "Alfa", Optional.of(BRAM), LocalDate.of(2026, 5, 11));
        assertThat(titles(at(SAMIRA).get("/desk/knowledge").html(), "Zeta", "Alfa")).isEqualTo("Zeta Alfa");
        assertThat(titles(at(BRAM).get("/desk/knowledge").html(), "Zeta", "Alfa")).isEqualTo("Alfa Zeta");
        assertThat(at(SAMIRA).get("/desk/knowledge?view=review_due").html()).contains("nakijkdag voorbij");
        assertThat(guest().get("/help/" + overdue.slug()).html()).contains("Gecontroleerd op");
    }

    @Test
    void who_may_only_read_finds_what_there_is_and_can_change_nothing() {
        Article article = checked("puk", "Eerste tekst.");
        String href = "/desk/knowledge/" + article.id();
        Visitor ruud = at(RUUD);
        assertThat(ruud.get("/desk/knowledge").html()).contains(article.title()).doesNotContain("/desk/knowledge/new");
        assertThat(ruud.get(href).html()).contains("Eerste tekst.", "Zo leest een klant het").doesNotContain("name=\"title\"");
        for (String page : List.of("/desk/knowledge/new", href + "/archive")) {
            assertThat(ruud.get(page).status()).as(page).isEqualTo(403);
        }
        for (String deed : List.of("/desk/knowledge", "/desk/knowledge/preview", "/desk/knowledge/check", href + "/versions", href + "/check", href + "/preview",
                href + "/files", href + "/files/x.png/removal", href + "/archive", href + "/archive/end", href + "/proposal/refusal", href + "/proposal/acceptance",
                href + "/versions/1/restoring")) {
            assertThat(ruud.post(deed, "seen=1&why=x").status()).as(deed).isEqualTo(403);
        }
        assertThat(guest().get("/desk/knowledge").status()).isEqualTo(302);
        assertThat(ruud.get("/desk/knowledge/no-such-thing").status()).isEqualTo(404);
        assertThat(at(SAMIRA).get("/desk/knowledge?q=tekst&view=nonsense&topic=nothing&language=xx").status()).isEqualTo(200);
    }

    private Article checked(String title, String answer) {
        return checked(title, answer, "De " + title, Optional.empty(), LocalDate.of(2026, 11, 1));
    }

    private Article checked(String slug, String answer, String title, Optional<Cast.Helper> owner, LocalDate review) {
        ArticleId id = ArticleId.at(house.clock().instant());
        var article = new Article(id, slug, Language.NL, "account", Article.Audience.PUBLIC, Article.State.CHECKED, title, answer, List.of("Hoe zit dat?"),
                "De uitleg.", new Article.Care(Optional.of(LocalDate.of(2026, 5, 1)), Optional.of(review), owner.map(Cast.Helper::id)), 1);
        house.get(Articles.class).add(article);
        return article;
    }

    private static Editing.Entry entry(Article article, String answer) {
        return new Editing.Entry(new Wording(article.title(), answer, article.questions(), article.body(), article.topic(),
                article.audience()), "", Optional.empty());
    }

    private static Form filled(Form form, String title, String answer) {
        return form.with("title", title).with("answer", answer).with("questions", "Hoe zit dat?").with("topic", "Account en simkaart");
    }

    private Article now(Article article) {
        return house.get(Articles.class).find(article.id()).orElseThrow();
    }

    private boolean behind(Article article) {
        return house.get(Translations.class).list(article.slug()).stream().filter(one -> one.id().equals(article.id())).findFirst().orElseThrow().isBehind();
    }

    private static String titles(String html, String one, String other) {
        return html.indexOf(">" + one + "<") < html.indexOf(">" + other + "<") ? one + " " + other : other + " " + one;
    }

    private Visitor at(Cast.Helper helper) {
        Visitor visitor = guest();
        visitor.signIn(house, helper);
        return visitor;
    }

    private Visitor guest() {
        return new Visitor(house.address(), Duration.ofSeconds(20));
    }
}
