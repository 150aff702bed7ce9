package org.gehoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.LUC;
import static org.gehoor.testing.Cast.SAMIRA;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.UUID;
import org.gehoor.access.Audit;
import org.gehoor.arrival.Replies;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Text;
import org.gehoor.outbox.Outbox;
import org.gehoor.testing.Browser.Look;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// "I wrote twice, because nobody answered. Then two people answered different things, and my reply went to neither."
class TwiceAboutOneThingJourney extends CustomerJourney {

    private static final String FIRST = "Mijn rekening klopt niet, er staat buitenland op.";
    private static final String SECOND = "Nogmaals over mijn rekening, met het bedrag: 14,50.";

    @ParameterizedTest
    @EnumSource
    void two_cases_become_one_and_nothing_is_lost(Scripts scripts) {
        Page customer = window(scripts);
        String first = writesAForm(customer, FIRST, "luc@thuis.example");
        String second = writesAForm(customer, SECOND, "luc@thuis.example");
        ConversationId one = newest(1);
        ConversationId other = newest(0);
        Page stranger = window(scripts);
        writesAForm(stranger, "Ik zeg dat ik Luc ben.", "luc@thuis.example");
        ConversationId third = newest(0);

        Page samira = scripts == Scripts.WITH_JAVASCRIPT ? browser.of(SAMIRA) : browser.of(SAMIRA, Look.WITHOUT_JAVASCRIPT);
        merge(samira, other, one, scripts);
        assertThat(samira.locator("#log").getByText(SECOND)).isVisible();
        assertThat(samira.locator("#log").getByText("uit zaak " + reference(other)).first()).isVisible();
        axe(samira, scripts);
        picture(samira, "desk-merged", scripts);
        if (scripts == Scripts.WITH_JAVASCRIPT) {
            samira.setViewportSize(390, 900);
            picture(samira, "desk-merged-narrow", scripts);
            samira.setViewportSize(1280, 900);
        }

        customer.navigate(second);
        customer.waitForURL(url -> url.endsWith("/cases/" + one));
        reads(customer, FIRST);
        reads(customer, SECOND);
        reads(customer, "uit zaak " + reference(other));
        axe(customer, scripts);
        picture(customer, "case-merged", scripts);

        merge(samira, third, one, scripts);
        stranger.navigate("/cases/" + third);
        reads(stranger, "Deze zaak gaat verder in uw zaak " + reference(one));
        assertThat(stranger.content()).doesNotContain(FIRST).doesNotContain(SECOND);
        stranger.locator("#words").fill("Nog een woord, te laat.");
        press(stranger, "Voeg toe");
        axe(stranger, scripts);
        customer.navigate(first);
        reads(customer, "Nog een woord, te laat.");
        assertThat(customer.content()).as("a case that this browser may not see does not show by being merged").doesNotContain("Ik zeg dat ik Luc ben.");

        samira.locator("#joint-" + third).getByText("Haal weer uit elkaar").click();
        samira.waitForURL(url -> url.endsWith("/desk/conversations/" + third));
        assertThat(deeds.now(third).turn().waitsForUs()).isTrue();
        assertThat(house.get(Audit.class).of("conversation:" + third)).extracting(Audit.Line::act).contains("merge", "merge undone");
    }

