package org.gehoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.RUUD;
import static org.gehoor.testing.Cast.SAMIRA;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.gehoor.mail.imap.Fetchers;
import org.gehoor.mailbox.Conditions;
import org.gehoor.mailbox.Fetching;
import org.gehoor.mailbox.Fetchings;
import org.gehoor.mailbox.Login;
import org.gehoor.mailbox.Mailbox;
import org.gehoor.mailbox.Mailboxes;
import org.gehoor.mailbox.Positions;
import org.gehoor.mailbox.Server;
import org.gehoor.mailbox.Tls;
import org.gehoor.mailbox.Trouble;
import org.gehoor.testing.InTheBrowser;
import org.gehoor.testing.TestHouse;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.MailboxId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// "We wrote three times. It turned out that somebody had changed the password of the mailbox, weeks ago."
class MailNobodyFetchedJourney extends InTheBrowser {

    private static final String ADDRESS = "klantenservice@zeeraaf.example";

    private final GreenMail office = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP), new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)});

    @AfterEach
    void closesTheOffice() {
        house.get(Fetchers.class).stop();
        office.stop();
    }

    @Test
    void an_administrator_makes_a_mailbox_hears_that_the_password_is_wrong_and_then_mail_comes_in_without_javascript() throws Exception {
        office.start();
        office.setUser(ADDRESS, ADDRESS, "het goede wachtwoord");
        Page page = browser.withoutJavaScript();
        browser.signIn(page, RUUD);
        page.navigate("/admin/channels");
        assertThat(page.locator("main")).containsText("Er is nog geen postbus");
        axe(page);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nieuwe postbus")).click();
        axe(page);
        page.fill("#address", "geen adres");
        page.fill("#imap_host", "imap.zeeraaf.example");
        page.locator("[name=imap_tls][value=none]").check();
        press(page, "Maak de postbus");
        assertThat(page.locator("#address-e")).containsText("Vul een e-mailadres in");
        assertThat(page.locator("#imap_tls-e")).containsText("alleen met localhost");
        assertThat(page.locator("#imap_password-e")).containsText("Vul het wachtwoord in");
        assertThat(page.locator("#address")).hasValue("geen adres");
        axe(page);

        page.fill("#address", ADDRESS);
        page.fill("#imap_host", "127.0.0.1");
        page.fill("#imap_port", Integer.toString(office.getImap().getPort()));
        page.fill("#imap_user", ADDRESS);
        page.fill("#imap_password", "een verkeerd wachtwoord");
        page.locator("[name=send][value=own]").check();
        page.fill("#smtp_host", "127.0.0.1");
        page.fill("#smtp_port", Integer.toString(office.getSmtp().getPort()));
        page.locator("[name=smtp_tls][value=none]").check();
        press(page, "Maak de postbus");
        assertThat(page.locator("h1")).hasText(ADDRESS);
        assertThat(page.locator("main")).containsText("begint zo");
        assertThat(page.content()).doesNotContain("een verkeerd wachtwoord");
        axe(page);

        press(page, "Probeer nu");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Ophalen: De server weigert deze gebruiker met dit wachtwoord.");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Versturen: dit werkt.");
        axe(page);

        page.fill("#imap_password", "het goede wachtwoord");
        press(page, "Bewaar");
        press(page, "Probeer nu");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Ophalen: dit werkt.");

        page.fill("#name", "Zeeraaf Telecom");
        press(page, "Bewaar");
        assertThat(page.locator("#name")).hasValue("Zeeraaf Telecom");
        press(page, "Probeer nu");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Ophalen: dit werkt.");

        page.fill("#imap_host", "localhost");
        press(page, "Bewaar");
        assertThat(page.locator("#imap_password-e")).containsText("opnieuw");

        brings("Mijn modem rookt");
        fetchesOne(page);
        page.navigate("/admin/channels");
        assertThat(page.locator("tbody")).containsText("werkt");
        assertThat(page.locator("tbody td").nth(1)).hasText("1");
        axe(page);

        page.getByText(ADDRESS).click();
        page.locator("summary").getByText("Verwijder deze postbus").click();
        press(page, "Verwijder");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Deze postbus blijft");
        press(page, "Zet uit");
        assertThat(page.locator("main")).containsText("staat uit");
        axe(page);
        assertThat(house.db().sql("select string_agg(act, ', ' order by seq) from audit where act like 'mailbox%'").query(String.class).single())
                .isEqualTo("mailbox made, mailbox tried, mailbox changed, mailbox tried, mailbox changed, mailbox tried, mailbox changed, mailbox removed, mailbox off");
    }

    @Test
    void what_is_wrong_with_a_mailbox_is_told_to_who_looks_after_it_and_on_the_page_of_health() {
        Mailbox mailbox = house.get(Mailboxes.class).add("zeeraaf", new EmailAddress(ADDRESS), "", "", Language.NL, "");
        house.get(Fetchings.class).set(mailbox.id(), new Fetching(
                new Server("imap.zeeraaf.example", 993, Tls.IMPLICIT), new Login.ByPassword(ADDRESS, "x"),
                new Fetching.Folder("INBOX", Fetching.Stock.UNREAD, Fetching.Afterwards.KEEP, ""), "", true));
        house.get(Conditions.class).troubled(mailbox.id(), Trouble.LOGIN);
        Page page = browser.withoutJavaScript();
        browser.signIn(page, RUUD);
        page.navigate("/admin/channels");
        assertThat(page.locator(".banner--broken")).containsText("haalt geen post op sinds");
        assertThat(page.locator(".banner--broken")).containsText("Er is niets verloren");
        axe(page);
        page.getByText("Bekijk deze postbus").click();
        assertThat(page.locator("main")).containsText("De server weigert deze gebruiker met dit wachtwoord.");
        page.navigate("/health");
        assertThat(page.locator("main")).containsText("Postbus " + ADDRESS + " haalt geen post op sinds");
        assertThat(page.locator("h1")).hasText("Er is iets dat aandacht vraagt");
        axe(page);
    }

    @Test
    void who_helps_customers_does_not_look_after_mailboxes() {
        Page page = browser.withoutJavaScript();
        browser.signIn(page, SAMIRA);
        for (String address : new String[] {"/admin/channels", "/admin/channels/new"}) {
            page.navigate(address);
            assertThat(page.locator("main")).containsText("Uw rol is niet voor dit beheer");
        }
    }

    private void brings(String subject) throws Exception {
        String mail = "From: j.vos@voorbeeld.example\r\nTo: " + ADDRESS + "\r\nSubject: " + subject + "\r\nMessage-ID: <1@voorbeeld.example>\r\n\r\n" + subject + ".\r\n";
        office.getManagers().getUserManager().getUser(ADDRESS).deliver(new MimeMessage(Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII))));
    }

    /// Fetches until the mail is there.
    private void fetchesOne(Page page) {
        MailboxId mailbox = house.get(Mailboxes.class).find(new EmailAddress(ADDRESS)).orElseThrow().id();
        house.get(Fetchers.class).look();
        page.waitForCondition(() -> house.get(Positions.class).takenSince(mailbox, TestHouse.TUESDAY_TEN) == 1
                && house.get(Conditions.class).of(mailbox).fetchedAt().isPresent());
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }
}
