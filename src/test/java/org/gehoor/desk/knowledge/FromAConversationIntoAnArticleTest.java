package org.gehoor.desk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.NOOR;
import static org.gehoor.testing.Cast.RUUD;
import static org.gehoor.testing.Cast.SAMIRA;
import static org.gehoor.testing.Cast.VOS;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Text;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.Articles;
import org.gehoor.knowledge.ArticlesInATest;
import org.gehoor.knowledge.Misses;
import org.gehoor.knowledge.Questions;
import org.gehoor.knowledge.Remarks;
import org.gehoor.knowledge.Versions;
import org.gehoor.redaction.Gate;
import org.gehoor.redaction.Known;
import org.gehoor.testing.Cast;
import org.gehoor.testing.Form;
import org.gehoor.testing.InTheHouse;
import org.gehoor.testing.Visitor;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What one colleague found out becomes an article for all, in that colleague's words.
class FromAConversationIntoAnArticleTest extends InTheHouse {

    private static final String ASKED = "Ik ben J. Vos en ik was in Konstanz, waarom staat er € 14,50 voor Zwitserland op mijn rekening?";
    private static final String ANSWERED = "Uw telefoon koos een mast over de grens. Dat betalen wij terug, meneer Vos.";

    private final Article mast = ArticlesInATest.article("grensmast", Language.NL, Article.Audience.PUBLIC, Article.State.CHECKED, "Grensmast: wie betaalt?");

    @BeforeEach
    void write() {
        house.get(Articles.class).add(mast);
    }

    @Test
    void an_article_from_a_conversation_is_a_draft_in_the_writers_words() {
        ConversationId id = answered();
        Visitor samira = at(SAMIRA);
        String address = "/desk/conversations/" + id + "/article";
        Visitor.Answer empty = samira.get(address);
        assertThat(empty.html()).contains(ASKED, ANSWERED, "Begin met wat er gezegd is");
        Form form = empty.form(address);
        assertThat(form.field("title")).contains("");
        assertThat(form.field("body").orElse("").strip()).isEmpty();
        Form filled = samira.get(address + "?filled=true").form(address);
        assertThat(filled.field("questions").orElseThrow()).contains("Konstanz").doesNotContain("Vos");
        assertThat(filled.field("body").orElseThrow()).contains("over de grens").doesNotContain("Vos");

        Form typed = filled.with("title", "Rekening na een weekend aan de grens").with("answer", "Wij betalen het terug.").with("topic", "billing").with("audience", "public");
        assertThat(samira.send(typed.with("questions", "")).html()).contains("en kruis dit dan aan");
        Form ticked = typed.with("clean", "yes");
        Visitor.Answer copied = samira.send(ticked.with("questions", ASKED.substring(ASKED.indexOf("waarom"))));
        assertThat(copied.status()).isEqualTo(422);
        assertThat(copied.html()).contains("zijn de woorden van de klant. Schrijf het anders.", "Rekening na een weekend aan de grens");
        Visitor.Answer personal = samira.send(ticked.with("questions", "").with("body", "Een mast over de grens.\n\nZoals bij meneer Vos."));
        assertThat(personal.html()).contains("Regel 3: \"Vos\" is van deze klant. Laat dat weg.");
        assertThat(drafts()).isEmpty();

        Form mine = ticked.with("questions", "Waarom betaal ik na een weekend vlak bij de grens?\nBuitenland op mijn nota").with("body", "Een telefoon kiest de sterkste mast.");
        Visitor.Answer kept = samira.send(mine);
        assertThat(kept.status()).as(kept.html()).isEqualTo(303);
        samira.send(mine);
        assertThat(drafts()).singleElement().satisfies(draft -> {
            assertThat(draft.state()).isEqualTo(Article.State.DRAFT);
            assertThat(draft.owner()).contains(SAMIRA.id());
            assertThat(draft.questions()).containsExactly("Waarom betaal ik na een weekend vlak bij de grens?", "Buitenland op mijn nota");
            assertThat(samira.get("/help/" + draft.slug()).status()).isEqualTo(404);
        });
        assertThat(at(RUUD).get(address).status()).as("an administrator reads no conversations").isIn(403, 404);
    }

    @Test
    void a_question_that_an_article_answered_helps_to_find_it_once_a_person_wrote_it_anew() {
        ConversationId id = linked();
        Visitor noor = at(NOOR);
        Visitor.Answer page = noor.get("/desk/knowledge/questions");
        assertThat(page.html()).contains("Konstanz", mast.title(), "Vragen om te herschrijven").doesNotContain("Vos");
        UUID waiting = house.get(Questions.class).list(true, 1).getFirst().id();
        Form form = page.form("/desk/knowledge/questions/" + waiting);
        assertThat(form.field("wording")).contains("");
        assertThat(noor.send(form.with("wording", "Ik ben meneer Vos")).html()).contains("\"Vos\" is van deze klant", "value=\"Ik ben meneer Vos\"");
        assertThat(noor.send(form.with("wording", "En ik was in Konstanz, waarom staat er € 14,50 voor")).html()).contains("zijn de woorden van de klant");
        assertThat(article().questions()).isEmpty();
        assertThat(noor.send(form.with("wording", "Vakantie aan de Bodensee en toch Zwitserland betalen?")).status()).isEqualTo(303);
        assertThat(article().questions()).containsExactly("Vakantie aan de Bodensee en toch Zwitserland betalen?");
        assertThat(article().checkedOn()).as("what it says was not read through again").isEqualTo(LocalDate.of(2026, 5, 2));
        assertThat(house.get(Questions.class).count(true)).isZero();
        assertThat(noor.get("/desk/conversations/" + id).status()).isEqualTo(200);
    }

