package org.gehoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.BRAM;
import static org.gehoor.testing.Cast.LUC;
import static org.gehoor.testing.Cast.SAMIRA;
import static org.gehoor.testing.Cast.VOS;
import static org.gehoor.testing.Cast.YARA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gehoor.arrival.Replies;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Text;
import org.gehoor.conversation.Turn;
import org.gehoor.queue.PickUp;
import org.gehoor.staff.Staff;
import org.gehoor.testing.Browser.Look;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheBrowser;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.Test;

/// "Every system I had to work in made me choose whom to help, and lost what I typed."
class ADayAtTheDeskJourney extends InTheBrowser {

    @Test
    void signing_in_takes_a_password_and_a_code_and_says_what_to_do_when_one_is_wrong() {
        Page page = browser.withoutJavaScript();
        page.navigate("/desk/conversations");
        assertThat(page).hasURL(Pattern.compile("/desk/signin"));
        page.fill("#name", "samira");
        page.fill("#password", "iets anders dan mijn wachtwoord");
        press(page, "Ga verder");
        assertThat(page.locator("#password-e")).containsText("horen niet bij elkaar");
        axe(page);
        page.fill("#password", Cast.Helper.PASSWORD);
        press(page, "Ga verder");
        page.fill("#code", "000000");
        press(page, "Log in");
        assertThat(page.locator("#code-e")).containsText("Deze code klopt niet");
        page.fill("#code", house.codeOf(SAMIRA));
        press(page, "Log in");
        assertThat(page).hasURL(Pattern.compile("/desk/conversations$"));
        page.navigate("/desk/sessions");
        axe(page);
        press(page, "Log uit");
        assertThat(page.locator("[role=status]")).hasText("U bent uitgelogd.");
    }

    @Test
    void ten_wrong_passwords_lock_the_door_and_say_until_when() {
        Page page = browser.window();
        page.navigate("/desk/signin");
        for (int i = 0; i < 10; i++) {
            page.fill("#name", "samira");
            page.fill("#password", "niet goed " + i);
            press(page, "Ga verder");
        }
        assertThat(page.locator("#password-e")).containsText("Vanaf 10.15 uur kunt u weer inloggen.");
    }