    @ParameterizedTest
    @EnumSource
    void a_code_to_the_same_address_opens_what_it_goes_on_in(Scripts scripts) {
        Page own = window(scripts);
        String first = writesAForm(own, FIRST, "luc@thuis.example");
        ConversationId one = newest(0);
        Page elsewhere = window(scripts);
        String second = writesAForm(elsewhere, SECOND, "luc@thuis.example");
        ConversationId other = newest(0);
        house.get(org.gehoor.sorting.Together.class).merge(one, other, SAMIRA.author());

        own.navigate(first);
        assertThat(own.content()).doesNotContain(SECOND);
        Page third = window(scripts);
        third.navigate(first);
        press(third, "Stuur mij de code");
        third.locator("#code").fill(house.get(Outbox.class).latest(5).stream()
                .flatMap(letter -> java.util.regex.Pattern.compile("\\b(\\d{6})\\b").matcher(letter.text()).results()).findFirst().orElseThrow().group(1));
        press(third, "Ga verder");
        third.waitForURL(url -> url.endsWith("/cases/" + other));
        reads(third, FIRST);
        reads(third, SECOND);
        assertThat(second).isNotEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource
    void what_will_come_of_it_is_said_before_and_two_people_stay_two(Scripts scripts) {
        ConversationId vos = a.conversation().saying("Over het abonnement.").waiting();
        ConversationId luc = a.conversation().from(LUC).saying("Over een ander abonnement.").waiting();
        Page samira = scripts == Scripts.WITH_JAVASCRIPT ? browser.of(SAMIRA) : browser.of(SAMIRA, Look.WITHOUT_JAVASCRIPT);
        samira.navigate("/desk/conversations/" + vos + "/merge");
        samira.locator("#reference").fill("geen nummer");
        press(samira, "Bekijk wat er gebeurt");
        assertThat(samira.locator(".error-summary")).containsText("zaaknummer");
        axe(samira, scripts);
        samira.locator("#reference").fill(reference(luc).toString());
        press(samira, "Bekijk wat er gebeurt");
        assertThat(samira.locator(".error-summary")).containsText("twee mensen");
        assertThat(samira.getByText("Voeg samen")).hasCount(0);
        axe(samira, scripts);
        house.get(Replies.class).say(vos, Text.read("Ik wacht nog."), UUID.randomUUID());
    }

    @ParameterizedTest
    @EnumSource
    void what_is_about_something_else_becomes_a_case_of_its_own(Scripts scripts) {
        Page customer = window(scripts);
        String first = writesAForm(customer, FIRST, "luc@thuis.example");
        ConversationId one = newest(0);
        house.get(Replies.class).say(one, Text.read("En mijn nummer meenemen is ook mislukt."), UUID.randomUUID());
        Page samira = scripts == Scripts.WITH_JAVASCRIPT ? browser.of(SAMIRA) : browser.of(SAMIRA, Look.WITHOUT_JAVASCRIPT);
        samira.navigate("/desk/conversations/" + one);
        samira.locator("#act-sort").click();
        samira.getByText("Kies berichten").click();
        press(samira, "Maak er een eigen zaak van");
        assertThat(samira.locator(".error-summary")).containsText("ten minste één bericht");
        axe(samira, scripts);
        samira.getByText("En mijn nummer meenemen is ook mislukt.").click();
        picture(samira, "desk-split", scripts);
        press(samira, "Maak er een eigen zaak van");
        samira.waitForURL(url -> url.matches(".*/desk/conversations/[0-9a-f-]{36}") && !url.endsWith(one.toString()));
        ConversationId fresh = newest(0);
        assertThat(samira.locator("#log")).containsText("En mijn nummer meenemen is ook mislukt.");
        assertThat(samira.locator("#joint-" + fresh)).containsText(reference(one).toString());
        axe(samira, scripts);
        customer.navigate("/cases/" + fresh);
        reads(customer, "En mijn nummer meenemen is ook mislukt.");
        customer.navigate(first);
        reads(customer, reference(fresh).toString());
        axe(customer, scripts);

        press(samira, "Voeg weer samen");
        samira.waitForURL(url -> url.endsWith(one.toString()));
        customer.navigate("/cases/" + fresh);
        customer.waitForURL(url -> url.endsWith("/cases/" + one));
    }

    private void merge(Page samira, ConversationId one, ConversationId into, Scripts scripts) {
        samira.navigate("/desk/conversations/" + into);
        samira.locator("#act-sort").click();
        samira.locator("input[value='" + reference(one) + "']").check();
        axe(samira, scripts);
        picture(samira, "desk-merge", scripts);
        press(samira, "Bekijk wat er gebeurt");
        assertThat(samira.locator("#into")).containsText("sinds");
        axe(samira, scripts);
        picture(samira, "desk-merge-check", scripts);
        press(samira, "Voeg samen");
        samira.waitForURL(url -> url.endsWith("/desk/conversations/" + into));
    }

    private String writesAForm(Page page, String words, String email) {
        page.navigate("/contact");
        page.locator("#words").fill(words);
        page.locator("#email").fill(email);
        press(page, "Stuur mijn vraag");
        page.waitForURL(url -> url.contains("/cases/"));
        house.later(java.time.Duration.ofMillis(5));
        return page.url();
    }

    private ConversationId newest(int before) {
        return house.get(Conversations.class).begunBefore(java.util.Optional.empty(), 5).get(before);
    }

    private Reference reference(ConversationId id) {
        return deeds.now(id).reference();
    }

    /// For whoever wants to look: `-Dpictures=folder`.
    private static void picture(Page page, String name, Scripts scripts) {
        @Nullable String folder = System.getProperty("pictures");
        if (folder != null && scripts == Scripts.WITH_JAVASCRIPT) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")).setFullPage(true));
        }
    }
}
