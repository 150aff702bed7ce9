package org.gehoor.help;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.Articles;
import org.gehoor.knowledge.Missed;
import org.gehoor.knowledge.Misses;
import org.gehoor.knowledge.Remark;
import org.gehoor.knowledge.Remarks;
import org.gehoor.knowledge.Uses;
import org.gehoor.knowledge.Votes;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheBrowser;
import org.gehoor.testing.TestHouse;
import org.gehoor.testing.Visitor;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A customer looks something up, and is never stuck there.
class LookingForHelpTest extends InTheBrowser {

    private final Article puk = article("puk-code", Article.Audience.PUBLIC, Article.State.CHECKED, "Pincode vergeten en pukcode");

    @BeforeEach
    void write() {
        Articles articles = house.get(Articles.class);
        articles.add(puk);
        articles.add(article("staff-mandate", Article.Audience.STAFF, Article.State.CHECKED, "Mandaat voor pukcodes"));
        articles.add(article("half-written", Article.Audience.PUBLIC, Article.State.DRAFT, "Nieuwe pukcodes"));
    }

    @Test
    void a_customer_searches_and_reads_the_answer_with_its_source_and_its_day() {
        Page page = browser.window();
        page.navigate("/help");
        axe(page);
        page.getByLabel("Waar zoekt u hulp bij?").fill("waar staat mijn pukcode?");
        button(page, "Zoek").click();
        assertThat(page.locator("h2").allTextContents()).contains("1 antwoord", "Staat het er niet bij?");
        assertThat(page.locator("main mark").first().textContent()).isEqualTo("pukcode");
        axe(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(puk.title())).click();
        assertThat(page.locator("main").textContent()).contains("Gecontroleerd op za 28 maart door Noor Hendriks", puk.answer());
        assertThat(page.locator("h1").count()).isEqualTo(1);
        axe(page);
    }

    @Test
    void who_finds_nothing_reaches_a_person_in_one_step() {
        Page page = browser.window();
        page.navigate("/help?q=schildpad");
        assertThat(page.locator("main").textContent()).contains("Hier hebben wij nog geen antwoord op");
        assertThat(page.locator("main a[href='/chat']").count()).isEqualTo(1);
        axe(page);
    }

    @Test
    void who_was_not_helped_says_so_once_without_javascript_and_reaches_a_person() {
        Page page = browser.withoutJavaScript();
        page.navigate("/help/puk-code");
        button(page, "Nee, nog niet").click();
        assertThat(page.locator("#was-it").textContent()).contains("Dan helpt een mens u verder");
        assertThat(page.locator("#was-it a[href='/chat']").count()).isEqualTo(1);
        axe(page);
        page.getByLabel("Wat mist er?").fill("x".repeat(301));
        button(page, "Verstuur").click();
        assertThat(page.locator("#was-it .field__error").textContent()).contains("hoogstens 300 tekens. U schreef er 301");
        page.getByLabel("Wat mist er?").fill("Hoe het op een tablet gaat");
        button(page, "Verstuur").click();
        assertThat(page.locator("#was-it").textContent()).contains("Dank u, dat helpt ons");
        assertThat(page.locator("#was-it a[href='/chat']").count()).isEqualTo(1);
        assertThat(house.get(Remarks.class).of(puk.id())).extracting(Remark::words).containsExactly("Hoe het op een tablet gaat");
        again(page);
        assertThat(house.get(Articles.class).votes(List.of(puk.id())).get(puk.id())).isEqualTo(new Votes(0, 1));
    }

    @Test
    void what_is_searched_for_in_vain_is_remembered_whether_nothing_was_found_or_it_did_not_help() {
        var visitor = new Visitor(house.address(), Duration.ofSeconds(10));
        assertThat(visitor.get("/help?q=schildpad").html()).contains("Hier hebben wij nog geen antwoord op");
        visitor.get("/help?q=pukcode");
        assertThat(house.get(Misses.class).list(5)).extracting(Missed::words).containsExactly("schildpad");
        Visitor.Answer article = visitor.get("/help/puk-code?q=pukcode%20kwijt");
        visitor.send(article.form("/help/puk-code/votes").with("helped", "true"));
        assertThat(house.get(Misses.class).count()).isEqualTo(1);
        visitor.send(article.form("/help/puk-code/votes").with("helped", "false"));
        assertThat(house.get(Misses.class).list(5)).extracting(one -> one.words() + " " + one.noHelp()).containsExactlyInAnyOrder("schildpad 0", "pukcode kwijt 1");
        assertThat(house.get(Uses.class).of(puk.id()).read()).isEqualTo(1);
    }

