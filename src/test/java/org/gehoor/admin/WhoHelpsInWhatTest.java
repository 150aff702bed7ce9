package org.gehoor.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.RUUD;
import static org.gehoor.testing.Cast.SAMIRA;

import com.microsoft.playwright.Page;
import java.util.Set;
import org.gehoor.access.Audit;
import org.gehoor.conversation.Turn;
import org.gehoor.staff.Skills;
import org.gehoor.staff.Staff;
import org.gehoor.testing.Browser.Look;
import org.gehoor.testing.InTheBrowser;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.Test;

/// `/admin/staff`: what an administrator says of who helps, and what stopping somebody does.
class WhoHelpsInWhatTest extends InTheBrowser {

    @Test
    void an_administrator_says_in_what_somebody_helps_and_stops_their_access_and_all_is_recorded() {
        ConversationId cut = a.conversation().with(SAMIRA);
        Page page = browser.window(Look.WITHOUT_JAVASCRIPT);
        browser.signIn(page, RUUD);
        page.navigate("/admin/staff");
        axe(page);
        page.getByText(SAMIRA.name()).click();
        page.locator("#capacity").selectOption("4");
        page.locator("input[value=nl]").check();
        page.locator("input[value=billing]").check();
        axe(page);
        page.getByText("Bewaar", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL("**/admin/staff");

        assertThat(deeds.member(SAMIRA).capacity()).isEqualTo(4);
        assertThat(deeds.member(SAMIRA).skills()).isEqualTo(new Skills(Set.of(Language.NL), Set.of("billing")));
        page.getByText(SAMIRA.name()).click();
        page.getByText("Toegang stoppen").click();
        page.getByText("Stop de toegang").click();
        page.waitForURL("**/admin/staff");

        assertThat(house.get(Staff.class).findActive(SAMIRA.id())).isEmpty();
        assertThat(deeds.now(cut).turn()).isInstanceOf(Turn.WaitingForPerson.class);
        page.getByText(SAMIRA.name()).click();
        page.getByText("Geef weer toegang").click();
        page.waitForURL("**/admin/staff");
        assertThat(house.get(Staff.class).findActive(SAMIRA.id())).isPresent();
        assertThat(house.get(Audit.class).of("staff:" + SAMIRA.id())).hasSize(3);
    }
}
