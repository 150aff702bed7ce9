package org.gehoor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.promise.Standing;
import org.gehoor.testing.Cast;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// "It was half past eleven at night. They only said that they were closed."
class ClosedAtNightJourney extends CustomerJourney {

    @ParameterizedTest
    @EnumSource
    void who_asks_at_night_gets_a_time_with_a_date_and_is_helped_by_then(Scripts scripts) {
        house.later(Duration.ofMinutes(13 * 60 + 30));
        Page page = window(scripts);
        page.navigate("/chat/person");
        assertThat(page.locator(".person-line").textContent()).contains("open vanaf wo 13 mei, 8.00 uur");
        page.locator("#message").fill("De vaste lijn is stil sinds zaterdag.");
        press(page, "Zet mij in de rij");
        ConversationId id = conversation(page);
        page.locator(".place").waitFor();
        Promise promised = promise(id);
        assertThat(promised.words()).contains("wo 13 mei");
        assertThat(page.locator(".place h2").textContent()).isEqualTo(promised.words());
        axe(page, scripts);

        house.later(Duration.ofMinutes(8 * 60 + 31));
        picksUp(Cast.SAMIRA, id);
        replies(Cast.SAMIRA, id, "Ik heb de lijn opnieuw aangezet.");
        look(page, scripts);
        reads(page, "Ik heb de lijn opnieuw aangezet.");
        reads(page, "nagekomen");
        assertThat(house.get(Promises.class).get(promised.id()).standingAt(house.clock().instant())).isEqualTo(Standing.KEPT);
    }
}
