package org.gehoor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.gehoor.conversation.Answers;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Turn;
import org.gehoor.testing.Cast;
import org.gehoor.testing.Story;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// "I keep talking to a computer and nobody comes." With the computer, without it, and with one that hangs.
@Tag("ways")
class NeverStuckWithTheBotJourney extends CustomerJourney {


    @ParameterizedTest
    @EnumSource
    void who_is_not_helped_by_the_computer_reaches_a_person_in_one_step(Scripts scripts) {
        needsTheMachine();
        publishesTheArticles();
        Page page = window(scripts);
        page.navigate("/chat");
        reads(page, "U chat met een computer.");
        axe(page, scripts);

        writes(page, "Waarom staat er € 14,50 voor buitenland op mijn factuur?");
        ConversationId id = conversation(page);
        reads(page, "Dit staat in onze uitleg");
        assertThat(page.locator(".message--automatic").count()).isEqualTo(page.locator("[data-ai-generated=true]").count()).isEqualTo(2);
        assertThat(page.locator(".message__source").first().textContent()).contains("Tarieven buiten de EU", "gecontroleerd op di 28 april");
        axe(page, scripts);

        page.locator("#message").fill("Ik was die dag in Konstanz.");
        press(page, "Nee, ik wil een medewerker");
        page.locator(".place").waitFor();
        assertThat(page.locator(".place h2").textContent()).isEqualTo(promise(id).words());
        reads(page, "U mag dit venster sluiten");
        axe(page, scripts);

        writes(page, "En er staat nog iets vreemds op.");
        assertThat(Story.of(house, id)).isEqualTo("10.00 customer: message, 10.00 computer: message, 10.00 customer: message, "
                + "10.00 customer: person asked, 10.00 computer: promise made (person), 10.00 customer: message | waiting for person, Eerste lijn");

        picksUp(Cast.SAMIRA, id);
        replies(Cast.SAMIRA, id, "Ik heb alles gelezen en zet het recht.");
        look(page, scripts);
        reads(page, "Ik heb alles gelezen en zet het recht.");
        reads(page, "nagekomen");
        axe(page, scripts);
    }

    @ParameterizedTest
    @EnumSource
    void after_two_turns_in_vain_the_computer_gives_way_by_itself(Scripts scripts) {
        needsTheMachine();
        Page page = window(scripts);
        page.navigate("/chat");
        writes(page, "Mijn schildpad eet de kabel op.");
        ConversationId id = conversation(page);
        reads(page, "Dit weet ik niet.");
        assertThat(button(page, "Spreek een medewerker").count()).isEqualTo(1);

        publishesTheArticles();
        writes(page, "Waarom staat er € 14,50 voor buitenland op mijn factuur?");
        reads(page, "Dit staat in onze uitleg");
        press(page, "Dit helpt niet");
        reads(page, "Mijn antwoorden hielpen niet. Ik ben een computer");
        page.locator(".place").waitFor();
        assertThat(turn(id)).isInstanceOf(Turn.WaitingForPerson.class);
        axe(page, scripts);
    }

    @ParameterizedTest
    @EnumSource
    void a_computer_that_hangs_for_ever_costs_one_sentence(Scripts scripts) {
        needsTheMachine();
        house.answers().hang();
        Page page = window(scripts);
        page.navigate("/chat");
        writes(page, "Waarom is mijn factuur zo hoog?");
        reads(page, "De automatische hulp antwoordt nu niet.");
        axe(page, scripts);
        reachesAPerson(page, scripts);
    }

    @ParameterizedTest
    @EnumSource
    void a_computer_that_breaks_loses_nothing(Scripts scripts) {
        needsTheMachine();
        house.answers().breakDown();
        Page page = window(scripts);
        page.navigate("/chat");
        writes(page, "Waarom is mijn factuur zo hoog?");
        reads(page, "Uw bericht is bewaard.");
        reachesAPerson(page, scripts);
    }

    @ParameterizedTest
    @EnumSource
    void without_a_computer_chat_begins_in_the_line_for_a_person(Scripts scripts) {
        house.answers().takeAway();
        Page page = window(scripts);
        page.navigate("/chat");
        axe(page, scripts);
        assertThat(page.locator("main").textContent()).doesNotContain("computer");
        press(page, "Zet mij in de rij");
        ConversationId id = conversation(page);
        page.locator(".place").waitFor();
        reads(page, "Ik wil graag een medewerker spreken.");
        assertThat(turn(id)).isInstanceOf(Turn.WaitingForPerson.class);
        axe(page, scripts);
    }

    @Test
    void in_every_state_a_person_is_one_button_away_or_there_already() {
        for (ConversationId id : List.of(a.conversation().withAssistant(), a.conversation().with(Cast.SAMIRA), a.conversation().answeredBy(Cast.SAMIRA),
                a.conversation().closedAfter(Cast.SAMIRA), a.conversation().setAsideBy(Cast.SAMIRA), a.conversation().waiting())) {
            Page page = browser.window();
            opens(page, id);
            String state = page.locator("#chat-now, #chat-extra").allTextContents().toString();
            assertThat(state).as("the chat in %s", turn(id)).containsAnyOf("Spreek een medewerker", "Samira Bouali", "Ga verder", "Een medewerker komt");
            assertThat(page.locator("#message").count()).as("room to write in %s", turn(id)).isEqualTo(1);
            axe(page);
        }
    }

    private void reachesAPerson(Page page, Scripts scripts) {
        ConversationId id = conversation(page);
        press(page, "Spreek een medewerker");
        page.locator(".place").waitFor();
        assertThat(turn(id)).isInstanceOf(Turn.WaitingForPerson.class);
        reads(page, "Waarom is mijn factuur zo hoog?");
        axe(page, scripts);
    }

    private Turn turn(ConversationId id) {
        return house.get(Conversations.class).get(id).turn();
    }

    /// A build without the machine passes every other journey.
    private void needsTheMachine() {
        Assumptions.assumeTrue(house.find(Answers.class).getIfAvailable() != null, "built without the assistant");
    }
}
