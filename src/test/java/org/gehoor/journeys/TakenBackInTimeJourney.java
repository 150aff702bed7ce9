package org.gehoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.gehoor.outbox.Letter;
import org.gehoor.outbox.Outbox;
import org.gehoor.testing.Browser.Look;
import org.gehoor.testing.Cast;
import org.gehoor.testing.Papers;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// "They mailed me somebody else's bill, and all they could do was mail me that it was a mistake."
class TakenBackInTimeJourney extends CustomerJourney {

    private static final FilePayload BILL = new FilePayload("verkeerde factuur.pdf", "application/pdf", Papers.pdf());

    @ParameterizedTest
    @EnumSource
    void an_answer_that_was_taken_back_stands_in_the_composer_with_its_file_and_leaves_when_it_is_right(Scripts scripts) {
        ConversationId id = a.conversation().from(Cast.VOS).with(Cast.SAMIRA);
        Page samira = at(id, scripts);
        samira.locator("#message").fill("Hier is uw factuur, meneer De Vries.");
        samira.locator("#files").setInputFiles(BILL);
        samira.locator("#reply-form .send").click();
        assertThat(samira.locator("#leaving .message--staff")).containsText("Hier is uw factuur, meneer De Vries.");
        assertThat(samira.locator("#leaving")).containsText("verkeerde factuur.pdf");
        assertThat(samira.locator("#leaving .message__who")).containsText("gaat zo weg");
        assertThat(samira.locator("#log .message--staff")).hasCount(0);
        axe(samira, scripts);

        if (scripts == Scripts.WITH_JAVASCRIPT) {
            samira.locator("#talk-head").click();
            samira.keyboard().press("u");
        } else {
            samira.locator("button[form=take-back]").click();
        }
        assertThat(samira.locator("#message")).hasValue("Hier is uw factuur, meneer De Vries.");
        assertThat(samira.locator("input[name=kept]")).isChecked();
        assertThat(samira.locator("#leaving .message")).hasCount(0);
        axe(samira, scripts);
        house.answersLeave();
        assertThat(letters(id)).isZero();

        samira.locator("#message").fill("Hier is uw factuur, meneer Vos.");
        samira.locator("#reply-form .send").click();
        assertThat(samira.locator("#leaving .message--staff")).containsText("meneer Vos");
        assertThat(samira.locator("#message")).hasValue("");
        assertThat(samira.locator("input[name=kept]")).hasCount(0);
        house.answersLeave();
        look(samira, scripts);
        assertThat(samira.locator("#log .message--staff")).containsText("Hier is uw factuur, meneer Vos.");
        assertThat(samira.locator("#log .attachments")).containsText("verkeerde factuur.pdf");
        assertThat(samira.locator("#leaving .message")).hasCount(0);
        assertThat(letters(id)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_is_not_sent_over_words_that_came_in_between(Scripts scripts) {
        ConversationId id = a.conversation().from(Cast.VOS).with(Cast.SAMIRA);
        Page samira = at(id, scripts);
        samira.locator("#message").fill("Is het modem aangesloten?");
        samira.locator("#reply-form .send").click();
        assertThat(samira.locator("#leaving .message--staff")).containsText("Is het modem aangesloten?");
        deeds.writes(id, "Het modem is aangesloten, dat schreef ik al.");
        house.answersLeave();
        look(samira, scripts);
        assertThat(samira.locator("#leaving .banner")).containsText("De klant schreef intussen.");
        assertThat(samira.locator("#log")).containsText("dat schreef ik al");
        axe(samira, scripts);
        assertThat(letters(id)).isZero();

        samira.locator("button[form=send-anyway]").click();
        look(samira, scripts);
        assertThat(samira.locator("#log .message--staff")).containsText("Is het modem aangesloten?");
        assertThat(letters(id)).isEqualTo(1);
    }

    private Page at(ConversationId id, Scripts scripts) {
        Page page = scripts == Scripts.WITH_JAVASCRIPT ? browser.of(Cast.SAMIRA) : browser.of(Cast.SAMIRA, Look.WITHOUT_JAVASCRIPT);
        page.navigate("/desk/conversations/" + id);
        return page;
    }

    private long letters(ConversationId id) {
        return house.get(Outbox.class).about(id).stream().filter(letter -> letter.draft().envelope().from().name().startsWith("Samira"))
                .map(Letter::id).count();
    }
}