    @Test
    void an_article_in_another_language_says_so_in_the_readers_language() {
        house.get(Articles.class).add(inGerman());
        var visitor = new Visitor(house.address(), Duration.ofSeconds(10));
        String german = visitor.get("/help/router").html();
        assertThat(german).contains("Dit artikel is er nog niet in uw taal (Nederlands).", "<h1 lang=\"de\">");
        assertThat(visitor.get("/help/puk-code").html()).doesNotContain("nog niet in uw taal", "andere taal");
        house.get(Articles.class).add(article("router", Article.Audience.PUBLIC, Article.State.CHECKED, "Router opnieuw starten"));
        assertThat(visitor.get("/help/router").html()).contains("Lees dit in een andere taal:", "hreflang=\"de\"", "Deutsch").doesNotContain("nog niet in uw taal");
        assertThat(visitor.get("/help/router?in=de").html()).contains("<h1 lang=\"de\">");
        assertThat(visitor.get("/help/router?in=%3Cscript%3E").html()).contains("<h1>");
    }

    @Test
    void many_answers_come_on_two_pages() {
        for (int one = 1; one <= 20; one++) {
            house.get(Articles.class).add(article("sim-" + one, Article.Audience.PUBLIC, Article.State.CHECKED, "Simkaart " + one));
        }
        var visitor = new Visitor(house.address(), Duration.ofSeconds(10));
        String first = visitor.get("/help?q=simkaart").html();
        assertThat(first.split("<li class=\"result\"")).hasSize(9);
        assertThat(first).contains("rel=\"next\"", "page=2").doesNotContain("rel=\"prev\"");
        String second = visitor.get("/help?q=simkaart&page=2").html();
        assertThat(second.split("<li class=\"result\"")).hasSize(9);
        assertThat(second).contains("rel=\"prev\"", "Staat het er niet bij?").doesNotContain("rel=\"next\"");
    }

    @Test
    void how_many_it_helped_is_shown_from_ten_readers_on() {
        Page page = browser.window();
        for (int reader = 1; reader <= 10; reader++) {
            house.get(Articles.class).helped(puk.id(), UUID.randomUUID(), reader != 1);
            page.navigate("/help/puk-code");
            assertThat(page.locator("main").textContent().contains("Hielp 90 van de 100 lezers.")).isEqualTo(reader == 10);
        }
    }

    @Test
    void what_is_for_colleagues_or_not_finished_does_not_exist_for_a_customer() {
        Page page = browser.window();
        for (String slug : List.of("staff-mandate", "half-written", "nothing-of-the-kind")) {
            Response answer = page.navigate("/help/" + slug);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(page.locator(".person-line a").count()).isGreaterThan(1);
        }
        page.navigate("/help?q=pukcode");
        assertThat(page.locator(".result").count()).isEqualTo(1);
    }

    private static Article inGerman() {
        return new Article(ArticleId.at(TestHouse.TUESDAY_TEN), "router", Language.DE, "faults", Article.Audience.PUBLIC, Article.State.CHECKED, "Router neu starten",
                "Ziehen Sie den Stecker.", List.of(), "Warten Sie eine Minute.", new Article.Care(Optional.of(LocalDate.of(2026, 3, 28)), Optional.empty(), Optional.empty()), 1);
    }

    private Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Article article(String slug, Article.Audience audience, Article.State state, String title) {
        return new Article(ArticleId.at(TestHouse.TUESDAY_TEN), slug, Language.NL, "account", audience, state, title,
                "Uw pukcode staat op het kaartje van uw sim.", List.of("Mijn telefoon vraagt om een pukcode"),
                "Na drie keer een verkeerde pincode.\n\n## Waar staat hij?\n- Op het kaartje.", 
                new Article.Care(Optional.of(LocalDate.of(2026, 3, 28)), Optional.empty(), Optional.of(Cast.NOOR.id())), 1);
    }
}
