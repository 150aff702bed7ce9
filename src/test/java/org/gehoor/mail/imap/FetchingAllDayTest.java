package org.gehoor.mail.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.mail.imap.PostOffice.PASSWORD;
import static org.gehoor.mail.imap.PostOffice.mail;

import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.gehoor.mailbox.Claims;
import org.gehoor.mailbox.Condition;
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
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.MailboxId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Readers that run by themselves, against servers that come and go.
class FetchingAllDayTest extends InTheHouse {

    private static final String ADDRESS = "klantenservice@zeeraaf.example";
    private static final String INVOICES = "facturen@zeeraaf.example";

    private final Tray tray = new Tray();
    private final Fetchings fetchings = house.get(Fetchings.class);
    private final Claims claims = house.get(Claims.class);
    private final MailboxId mailbox = mailbox(ADDRESS);
    private final Fetchers fetchers = new Fetchers(kit(Duration.ofMinutes(9)), claims);
    private PostOffice office = PostOffice.open();

    FetchingAllDayTest() {
        office.hires(ADDRESS);
    }

    @AfterEach
    void goesHome() {
        fetchers.stop();
        office.close();
    }

    @Test
    void mail_is_taken_as_soon_as_the_server_tells_of_it_from_every_mailbox() throws Exception {
        office.hires(INVOICES);
        MailboxId other = mailbox(INVOICES);
        fetches(mailbox, ADDRESS, office.port());
        fetches(other, INVOICES, office.port());
        office.brings(ADDRESS, mail("een"));
        fetchers.look();
        assertThat(Tray.subject(tray.next())).isEqualTo("een");
        for (String subject : new String[] {"twee", "drie"}) {
            office.brings(INVOICES, mail(subject));
            assertThat(tray.next().mailbox()).contains(other);
            office.brings(ADDRESS, mail(subject));
            assertThat(tray.next().mailbox()).contains(mailbox);
        }
        assertThat(tray.all()).hasSize(5);
    }

    @Test
    void a_server_that_cannot_tell_is_asked_now_and_then() throws Exception {
        try (var gate = new Gate(office.port())) {
            fetches(mailbox, ADDRESS, gate.withoutIdle().port());
            fetchers.look();
            office.brings(ADDRESS, mail("een"));
            assertThat(Tray.subject(tray.next())).isEqualTo("een");
            office.brings(ADDRESS, mail("twee"));
            assertThat(Tray.subject(tray.next())).isEqualTo("twee");
            assertThat(gate.commands()).noneMatch(command -> command.endsWith("IDLE"));
        }
    }

    @Test
    void a_server_that_says_nothing_for_long_is_asked_whether_it_is_there() throws Exception {
        try (var gate = new Gate(office.port())) {
            fetches(mailbox, ADDRESS, gate.port());
            var noops = new Semaphore(0);
            gate.hears(command -> {
                if (command.endsWith("NOOP")) {
                    noops.release();
                }
            });
            var impatient = new Fetchers(kit(Duration.ofMillis(50)), claims);
            impatient.look();
            try {
                assertThat(noops.tryAcquire(2, 20, TimeUnit.SECONDS)).isTrue();
            } finally {
                impatient.stop();
            }
        }
    }

    @Test
    void a_connection_that_breaks_is_made_again() throws Exception {
        try (var gate = new Gate(office.port())) {
            fetches(mailbox, ADDRESS, gate.port());
            office.brings(ADDRESS, mail("een"));
            fetchers.look();
            tray.next();
            gate.cut();
            office.brings(ADDRESS, mail("twee"));
            while (!Tray.subject(tray.next()).equals("twee")) {
                // what was not marked yet when the connection broke comes again
            }
        }
    }

