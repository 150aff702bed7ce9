package org.gehoor.letters;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.gehoor.queue.PickUp;
import org.gehoor.staff.Staff;
import org.gehoor.testing.Browser.Look;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheBrowser;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.EmailAddress;
import org.junit.jupiter.api.Test;

class TheMarkIsSeenAndLiftedTest extends InTheBrowser {

    private static final EmailAddress QUICK = new EmailAddress("snel@voorbeeld.example");

    @Test
    void that_an_address_answers_by_itself_is_said_at_the_desk_where_a_person_may_know_better() {
        var arriving = new Arriving(house);
        arriving.mailbox();
        for (int i = 0; i < 3; i++) {
            arriving.mail("Snelle klant <" + QUICK + ">", "klant@zeeraaf.example", "", "Vraag " + i, "snel-" + i + "@voorbeeld.example");
            house.clock().tick(Duration.ofSeconds(10));
        }
        Restraint restraint = house.get(Restraint.class);
        assertThat(restraint.byItselfSince(QUICK)).isPresent();
        ConversationId id = arriving.conversations().getFirst().id();
        house.arrives(Cast.SAMIRA);
        house.get(PickUp.class).exactly(id, house.get(Staff.class).get(Cast.SAMIRA.id()));

        Page page = browser.of(Cast.SAMIRA, Look.WITHOUT_JAVASCRIPT);
        page.navigate("/desk/conversations/" + id);
        assertThat(page.locator("#case")).containsText("Dit adres antwoordt vanzelf.");
        axe(page);
        page.locator("button[form=letters-again]").click();
        assertThat(page.locator("#case")).not().containsText("Dit adres antwoordt vanzelf.");
        assertThat(restraint.byItselfSince(QUICK)).isEmpty();
    }
}