    @Test
    void who_waits_appears_by_itself_is_taken_by_one_key_and_answered_by_another() {
        Page page = browser.of(SAMIRA);
        page.navigate("/desk");
        assertThat(page.locator("#rest h2")).hasText("De rij is leeg");
        axe(page);

        ConversationId yara = a.conversation().from(YARA).saying("Mijn account is geblokkeerd").waiting();
        house.later(Duration.ofMinutes(1));
        a.conversation().from(LUC).saying("Nummer meenemen is mislukt").waiting();
        assertThat(page.locator("#line-rows .queue__name")).hasText(new String[] {"Yara Demir", "Luc Peeters"});
        again(page);

        page.keyboard().press("p");
        assertThat(page).hasURL(Pattern.compile("/desk/conversations/" + yara));
        assertThat(page.locator("#line-count")).hasText("1");
        axe(page);
        page.keyboard().press("r");
        page.keyboard().type("Goedemorgen, ik zoek het voor u uit.");
        page.locator("#next").selectOption(new SelectOption().setIndex(1));
        page.locator("#message").press("Control+Enter");
        assertThat(page.locator("#leaving .message--staff")).containsText("Goedemorgen, ik zoek het voor u uit.");
        house.answersLeave();
        assertThat(page.locator("#log .message--staff")).containsText("Goedemorgen, ik zoek het voor u uit.");
        assertThat(page.locator("#message")).hasValue("");
        assertThat(page.locator("#next")).hasValue("customer");
        assertThat(page.locator("#agreements")).containsText("U krijgt antwoord vóór 11.15 uur");

        says(yara, "Dank u, ik wacht erop.");
        assertThat(page.locator("#log .message--customer").last()).containsText("Dank u, ik wacht erop.");
        page.keyboard().press("Escape");
        page.keyboard().press("n");
        page.keyboard().type("Blokkade komt van de afdeling Vertrouwen.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#log .message--internal")).containsText("Blokkade komt van de afdeling Vertrouwen.");
        axe(page);
    }

    @Test
    void handing_over_asks_the_customer_nothing_and_asking_to_close_leaves_the_closing_to_them() {
        house.arrives(BRAM);
        ConversationId vos = a.conversation().from(VOS).with(SAMIRA);
        Page page = browser.of(SAMIRA);
        page.navigate("/desk/conversations/" + vos);
        page.keyboard().press("h");
        assertThat(page.locator("h1")).hasText("Overdragen");
        press(page, "Draag over");
        assertThat(page.locator("#reason-e")).isVisible();
        axe(page);
        page.locator("#to").selectOption(new SelectOption().setLabel("Bram Kuipers (werkt nu)"));
        page.fill("#reason", "Bram kent deze mast.");
        press(page, "Draag over");
        assertThat(page.locator("#log")).containsText("Samira Bouali droeg over aan Bram Kuipers: Bram kent deze mast.");

        Page brams = browser.of(BRAM);
        brams.navigate("/desk");
        brams.keyboard().press("p");
        assertThat(brams).hasURL(Pattern.compile("/desk/conversations/" + vos));
        assertThat(page.locator("#talk-head")).containsText("van Bram Kuipers");
        brams.keyboard().press("e");
        assertThat(brams.locator("h1")).hasText("Sluiten");
        axe(brams);
        brams.keyboard().press("Enter");
        assertThat(brams.locator("#talk-head")).containsText("gevraagd of het is opgelost");
        assertThat(turn(vos)).isInstanceOf(Turn.WaitingForCustomer.class);
    }

    @Test
    void the_whole_day_works_without_javascript() {
        ConversationId yara = a.conversation().from(YARA).saying("Mijn account is geblokkeerd").waiting();
        Page page = browser.of(SAMIRA, Look.WITHOUT_JAVASCRIPT);
        page.navigate("/desk");
        press(page, "Neem de volgende");
        assertThat(page).hasURL(Pattern.compile("/desk/conversations/" + yara));
        press(page, "Verstuur");
        assertThat(page.locator("#message-e")).containsText("Schrijf eerst wat u wilt zeggen.");
        axe(page);
        page.fill("#message", "Goedemorgen, ik zoek het uit.");
        press(page, "Verstuur");
        assertThat(page.locator("#leaving .message--staff")).containsText("Goedemorgen, ik zoek het uit.");
        house.answersLeave();
        again(page);
        assertThat(page.locator("#log .message--staff")).containsText("Goedemorgen, ik zoek het uit.");
        page.fill("#note", "Afdeling Vertrouwen belt terug.");
        press(page, "Bewaar notitie");
        assertThat(page.locator("#log .message--internal")).containsText("Afdeling Vertrouwen belt terug.");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sluit")).click();
        page.getByText("Schrijf een slotbrief").click();
        page.fill("#letter", "Nee.");
        press(page, "Verstuur de brief en sluit");
        assertThat(page.locator("#letter-e")).containsText("minstens 80 tekens");
        assertThat(page.locator("#letter")).hasValue("Nee.");
        axe(page);
        page.fill("#letter", "Uw account was geblokkeerd na drie foute codes. Het is weer open. Bent u het er niet mee eens, dan leest een ander het na.");
        press(page, "Verstuur de brief en sluit");
        assertThat(page.locator("#leaving .message--staff")).containsText("Het is weer open.");
        house.answersLeave();
        again(page);
        assertThat(page.locator("#talk-head")).containsText("gesloten, 10.00 uur");
        assertThat(turn(yara)).isInstanceOf(Turn.Closed.class);
        page.navigate("/desk/conversations?list=ended");
        assertThat(page.locator(".cases")).containsText("Mijn account is geblokkeerd");
        axe(page);
        page.navigate("/desk/keys");
        axe(page);
    }

    @Test
    void what_came_in_meanwhile_is_shown_and_asked_once() {
        ConversationId vos = a.conversation().from(VOS).with(SAMIRA);
        Page page = browser.of(SAMIRA, Look.WITHOUT_JAVASCRIPT);
        page.navigate("/desk/conversations/" + vos);
        says(vos, "Het is al opgelost, dank u.");
        page.fill("#message", "Ik ga het voor u uitzoeken.");
        press(page, "Verstuur");
        assertThat(page.locator("#talk-problem")).containsText("Er is intussen iets bijgekomen");
        assertThat(page.locator("#log")).containsText("Het is al opgelost, dank u.");
        assertThat(page.locator("#message")).hasValue("Ik ga het voor u uitzoeken.");
        assertThat(page.locator("#log .message--staff")).hasCount(0);
        press(page, "Verstuur");
        assertThat(page.locator("#leaving .message--staff")).containsText("Ik ga het voor u uitzoeken.");
    }

    @Test
    void what_came_in_at_the_same_moment_is_shown_and_asked_once_without_leaving_the_page() {
        ConversationId vos = a.conversation().from(VOS).with(SAMIRA);
        Page page = browser.of(SAMIRA);
        page.route("**/live?*", Route::abort);
        page.navigate("/desk/conversations/" + vos);
        says(vos, "Het is al opgelost, dank u.");
        page.fill("#message", "Ik ga het voor u uitzoeken.");
        press(page, "Verstuur");
        assertThat(page.locator("send-form .banner")).containsText("Er is intussen iets bijgekomen");
        assertThat(page.locator("#log")).containsText("Het is al opgelost, dank u.");
        press(page, "Toch versturen");
        assertThat(page.locator("#leaving .message--staff")).containsText("Ik ga het voor u uitzoeken.");
        assertThat(page.locator("send-form .banner")).hasCount(0);
    }

    @Test
    void the_line_stands_still_under_a_pointer_and_catches_up_when_it_is_let_go() {
        a.conversation().from(YARA).saying("Mijn account is geblokkeerd").waiting();
        house.later(Duration.ofMinutes(1));
        a.conversation().from(LUC).saying("Nummer meenemen is mislukt").waiting();
        Page page = browser.of(SAMIRA);
        page.navigate("/desk");
        Locator names = page.locator("#line-rows .queue__name");
        names.last().hover();

        house.arrives(BRAM);
        house.get(PickUp.class).next(house.get(Staff.class).get(BRAM.id()));
        assertThat(page.locator("#line-count")).hasText("1");
        assertThat(page.locator(".held")).isVisible();
        assertThat(names).hasText(new String[] {"Yara Demir", "Luc Peeters"});

        page.mouse().move(700, 500);
        assertThat(names).hasText(new String[] {"Luc Peeters"});
        assertThat(page.locator(".held")).isHidden();
    }

    @Test
    void who_is_signed_out_while_writing_keeps_the_words_and_sends_them_after_signing_in() {
        ConversationId vos = a.conversation().from(VOS).with(SAMIRA);
        Page page = browser.of(SAMIRA, Look.WITHOUT_JAVASCRIPT);
        page.navigate("/desk/conversations/" + vos);
        page.fill("#message", "Ik boek het bedrag terug.");
        house.db().sql("update staff_session set ends_at = begun_at").update();
        press(page, "Verstuur");
        assertThat(page.locator("h1")).hasText("U bent uitgelogd");
        assertThat(page.locator("textarea")).hasValue("Ik boek het bedrag terug.");
        axe(page);
        browser.signIn(page, SAMIRA);
        press(page, "Probeer opnieuw");
        assertThat(page.locator("#leaving .message--staff")).containsText("Ik boek het bedrag terug.");
    }

    @Test
    void who_is_signed_out_while_writing_does_not_even_leave_the_page() {
        ConversationId vos = a.conversation().from(VOS).with(SAMIRA);
        Page page = browser.of(SAMIRA);
        page.navigate("/desk/conversations/" + vos);
        page.fill("#message", "Ik boek het bedrag terug.");
        house.db().sql("update staff_session set ends_at = begun_at").update();
        press(page, "Verstuur");
        assertThat(page.locator("send-form .banner")).containsText("U bent uitgelogd");
        assertThat(page.locator("#message")).hasValue("Ik boek het bedrag terug.");
        browser.signIn(page, SAMIRA);
        press(page, "Probeer opnieuw");
        assertThat(page.locator("#leaving .message--staff")).containsText("Ik boek het bedrag terug.");
    }

    @Test
    void a_page_that_lives_stays_silent_for_whoever_may_look_no_more() {
        ConversationId vos = a.conversation().from(VOS).with(SAMIRA);
        Page page = browser.of(SAMIRA);
        page.navigate("/desk/conversations/" + vos);
        says(vos, "Bent u er nog?");
        assertThat(page.locator("#log")).containsText("Bent u er nog?");
        house.db().sql("update staff_session set ends_at = begun_at").update();
        says(vos, "Dit is alleen voor wie mij helpt.");
        assertThat(page.locator("live-part > .banner")).isVisible();
        assertThat(page.locator("#log")).not().containsText("Dit is alleen voor wie mij helpt.");
    }

    private void says(ConversationId id, String words) {
        house.get(Replies.class).say(id, Text.read(words), UUID.randomUUID());
    }

    private Turn turn(ConversationId id) {
        return house.get(Conversations.class).get(id).turn();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
    }
}
