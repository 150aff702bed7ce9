package org.gehoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.RUUD;
import static org.gehoor.testing.Cast.SAMIRA;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.gehoor.profile.Profiles;
import org.gehoor.promise.Promises;
import org.gehoor.promise.Standing;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// "They always answered within a day. Five months later it was still not solved."
class ByWhenItIsSolvedJourney extends CustomerJourney {

    @ParameterizedTest
    @EnumSource
    void the_law_is_chosen_the_customer_reads_by_when_and_a_colleague_promises_sooner_but_never_later(Scripts scripts) {
        Page admin = window(scripts);
        browser.signIn(admin, RUUD);
        choosesTheLaw(admin, scripts);

        ConversationId id = a.conversation().by(Channel.FORM).with(SAMIRA);
        Page page = window(scripts);
        opens(page, id);
        page.navigate("/cases/" + id);
        assertThat(page.locator(".next-step")).containsText("Het is opgelost vóór zo 17 mei, 23.59 uur");
        axe(page, scripts);

        Page desk = window(scripts);
        browser.signIn(desk, SAMIRA);
        desk.navigate("/desk/conversations/" + id);
        assertThat(desk.locator("#agreements")).containsText("Het is opgelost vóór zo 17 mei, 23.59 uur");
        promisesSooner(desk, scripts);
        assertThat(desk.locator("#agreements")).containsText("Het is opgelost vóór wo 13 mei, 12.00 uur");
        again(page);
        assertThat(page.locator(".next-step")).containsText("Het is opgelost vóór wo 13 mei, 12.00 uur");

        breaksIt(desk, scripts);
        assertThat(house.get(Promises.class).outcomes(id)).extracting(promise -> promise.standingAt(house.clock().instant()))
                .containsOnlyOnce(Standing.RUNNING, Standing.BROKEN, Standing.PASSED_ON).hasSize(3);
    }

    private void choosesTheLaw(Page admin, Scripts scripts) {
        admin.navigate("/admin/promises");
        admin.locator("#minutes").fill("0");
        press(admin, "Bewaar");
        assertThat(admin.locator("#minutes-e")).containsText("van 1 tot 60");
        admin.locator("#minutes").fill("8");
        press(admin, "Bewaar");
        assertThat(admin.locator("#profile-e")).containsText("Kies ten minste één profiel");
        admin.getByLabel("Spanje: Ley 10/2025, klantendiensten").check();
        admin.getByLabel("Nederland: klachten bij de overheid (Awb)").check();
        admin.getByLabel(Pattern.compile(".*\\(Nederlands\\)")).selectOption("billing");
        press(admin, "Bewaar");
        assertThat(admin.locator(".banner--kept")).containsText("Bewaard");
        assertThat(admin.locator("main")).containsText("Een oplossing: rekening");
        assertThat(admin.locator("main")).containsText("8 minuten openingstijd");
        admin.locator("summary").nth(2).click();
        axe(admin, scripts);
        assertThat(house.get(Profiles.class).chosen()).hasSize(2);
        assertThat(house.db().sql("select subject from audit where act = 'promises changed'").query(String.class).list())
                .isEqualTo(List.of("promises:es,nl-awb chat=8 written=1/17:00"));
    }

    private void promisesSooner(Page desk, Scripts scripts) {
        desk.locator("#act-promise").click();
        assertThat(desk.locator("main")).containsText("Volgens de wet uiterlijk zo 17 mei, 23.59 uur");
        axe(desk, scripts);
        press(desk, "Bekijk de afspraak");
        assertThat(desk.locator("#moment-e")).containsText("Kies een moment");
        chooses(desk, "2026-05-18", "09:00");
        assertThat(desk.locator("#moment-e")).containsText("later dan de wet toestaat. Kies een moment vóór zo 17 mei, 23.59 uur (es: Ley 10/2025, art. 17(3)");
        chooses(desk, "2026-05-13", "12:00");
        assertThat(desk.locator("main")).containsText("Het is opgelost vóór wo 13 mei, 12.00 uur");
        press(desk, "Spreek dit af");
    }

    private void breaksIt(Page desk, Scripts scripts) {
        desk.locator("#act-promise").click();
        chooses(desk, "2026-05-15", "");
        assertThat(desk.locator(".banner--broken")).containsText("Het is opgelost vóór wo 13 mei, 12.00 uur");
        axe(desk, scripts);
        press(desk, "Spreek dit toch af");
        assertThat(desk.locator("#agreements")).containsText("Het is opgelost vóór vr 15 mei, 17.00 uur");
    }

    private void chooses(Page desk, String day, String time) {
        desk.getByLabel("Een oplossing").check();
        desk.locator("#day").fill(day);
        desk.locator("#time").fill(time);
        press(desk, "Bekijk de afspraak");
    }
}