    @Test
    void a_server_that_is_away_is_told_and_looked_for_until_it_is_back() throws Exception {
        fetches(mailbox, ADDRESS, office.port());
        office.brings(ADDRESS, mail("een"));
        var looked = new Semaphore(0);
        var fetcher = new Fetcher(mailbox, kit(Duration.ofMinutes(9)), () -> {
            looked.release();
            return true;
        });
        fetcher.begin();
        try {
            tray.next();
            int port = office.port();
            looked.drainPermits();
            office.close();
            assertThat(looked.tryAcquire(3, 20, TimeUnit.SECONDS)).isTrue();
            assertThat(condition().trouble()).contains(Trouble.REFUSED);
            assertThat(condition().since()).isPresent();

            office = new PostOffice(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP), opening -> {
                opening.hires(ADDRESS);
                opening.brings(ADDRESS, mail("drie"));
                opening.brings(ADDRESS, mail("twee"));
            });
            while (!Tray.subject(tray.next()).equals("twee")) {
                // the new server has other numbers, or goes on with the old ones when it began in the same second
            }
        } finally {
            assertThat(fetcher.end(Duration.ofSeconds(10))).isTrue();
        }
        assertThat(condition().trouble()).isEmpty();
        assertThat(condition().fetchedAt()).contains(house.clock().instant());
    }

    @Test
    void a_wrong_password_is_told_and_the_right_one_helps_at_once() throws Exception {
        fetchings.set(mailbox, fetching(office.port(), new Login.ByPassword(ADDRESS, "verkeerd")));
        office.brings(ADDRESS, mail("een"));
        runs(1);
        assertThat(condition().trouble()).contains(Trouble.LOGIN);
        assertThat(tray.all()).isEmpty();

        fetchers.look();
        fetches(mailbox, ADDRESS, office.port());
        assertThat(condition().trouble()).as("nothing is known of what was set just now").isEmpty();
        fetchers.look();
        assertThat(Tray.subject(tray.next())).isEqualTo("een");
    }

    @Test
    void two_nodes_do_not_fetch_from_one_mailbox_and_one_takes_over_when_the_other_dies() throws Exception {
        fetches(mailbox, ADDRESS, office.port());
        office.brings(ADDRESS, mail("een"));
        var died = UUID.randomUUID();
        assertThat(claims.claim(mailbox, died)).isTrue();
        fetchers.look();
        assertThat(fetchers.fetching()).isEmpty();
        house.clock().tick(Claims.LENGTH);
        fetchers.look();
        assertThat(Tray.subject(tray.next())).isEqualTo("een");
        assertThat(claims.claim(mailbox, died)).as("it is ours now").isFalse();
        fetchers.stop();
        assertThat(claims.claim(mailbox, died)).as("who stops gives it free").isTrue();
    }

    @Test
    void a_mailbox_that_is_switched_off_is_let_alone() throws Exception {
        fetches(mailbox, ADDRESS, office.port());
        office.brings(ADDRESS, mail("een"));
        fetchers.look();
        tray.next();
        Mailbox had = house.get(Mailboxes.class).find(mailbox).orElseThrow();
        house.get(Mailboxes.class).change(new Mailbox(mailbox, had.brand(), had.address(), had.name(), had.topic(), had.language(), had.signature(), false,
                Optional.empty()));
        fetchers.look();
        assertThat(fetchers.fetching()).isEmpty();
    }

    @Test
    void pauses_between_tries_grow_from_a_second_to_five_minutes() {
        ImapSettings.Rests rests = ImapSettings.Rests.USUAL;
        assertThat(rests.after(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(rests.after(2)).isEqualTo(Duration.ofSeconds(2));
        assertThat(rests.after(8)).isEqualTo(Duration.ofSeconds(128));
        assertThat(rests.after(9)).isEqualTo(Duration.ofSeconds(256));
        assertThat(rests.after(10)).isEqualTo(Duration.ofMinutes(5));
        assertThat(rests.after(100_000)).isEqualTo(Duration.ofMinutes(5));
    }

    /// Tries so many times, on this thread.
    private void runs(int times) {
        var left = new Semaphore(times);
        new Fetcher(mailbox, kit(Duration.ofMillis(1)), left::tryAcquire).run();
    }

    private Fetcher.Kit kit(Duration idle) {
        var rests = new ImapSettings.Rests(idle, Duration.ofMillis(50), Duration.ofMillis(20), Duration.ofMillis(100));
        var settings = new ImapSettings(100_000, Duration.ofSeconds(10), rests, Optional.empty());
        return new Fetcher.Kit(settings, new Doors(settings, new Tokens(fetchings, house.clock())), tray, fetchings,
                new Fetcher.Progress(house.get(Positions.class), house.get(Conditions.class)));
    }

    private Condition condition() {
        return house.get(Conditions.class).of(mailbox);
    }

    private MailboxId mailbox(String address) {
        return house.get(Mailboxes.class).add(Cast.BRAND, new EmailAddress(address), "", "", Language.NL, "").id();
    }

    private void fetches(MailboxId id, String user, int port) {
        fetchings.set(id, fetching(port, new Login.ByPassword(user, PASSWORD)));
    }

    private static Fetching fetching(int port, Login login) {
        return new Fetching(new Server("127.0.0.1", port, Tls.NONE), login,
                new Fetching.Folder("INBOX", Fetching.Stock.UNREAD, Fetching.Afterwards.KEEP, ""), "", true);
    }
}
