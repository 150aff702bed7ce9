package org.gehoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.gehoor.testing.Cast.RUUD;
import static org.gehoor.testing.Cast.SAMIRA;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gehoor.correspondence.Understanding;
import org.gehoor.mailbox.Mailboxes;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheBrowser;
import org.gehoor.testing.TestHouse;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// "When they changed their system, everything I had written was gone."
class MailFromBeforeJourney extends InTheBrowser {

    private final Path source = TestHouse.folder().resolve("import/oude-mail.mbox");

    @AfterEach
    void tidy() throws IOException {
        Files.deleteIfExists(source);
    }

    @Test
    void an_administrator_brings_in_mail_without_javascript_and_sees_how_far_it_is() throws IOException {
        Files.createDirectories(source.getParent());
        Files.deleteIfExists(source);
        Page page = browser.withoutJavaScript();
        browser.signIn(page, RUUD);
        page.navigate("/admin/imports");
        assertThat(page.locator("main")).containsText("Er is nog geen postbus");
        axe(page);

        house.get(Mailboxes.class).add(Cast.BRAND, new EmailAddress("klant@zeeraaf.example"), Cast.ZEERAAF.name(), "", Language.NL, "");
        again(page);
        assertThat(page.locator("main")).containsText("Daar staat nog niets");
        Files.writeString(source, """
                From j.vos@voorbeeld.example Tue May 12 10:00:00 2026
                From: J. Vos <j.vos@voorbeeld.example>
                To: klant@zeeraaf.example
                Subject: Verkeerde factuur
                Message-ID: <een@voorbeeld.example>

                Waarom staat er 14,50 op mijn factuur?
                """);
        page.getByText("Kijk opnieuw").click();
        press(page, "Haal binnen");
        assertThat(page.locator("#source-e")).containsText("Kies wat u wilt binnenhalen");
        axe(page);

        page.getByLabel("oude-mail.mbox").check();
        page.getByLabel("Alleen om terug te vinden").check();
        press(page, "Haal binnen");
        assertThat(page.locator("tbody")).containsText("bezig: 0 van de 100");
        axe(page);
        press(page, "Stop oude-mail.mbox");
        assertThat(page.locator("tbody")).containsText("gestopt");
        press(page, "Ga verder oude-mail.mbox");
        house.runJob("import");
        house.get(Understanding.class).all();
        page.getByText("Kijk opnieuw").click();
        assertThat(page.locator("tbody")).containsText("klaar");
        assertThat(page.locator("tbody")).containsText("1 mail");
        axe(page);
    }

    @Test
    void who_helps_customers_does_not_bring_in_mail() {
        Page page = browser.withoutJavaScript();
        browser.signIn(page, SAMIRA);
        page.navigate("/admin/imports");
        assertThat(page.locator("main")).containsText("Uw rol is niet voor dit beheer");
        axe(page);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }
}
