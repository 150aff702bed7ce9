package org.gehoor.mail.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gehoor.mail.imap.PostOffice.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.gehoor.mailbox.Fetching;
import org.gehoor.mailbox.Fetchings;
import org.gehoor.mailbox.Login;
import org.gehoor.mailbox.Mailboxes;
import org.gehoor.mailbox.Positions;
import org.gehoor.mailbox.Server;
import org.gehoor.mailbox.Tls;
import org.gehoor.mailbox.Trouble;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.MailboxId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// XOAUTH2: a server that takes no passwords, and one that makes tokens.
class FetchingByPermissionTest extends InTheHouse {

    private static final String ADDRESS = "klantenservice@zeeraaf.example";

    private final PostOffice office = PostOffice.open();
    private final TokenServer tokenServer = new TokenServer();
    private final Gate gate;
    private final Tray tray = new Tray();
    private final Fetchings fetchings = house.get(Fetchings.class);
    private final MailboxId mailbox = house.get(Mailboxes.class).add(Cast.BRAND, new EmailAddress(ADDRESS), "", "", Language.NL, "").id();
    private final Doors doors;

    FetchingByPermissionTest() throws IOException {
        office.hires(ADDRESS);
        gate = new Gate(office.port()).opensFor("open sesame"::equals, PostOffice.PASSWORD);
        var settings = new ImapSettings(100_000, Duration.ofSeconds(10), ImapSettings.Rests.USUAL, Optional.empty());
        doors = new Doors(settings, new Tokens(fetchings, house.clock()));
        fetchings.set(mailbox, new Fetching(new Server("127.0.0.1", gate.port(), Tls.NONE),
                new Login.ByToken(ADDRESS, tokenServer.endpoint(), "gehoor", "geheim van de klant", "verversing 1"),
                new Fetching.Folder("INBOX", Fetching.Stock.UNREAD, Fetching.Afterwards.KEEP, ""), "", true));
        office.brings(ADDRESS, mail("een"));
    }

    @AfterEach
    void closesTheOffice() throws IOException {
        gate.close();
        tokenServer.close();
        office.close();
    }

    @Test
    void a_refresh_token_opens_the_mailbox_and_what_it_became_is_used_until_it_runs_out() throws Exception {
        tokenServer.answers(200, "{\"access_token\":\"open sesame\",\"expires_in\":3600}");
        reads();
        reads();
        assertThat(tray.subjects()).containsExactly("een");
        assertThat(tokenServer.asked()).containsExactly(
                "grant_type=refresh_token&refresh_token=verversing+1&client_id=gehoor&client_secret=geheim+van+de+klant");
        house.clock().tick(Duration.ofHours(1));
        reads();
        assertThat(tokenServer.asked()).hasSize(2);
    }

    @Test
    void a_refresh_token_that_is_replaced_is_kept_sealed_and_used_from_then_on() throws Exception {
        tokenServer.answers(200, "{\"access_token\":\"open sesame\",\"expires_in\":3600,\"refresh_token\":\"verversing 2\"}");
        reads();
        reads();
        assertThat(tokenServer.asked()).hasSize(1);
        house.clock().tick(Duration.ofHours(1));
        reads();
        assertThat(tokenServer.asked().getLast()).contains("refresh_token=verversing+2");
        byte[] stored = house.db().sql("select refresh_token || client_secret from mailbox_fetching").query(byte[].class).single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("verversing", "geheim");
    }

    @Test
    void an_access_token_that_is_refused_is_replaced_once() throws Exception {
        tokenServer.answers(200, "{\"access_token\":\"a stale one\",\"expires_in\":3600}");
        assertThat(trouble()).isEqualTo(Trouble.PERMISSION);
        assertThat(tokenServer.asked()).hasSize(2);
        tokenServer.answers(200, "{\"access_token\":\"open sesame\",\"expires_in\":3600}");
        reads();
        assertThat(tray.subjects()).containsExactly("een");
    }

    @Test
    void a_permission_that_was_withdrawn_is_told_as_such_and_a_server_that_fails_as_something_else() {
        tokenServer.answers(400, "{\"error\":\"invalid_grant\"}");
        assertThat(trouble()).isEqualTo(Trouble.PERMISSION);
        tokenServer.answers(401, "{\"error\":\"invalid_client\"}");
        assertThat(trouble()).isEqualTo(Trouble.TOKEN_SERVER);
        tokenServer.answers(500, "<html>");
        assertThat(trouble()).isEqualTo(Trouble.TOKEN_SERVER);
        tokenServer.answers(200, "{}");
        assertThat(trouble()).isEqualTo(Trouble.TOKEN_SERVER);
        tokenServer.close();
        assertThat(trouble()).isEqualTo(Trouble.TOKEN_SERVER);
    }

    @Test
    void what_is_printed_of_a_login_holds_no_secret() {
        assertThat(fetchings.find(mailbox).orElseThrow().toString()).contains(ADDRESS).doesNotContain("geheim", "verversing");
    }

    private Trouble trouble() {
        return catchThrowableOfType(Troubled.class, () -> doors.open(mailbox, fetchings.find(mailbox).orElseThrow())).trouble();
    }

    private void reads() throws Exception {
        Fetching fetching = fetchings.find(mailbox).orElseThrow();
        try (Inbox inbox = doors.open(mailbox, fetching)) {
            new Reading(mailbox, fetching, tray, house.get(Positions.class), 100_000).whole(inbox);
        }
    }
}
