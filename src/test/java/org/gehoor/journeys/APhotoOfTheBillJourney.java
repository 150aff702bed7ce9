package org.gehoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.gehoor.testing.Browser.Look;
import org.gehoor.testing.Cast;
import org.gehoor.testing.Papers;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// "I had the proof on my phone, and there was nowhere to put it."
class APhotoOfTheBillJourney extends CustomerJourney {

    private static final FilePayload PHOTO = new FilePayload("foto factuur.png", "text/html", Papers.picture());
    private static final FilePayload LETTER = new FilePayload("nieuwe factuur.pdf", "application/pdf", Papers.pdf());

    @ParameterizedTest
    @EnumSource
    void a_photo_goes_with_the_form_is_looked_at_and_answered_by_a_letter(Scripts scripts) throws IOException {
        Page vos = window(scripts);
        vos.navigate("/contact");
        vos.locator("#words").fill("Wat is deze regel op mijn factuur?");
        vos.locator("input[name=way][value=link]").check();
        vos.locator("#files").setInputFiles(PHOTO);
        axe(vos, scripts);
        press(vos, "Stuur mijn vraag");
        vos.waitForURL(Pattern.compile("/cases/"));
        assertThat(vos.locator(".attachments")).containsText("foto factuur.png");
        axe(vos, scripts);

        Page samira = scripts == Scripts.WITH_JAVASCRIPT ? browser.of(Cast.SAMIRA) : browser.of(Cast.SAMIRA, Look.WITHOUT_JAVASCRIPT);
        samira.navigate("/desk");
        samira.locator("form[action='/desk/pickups'] button").first().click();
        samira.waitForURL(Pattern.compile("/desk/conversations/"));
        assertThat(samira.locator(".attachments")).containsText("afbeelding, 1 KB");
        axe(samira, scripts);
        samira.locator(".attachment--view").click();
        Locator picture = samira.locator("img.preview-picture");
        picture.waitFor();
        if (scripts == Scripts.WITH_JAVASCRIPT) {
            assertThat(picture.evaluate("image => image.decode().then(() => image.naturalWidth)")).isEqualTo(320);
        }
        axe(samira, scripts);
        samira.goBack();

        samira.locator("#message").fill("Dat klopt niet. Hier is een nieuwe factuur.");
        samira.locator("#files").setInputFiles(LETTER);
        samira.locator("#reply-form .send").click();
        assertThat(samira.locator("#log .attachments").last()).containsText("nieuwe factuur.pdf");
        assertThat(samira.locator("#files")).hasValue("");

        again(vos);
        Download download = vos.waitForDownload(() -> vos.locator("a.attachment:has-text('nieuwe factuur.pdf')").first().click());
        assertThat(download.suggestedFilename()).isEqualTo("nieuwe factuur.pdf");
        assertThat(Files.readAllBytes(download.path())).isEqualTo(LETTER.buffer);
    }

    @ParameterizedTest
    @EnumSource
    void a_photo_goes_with_a_chat_and_stands_there_at_once(Scripts scripts) {
        ConversationId id = a.conversation().with(Cast.SAMIRA);
        Page vos = window(scripts);
        opens(vos, id);
        Page samira = browser.of(Cast.SAMIRA);
        samira.navigate("/desk/conversations/" + id);

        vos.locator("#message").fill("Kijkt u eens?");
        vos.locator("#files").setInputFiles(PHOTO);
        axe(vos, scripts);
        press(vos, "Verstuur");
        assertThat(vos.locator(".message--customer .attachments").last()).containsText("foto factuur.png");
        assertThat(vos.locator("#files")).hasValue("");
        assertThat(vos.locator("#message")).hasValue("");
        assertThat(samira.locator("#log .attachments")).containsText("foto factuur.png");
        axe(vos, scripts);

        vos.locator("#files").setInputFiles(PHOTO);
        press(vos, "Verstuur");
        assertThat(vos.locator(".message--customer .attachments")).hasCount(2);

        vos.locator(".attachment--view").first().click();
        assertThat(vos.locator("img.preview-picture")).isVisible();
        axe(vos, scripts);
        vos.locator("a.back").first().click();
        assertThat(vos).hasURL(Pattern.compile("/chat/" + id + "$"));
    }

    @Test
    void a_note_brings_a_file_for_colleagues_and_a_program_is_marked() {
        ConversationId id = a.conversation().with(Cast.SAMIRA);
        Page samira = browser.of(Cast.SAMIRA);
        samira.navigate("/desk/conversations/" + id);
        samira.locator("write-tabs button").last().click();
        samira.locator("#note").fill("Dit stuurde hij mij ook.");
        samira.locator("#note-files").setInputFiles(new FilePayload("factuur.pdf.exe", "application/pdf", "MZ\u0090\0\3".getBytes(StandardCharsets.ISO_8859_1)));
        samira.locator("#note-form .send").click();
        assertThat(samira.locator(".message--internal .attachment__warning")).hasText("Let op: dit is een programma. Open het alleen als u het verwacht");
        axe(samira);
    }

    @Test
    void what_is_too_large_is_said_before_it_is_sent_and_nothing_is_lost(@TempDir Path folder) throws IOException {
        Path film = Files.write(folder.resolve("film.mov"), new byte[(25 << 20) + 1]);
        ConversationId id = a.conversation().with(Cast.SAMIRA);
        Page vos = browser.window();
        opens(vos, id);
        vos.locator("#message").fill("Een film van het scherm.");
        vos.locator("#files").setInputFiles(film);
        assertThat(vos.locator("#files-e")).hasText("‘film.mov’ is te groot. Een bestand mag 25 MB zijn.");
        axe(vos);
        press(vos, "Verstuur");
        assertThat(vos.locator("#files")).isFocused();
        assertThat(vos.locator("#message")).hasValue("Een film van het scherm.");

        vos.locator("#files").setInputFiles(PHOTO);
        assertThat(vos.locator("#files-e")).hasCount(0);
        press(vos, "Verstuur");
        assertThat(vos.locator(".message--customer .attachments")).containsText("foto factuur.png");
    }

    @Test
    void a_letter_is_shown_in_a_frame_that_can_do_nothing() {
        ConversationId id = a.conversation().with(Cast.SAMIRA);
        Page vos = browser.window();
        opens(vos, id);
        vos.locator("#files").setInputFiles(LETTER);
        press(vos, "Verstuur");
        vos.locator(".attachment--view").click();
        assertThat(vos.locator("iframe.preview-sheet")).isVisible();
        axe(vos);
        Response content = vos.waitForResponse(Pattern.compile("/content$"), () -> again(vos));
        assertThat(content.headerValue("content-type")).isEqualTo("application/pdf");
        assertThat(content.headerValue("content-security-policy")).isEqualTo("default-src 'none'; sandbox; frame-ancestors 'self'");
        assertThat(content.headerValue("x-content-type-options")).isEqualTo("nosniff");
    }
}