    @Test
    void who_may_not_check_proposes_it_and_who_drops_it_adds_nothing() {
        linked();
        UUID first = house.get(Questions.class).list(true, 1).getFirst().id();
        Visitor samira = at(SAMIRA);
        samira.send(samira.get("/desk/knowledge/questions").form("/desk/knowledge/questions/" + first).with("wording", "Betalen voor een land waar ik niet was?"));
        assertThat(article().questions()).isEmpty();
        assertThat(house.get(Versions.class).latest(mast.id()).wording().questions()).containsExactly("Betalen voor een land waar ik niet was?");
        linked();
        UUID second = house.get(Questions.class).list(true, 1).getFirst().id();
        samira.send(samira.get("/desk/knowledge/questions").form("/desk/knowledge/questions/" + second).to("/desk/knowledge/questions/" + second + "/end"));
        assertThat(house.get(Questions.class).count(true)).isZero();
        assertThat(house.get(Versions.class).latest(mast.id()).number()).isEqualTo(2);
    }

    @Test
    void what_nobody_found_and_what_did_not_help_is_listed_until_somebody_says_that_it_is_done() {
        Visitor samira = at(SAMIRA);
        assertThat(samira.get("/desk/knowledge/missing").html()).contains("Wie iets zocht, vond het ook.");
        house.get(Misses.class).nothing(house.get(Gate.class).clear("esim op een horloge", Known.NOTHING), Language.NL);
        house.get(Misses.class).nothing(house.get(Gate.class).clear("Esim op een horloge?", Known.NOTHING), Language.NL);
        ConversationId asked = a.conversation().from(VOS).saying("Kan ik mijn nummer ook op een horloge gebruiken?").waiting();
        house.get(Questions.class).unanswered(asked, 1);
        Visitor.Answer page = samira.get("/desk/knowledge/missing");
        assertThat(page.html()).contains("esim op een horloge", "2 keer gezocht: 2 keer niets gevonden", "ook op een horloge gebruiken", "/desk/conversations/" + asked);
        samira.send(page.form("/desk/knowledge/missing/end"));
        samira.send(page.form("/desk/knowledge/missing/questions/" + house.get(Questions.class).list(false, 1).getFirst().id() + "/end"));
        assertThat(samira.get("/desk/knowledge/missing").html()).contains("Wie iets zocht, vond het ook.");

        house.get(Remarks.class).wrong(mast.id(), "Het tarief is anders.", SAMIRA.id());
        assertThat(samira.get("/desk/knowledge/" + mast.id()).html()).contains("Helpt het?", "Het tarief is anders.", "Gelezen");
        Visitor.Answer unhelpful = samira.get("/desk/knowledge/unhelpful");
        assertThat(unhelpful.html()).contains("Het tarief is anders.", "Samira Bouali", "klopt niet");
        samira.send(unhelpful.form("/desk/knowledge/remarks/" + house.get(Remarks.class).of(mast.id()).getFirst().id() + "/end"));
        assertThat(samira.get("/desk/knowledge/unhelpful").html()).contains("Niemand mist iets");
        assertThat(at(RUUD).send(page.form("/desk/knowledge/missing/end")).status()).isEqualTo(403);
    }

    private ConversationId answered() {
        ConversationId id = a.conversation().from(VOS).saying(ASKED).with(SAMIRA);
        house.work().whole(() -> house.get(Exchange.class).reply(id, SAMIRA.author(), Text.read(ANSWERED)));
        return id;
    }

    private ConversationId linked() {
        ConversationId id = a.conversation().from(VOS).saying(ASKED).with(SAMIRA);
        house.work().whole(() -> house.get(Exchange.class).reply(id, SAMIRA.author(), Text.read("Lees " + house.address("/help/grensmast"))));
        return id;
    }

    private Article article() {
        return house.get(Articles.class).find(mast.id()).orElseThrow();
    }

    private List<Article> drafts() {
        return house.get(Articles.class).list(Language.NL).stream().filter(article -> !article.id().equals(mast.id())).toList();
    }

    private Visitor at(Cast.Helper helper) {
        var visitor = new Visitor(house.address(), Duration.ofSeconds(10));
        visitor.signIn(house, helper);
        return visitor;
    }
}
