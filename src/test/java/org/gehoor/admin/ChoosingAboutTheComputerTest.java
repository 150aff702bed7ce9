package org.gehoor.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gehoor.testing.Cast.RUUD;
import static org.gehoor.testing.Cast.SAMIRA;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.gehoor.access.Audit;
import org.gehoor.conversation.Answers;
import org.gehoor.conversation.Turn;
import org.gehoor.organisation.AutomaticHelp;
import org.gehoor.organisation.AutomaticHelps;
import org.gehoor.pages.MachineName;
import org.gehoor.testing.Browser.Look;
import org.gehoor.testing.InTheBrowser;
import org.gehoor.testing.Visitor;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// `/admin/assistant`: what can be chosen about the computer that answers customers, and what cannot.
class ChoosingAboutTheComputerTest extends InTheBrowser {

    private static final String PAGE = "/admin/assistant";

    private final Visitor customer = new Visitor(house.address(), Duration.ofSeconds(20));
    private final Visitor ruud = new Visitor(house.address(), Duration.ofSeconds(20));

    ChoosingAboutTheComputerTest() {
        ruud.signIn(house, RUUD);
    }

    @Test
    void the_page_is_for_everyone() {
        Page page = browser.window(Look.WITHOUT_JAVASCRIPT);
        browser.signIn(page, RUUD);
        page.navigate(PAGE);
        if (house.find(Answers.class).getIfAvailable() != null) {
            page.locator("details summary").click();
            assertThat(page.locator("details li").count()).as("phrases in four languages").isGreaterThan(50);
        }
        axe(page);
    }

    @Test
    void it_is_called_by_a_name_of_the_list_and_customers_read_that_at_once() {
        needsTheMachine();
        for (MachineName name : MachineName.values()) {
            assertThat(ruud.send(ruud.get(PAGE).form(PAGE).with("name", name.code())).status()).isEqualTo(303);
            assertThat(house.get(AutomaticHelps.class).get().name()).isEqualTo(name);
        }
        assertThat(customer.get("/chat").html()).contains("<strong>Computer van Zeeraaf Telecom</strong>", "U chat met een computer.");
        assertThat(customer.get("/chat?language=en").html()).contains("<strong>Computer of Zeeraaf Telecom</strong>");
        assertThat(house.get(Audit.class).of("assistant")).hasSize(MachineName.values().length)
                .first().satisfies(line -> assertThat(line.act()).startsWith("automatic help named automatic_help"));
    }

    @Test
    void whatever_else_a_form_brings_is_refused_in_words() {
        for (String typed : List.of("Lisa", "", " ", "AUTOMATIC_HELP", "automatic_help ", "Samira Bouali", "<b>robot</b>", "Lisa, uw robot", "0")) {
            Visitor.Answer answer = ruud.send(ruud.get(PAGE).form(PAGE).with("name", typed));
            assertThat(answer.status()).as(typed).isEqualTo(422);
            assertThat(answer.html()).contains("Een computer krijgt geen mensennaam.");
        }
        assertThat(house.get(AutomaticHelps.class).get()).isEqualTo(AutomaticHelp.AT_FIRST);
        assertThat(house.get(Audit.class).of("assistant")).isEmpty();
        assertThatThrownBy(() -> house.db().sql("insert into automatic_help (name, answers, phrases, changed_at) values ('Lisa', true, true, now())").update())
                .as("nor by anybody at the tables").hasMessageContaining("automatic_help_name_check");
    }

    @Test
    void switched_off_every_chat_begins_with_a_person_and_whoever_talks_to_it_gets_one() {
        needsTheMachine();
        String page = customer.send(customer.get("/chat").form("/chat").with("message", "Mijn schildpad eet de kabel op.")).next().orElseThrow();
        assertThat(customer.get(page).html()).contains("Dit weet ik niet");

        ruud.send(ruud.get(PAGE).form(PAGE + "/off"));

        assertThat(customer.get(page).html()).as("a person is offered at once").contains("De automatische hulp staat uit", "formaction=\"" + page + "/handover\"");
        customer.send(customer.get(page).form(page + "/messages").with("message", "En nu?"));
        assertThat(deeds.now(ConversationId.of(page.substring("/chat/".length()))).turn()).isInstanceOf(Turn.WaitingForPerson.class);
        assertThat(customer.get(page).html()).contains("Uw gesprek gaat nu naar een medewerker.");
        assertThat(new Visitor(house.address(), Duration.ofSeconds(20)).get("/chat").html()).contains("action=\"/chat/person\"").doesNotContain("U chat met een computer");

        assertThat(ruud.get(PAGE).html()).contains("De automatische hulp staat uit");
        ruud.send(ruud.get(PAGE).form(PAGE + "/on"));
        assertThat(customer.get("/chat").html()).contains("U chat met een computer.");
        assertThat(house.get(Audit.class).of("assistant")).extracting(Audit.Line::act).containsExactly("automatic help switched off", "automatic help switched on");
    }

    @Test
    void word_for_word_is_all_there_is_without_a_model_and_nobody_but_an_administrator_chooses() {
        assertThat(ruud.get(PAGE).html()).contains("Er is geen taalmodel aangesloten.", "Leren van gesprekken met klanten: staat uit en blijft uit.")
                .doesNotContain("name=\"wording\"");
        ruud.send(ruud.get(PAGE).form(PAGE).with("name", "help_robot").with("wording", "quoted"));
        assertThat(house.get(AutomaticHelps.class).get().phrases()).isFalse();
        ruud.send(ruud.get(PAGE).form(PAGE).with("name", "help_robot").with("wording", "phrased"));
        assertThat(house.get(AutomaticHelps.class).get().phrases()).as("what is not there cannot be chosen").isFalse();

        var samira = new Visitor(house.address(), Duration.ofSeconds(20));
        samira.signIn(house, SAMIRA);
        assertThat(samira.get(PAGE).status()).isEqualTo(403);
        assertThat(Stream.of("", "/off", "/on").map(to -> samira.send(ruud.get(PAGE).form(PAGE).to(PAGE + to)).status())).containsOnly(403);
    }

    private void needsTheMachine() {
        Assumptions.assumeTrue(house.find(Answers.class).getIfAvailable() != null, "built without the assistant");
    }
}
