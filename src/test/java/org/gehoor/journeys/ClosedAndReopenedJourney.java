package org.gehoor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Turn;
import org.gehoor.feedback.Ratings;
import org.gehoor.testing.Cast;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// "They closed my case, and it was not solved."
class ClosedAndReopenedJourney extends CustomerJourney {

    @ParameterizedTest
    @EnumSource
    void only_the_customer_closes_and_one_step_brings_the_same_person_back(Scripts scripts) {
        Page page = window(scripts);
        ConversationId id = a.conversation().answeredBy(Cast.SAMIRA);
        opens(page, id);
        reads(page, "Ik heb het nagekeken en zet het recht.");

        asksToClose(Cast.SAMIRA, id);
        look(page, scripts);
        reads(page, "Alleen u sluit het gesprek.");
        assertThat(turn(id)).isInstanceOf(Turn.WaitingForCustomer.class);
        axe(page, scripts);

        press(page, "Ja, sluit het gesprek");
        reads(page, "U sloot dit gesprek");
        assertThat(turn(id)).isInstanceOf(Turn.Closed.class);
        axe(page, scripts);

        page.getByLabel("Deels").check();
        page.locator("input[name=grade][value='7']").check(new Locator.CheckOptions().setForce(true));
        press(page, "Stuur mijn mening");
        reads(page, "Dank u. Een medewerker leest uw mening.");
        assertThat(house.get(Ratings.class).isRated(house.get(Conversations.class).get(id))).isTrue();

        page.locator("#message").fill("Het staat er toch nog op.");
        press(page, "Ga verder met Samira Bouali");
        page.locator(".place").waitFor();
        reads(page, "Het staat er toch nog op.");
        assertThat(turn(id)).isInstanceOfSatisfying(Turn.WaitingForPerson.class, waiting -> assertThat(waiting.owner().is(Cast.SAMIRA.id())).isTrue());
        axe(page, scripts);

        picksUp(Cast.SAMIRA, id);
        look(page, scripts);
        reads(page, "Samira Bouali, medewerker, heeft uw gesprek gelezen.");
        reads(page, "Ik heb het nagekeken en zet het recht.");
    }

    @ParameterizedTest
    @EnumSource
    void not_solved_yet_goes_back_to_the_person(Scripts scripts) {
        Page page = window(scripts);
        ConversationId id = a.conversation().answeredBy(Cast.SAMIRA);
        asksToClose(Cast.SAMIRA, id);
        opens(page, id);
        page.locator("#message").fill("Er staat nog steeds 14,50.");
        press(page, "Nee, nog niet");
        reads(page, "Er staat nog steeds 14,50.");
        assertThat(turn(id)).isInstanceOfSatisfying(Turn.WithPerson.class, with -> assertThat(with.owner().is(Cast.SAMIRA.id())).isTrue());
        axe(page, scripts);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_set_aside_by_mistake_comes_back_with_one_word(Scripts scripts) {
        Page page = window(scripts);
        ConversationId id = a.conversation().setAsideBy(Cast.SAMIRA);
        opens(page, id);
        reads(page, "Dit gesprek is opzij gelegd");
        axe(page, scripts);
        page.locator("#message").fill("Ik ben geen robot.");
        press(page, "Verstuur");
        page.locator(".place").waitFor();
        assertThat(turn(id)).isInstanceOf(Turn.WaitingForPerson.class);
    }

    private Turn turn(ConversationId id) {
        return house.get(Conversations.class).get(id).turn();
    }
}
