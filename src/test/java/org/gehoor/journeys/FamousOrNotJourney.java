package org.gehoor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.gehoor.queue.Place;
import org.gehoor.queue.PickUp;
import org.gehoor.staff.Staff;
import org.gehoor.testing.Cast;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// "The one with a hundred thousand followers was helped within the hour."
class FamousOrNotJourney extends CustomerJourney {

    private record Guest(String email, String words) {}

    private static final Guest NOBODY = new Guest("dewit@thuis.example", "De vaste lijn is stil. Kunt u kijken?");
    private static final Guest FAMOUS = new Guest("luc.peeters@televisie.example", "Hier Luc Peeters, van de televisie. Honderdduizend mensen lezen mee.");

    @ParameterizedTest
    @EnumSource
    void who_wrote_first_is_first_whoever_they_are(Scripts scripts) {
        a.conversation().from(Cast.LUC).closedAfter(Cast.SAMIRA);
        Page nobody = window(scripts);
        Page famous = window(scripts);

        ConversationId first = joins(nobody, NOBODY, scripts);
        house.later(Duration.ofMinutes(1));
        ConversationId second = joins(famous, FAMOUS, scripts);

        sees(nobody, "1: u", scripts);
        sees(famous, "2: u", scripts);
        assertThat(line()).containsExactly(first, second);
        axe(famous, scripts);

        writes(nobody, "O ja, mijn klantnummer is 12.");
        assertThat(line()).as("writing again moves nobody").containsExactly(first, second);
        picksUp(Cast.SAMIRA, first);
    }

    @ParameterizedTest
    @EnumSource
    void and_the_other_way_round_just_the_same(Scripts scripts) {
        Page nobody = window(scripts);
        Page famous = window(scripts);

        ConversationId first = joins(famous, FAMOUS, scripts);
        house.later(Duration.ofMinutes(1));
        ConversationId second = joins(nobody, NOBODY, scripts);

        sees(famous, "1: u", scripts);
        sees(nobody, "2: u", scripts);
        assertThat(line()).containsExactly(first, second);
    }

    private ConversationId joins(Page page, Guest guest, Scripts scripts) {
        page.navigate("/chat/person");
        page.locator("#message").fill(guest.words());
        press(page, "Zet mij in de rij");
        ConversationId id = conversation(page);
        page.getByText("Mail mij het antwoord").first().click();
        page.locator("#email").fill(guest.email());
        axe(page, scripts);
        press(page, "Mail mij het antwoord");
        page.locator(".place").waitFor();
        return id;
    }

    private void sees(Page page, String place, Scripts scripts) {
        look(page, scripts);
        assertThat(page.locator(".place__spot--you").textContent()).isEqualTo(place);
    }

    private List<ConversationId> line() {
        house.arrives(Cast.SAMIRA);
        return house.get(PickUp.class).line(house.get(Staff.class).get(Cast.SAMIRA.id())).stream().map(Place::conversation).toList();
    }
}
