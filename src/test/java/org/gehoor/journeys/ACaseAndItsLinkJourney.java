package org.gehoor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.regex.Pattern;
import org.gehoor.outbox.Outbox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// "I filled in a form and never knew what became of it." And: nobody else may know.
class ACaseAndItsLinkJourney extends CustomerJourney {

    private static final Pattern CODE = Pattern.compile("code is (\\d{6})");
    private static final String WORDS = "De vaste lijn is stil sinds zaterdag";

    @ParameterizedTest
    @EnumSource
    void the_link_shows_how_it_stands_and_a_code_shows_the_words(Scripts scripts) {
        Page own = window(scripts);
        String link = sendsTheForm(own, "dewit@thuis.example");
        reads(own, WORDS);
        reads(own, "Bewaar deze link");
        axe(own, scripts);

        Page other = window(scripts);
        Response answer = other.navigate(link);
        assertThat(answer.headerValue("referrer-policy")).isEqualTo("no-referrer");
        assertThat(answer.headerValue("cache-control")).isEqualTo("no-store");
        reads(other, "U krijgt antwoord vóór wo 13 mei, 17.00 uur.");
        assertThat(other.content()).doesNotContain(WORDS).doesNotContain("dewit@");
        axe(other, scripts);

        press(other, "Stuur mij de code");
        other.locator("#code").fill("1 2 3");
        press(other, "Ga verder");
        other.locator(".error-summary").waitFor();
        axe(other, scripts);
        String code = code();
        other.locator("#code").fill(" " + code.substring(0, 3) + " " + code.substring(3) + " ");
        press(other, "Ga verder");
        reads(other, WORDS);
        axe(other, scripts);
    }

    @ParameterizedTest
    @EnumSource
    void a_link_that_was_replaced_opens_nothing_any_more(Scripts scripts) {
        Page own = window(scripts);
        String link = sendsTheForm(own, "dewit@thuis.example");
        own.locator("summary").getByText("Vervang de link").click();
        press(own, "Ja, vervang de link");
        own.waitForURL(url -> url.contains("/cases/") && !url.equals(link));
        reads(own, WORDS);

        Page other = window(scripts);
        assertThat(other.navigate(link).status()).isEqualTo(404);
        assertThat(other.locator(".person-line a").count()).isGreaterThan(1);
        axe(other, scripts);
        other.navigate("/cases");
        other.locator("#link").fill(own.url());
        press(other, "Open de zaak");
        reads(other, "Wat gebeurt er nu?");
    }

    @ParameterizedTest
    @EnumSource
    void who_left_no_address_is_told_so_and_a_person_helps(Scripts scripts) {
        Page own = window(scripts);
        own.navigate("/contact");
        own.locator("#words").fill(WORDS);
        own.getByLabel("Op deze website").check();
        press(own, "Stuur mijn vraag");
        own.waitForURL(url -> url.contains("/cases/"));

        Page other = window(scripts);
        other.navigate(own.url());
        reads(other, "Wij kennen geen e-mailadres van u");
        assertThat(other.locator("main a[href='/chat/person']").count()).isEqualTo(1);
        axe(other, scripts);
    }

    private String sendsTheForm(Page page, String email) {
        page.navigate("/contact");
        page.locator("#words").fill(WORDS);
        page.locator("#email").fill(email);
        press(page, "Stuur mijn vraag");
        page.waitForURL(url -> url.contains("/cases/"));
        return page.url();
    }

    private String code() {
        return house.get(Outbox.class).latest(5).stream().flatMap(letter -> CODE.matcher(letter.text()).results()).findFirst().orElseThrow().group(1);
    }
}
