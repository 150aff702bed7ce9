package org.gehoor.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gehoor.testing.Cast.BRAM;
import static org.gehoor.testing.Cast.SAMIRA;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.Articles;
import org.gehoor.knowledge.ArticlesInATest;
import org.gehoor.knowledge.Questions;
import org.gehoor.knowledge.Remark;
import org.gehoor.knowledge.Remarks;
import org.gehoor.knowledge.Used;
import org.gehoor.knowledge.Uses;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.testing.Visitor;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A colleague points a customer to an article: by hand, as words they can change, and never to what a customer may not read.
class AnArticleInTheAnswerTest extends InTheHouse {

    private final Article mast = ArticlesInATest.article("grensmast", Language.NL, Article.Audience.PUBLIC, Article.State.CHECKED, "Grensmast: wie betaalt?");
    private final Article mandate = ArticlesInATest.article("mandaat", Language.NL, Article.Audience.STAFF, Article.State.CHECKED, "Mandaat bij de grensmast");
    private final Article unchecked = ArticlesInATest.article("grens-nieuw", Language.NL, Article.Audience.PUBLIC, Article.State.UNCHECKED, "Nieuw over de grensmast");
    private final Article draft = ArticlesInATest.article("grens-straks", Language.NL, Article.Audience.PUBLIC, Article.State.DRAFT, "Straks over de grensmast");

    @BeforeEach
    void write() {
        for (Article article : new Article[] {mast, mandate, unchecked, draft}) {
            house.get(Articles.class).add(article);
        }
    }

    @Test
    void the_short_answer_and_the_address_come_behind_what_is_written_and_count_when_it_is_sent() {
        ConversationId id = a.conversation().saying("Wie betaalt als ik bij de grensmast was?").with(SAMIRA);
        Visitor samira = at(SAMIRA);
        Visitor.Answer page = samira.get(Address.of(id));
        assertThat(page.html()).contains("Kennis bij deze vraag", "name=\"article\" value=\"" + mast.id()).doesNotContain(draft.title());
        Visitor.Answer linked = samira.send(page.form(Address.of(id) + "/replies").with("message", "Goedemorgen meneer Vos,").with("article", mast.id().toString()).to(Address.of(id) + "/links"));
        String expected = "Goedemorgen meneer Vos,\n\nKort: wij betalen.\n\nLees hier meer: " + house.address("/help/grensmast");
        assertThat(linked.form(Address.of(id) + "/replies").field("message").orElseThrow().strip()).isEqualTo(expected);
        assertThat(house.get(Uses.class).of(mast.id())).as("nothing was sent yet").isEqualTo(new Used(0, 0, 0));

        assertThat(samira.send(linked.form(Address.of(id) + "/replies").with("seen", "99")).status()).isEqualTo(303);
        house.answersLeave();
        assertThat(house.get(Uses.class).of(mast.id())).isEqualTo(new Used(0, 0, 1));
        assertThat(house.get(Questions.class).count(true)).isEqualTo(1);
    }

    @Test
    void what_a_customer_may_not_read_can_only_be_read_here() {
        ConversationId id = a.conversation().with(SAMIRA);
        Visitor samira = at(SAMIRA);
        Visitor.Answer page = samira.get(Address.of(id) + "/articles/" + mast.id());
        assertThat(page.html()).contains("Verwijs hiernaar", "Een telefoon kiest de sterkste mast.");
        for (Article hidden : new Article[] {mandate, unchecked, draft}) {
            assertThat(samira.send(page.form(Address.of(id) + "/links").with("article", hidden.id().toString())).status()).as(hidden.slug()).isEqualTo(404);
        }
        assertThat(samira.get(Address.of(id) + "/articles/" + mandate.id()).html()).contains("een klant kan dit niet lezen").doesNotContain("Verwijs hiernaar");
        assertThat(samira.get(Address.of(id) + "/articles/" + draft.id()).status()).isEqualTo(404);
        assertThat(samira.get(Address.of(id) + "/articles/nothing").status()).isEqualTo(404);
        assertThat(at(BRAM).get(Address.of(id) + "/articles/" + mast.id()).html()).as("a colleague has it").doesNotContain("Verwijs hiernaar");
    }

    @Test
    void a_search_finds_what_colleagues_may_read_on_a_page_and_as_a_piece() {
        ConversationId id = a.conversation().with(SAMIRA);
        Visitor samira = at(SAMIRA);
        String piece = samira.get(Address.of(id) + "/articles?q=grensmast", "X-Requested-With", "fragment").html();
        assertThat(piece).contains("id=\"articles-found\"", "3 artikelen gevonden", "gecontroleerd za 2 mei", "nog niet gecontroleerd", "alleen voor collega", "value=\"" + mast.id())
                .doesNotContain("<main", draft.title(), "value=\"" + mandate.id(), "value=\"" + unchecked.id());
        assertThat(samira.get(Address.of(id) + "/articles?q=grensmast").html()).contains("<main", mast.title(), "id=\"reply-form\"");
        assertThat(samira.get(Address.of(id) + "/articles?q=schildpad").html()).contains("Niets gevonden");
    }

    @Test
    void an_article_that_is_wrong_is_reported_with_a_reason_and_checked_again() {
        ConversationId id = a.conversation().with(SAMIRA);
        Visitor samira = at(SAMIRA);
        Visitor.Answer page = samira.get(Address.of(id) + "/articles/" + mast.id());
        var form = page.form(Address.of(id) + "/articles/" + mast.id() + "/reports");
        assertThat(samira.send(form).html()).contains("Schrijf wat er niet klopt.");
        assertThat(samira.send(form.with("why", "x".repeat(301))).html()).contains("Schrijf hoogstens 300 tekens. U schreef er 301.");
        assertThat(house.get(Remarks.class).of(mast.id())).isEmpty();
        assertThat(samira.send(form.with("why", "Het tarief is anders.")).status()).isEqualTo(303);
        assertThat(house.get(Remarks.class).of(mast.id())).extracting(Remark::words, Remark::author).containsExactly(
                tuple("Het tarief is anders.", Optional.of(SAMIRA.id())));
        assertThat(house.get(Articles.class).find(mast.id()).orElseThrow().care().reviewOn()).contains(LocalDate.of(2026, 5, 12));
    }

    private Visitor at(Cast.Helper helper) {
        var visitor = new Visitor(house.address(), Duration.ofSeconds(10));
        visitor.signIn(house, helper);
        return visitor;
    }
}
