package org.gehoor.mail.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gehoor.mail.imap.PostOffice.PASSWORD;
import static org.gehoor.mail.imap.PostOffice.mail;

import jakarta.mail.Flags;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gehoor.correspondence.Raw;
import org.gehoor.mailbox.Condition;
import org.gehoor.mailbox.Conditions;
import org.gehoor.mailbox.Fetching;
import org.gehoor.mailbox.Fetching.Afterwards;
import org.gehoor.mailbox.Fetching.Stock;
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

/// One reading of one folder, on the thread of the test.
class FetchingMailTest extends InTheHouse {

    private static final String ADDRESS = "klantenservice@zeeraaf.example";
    private static final int MOST = 100_000;

    private final PostOffice office = PostOffice.open();
    private final Tray tray = new Tray();
    private final Fetchings fetchings = house.get(Fetchings.class);
    private final Positions positions = house.get(Positions.class);
    private final MailboxId mailbox = house.get(Mailboxes.class).add(Cast.BRAND, new EmailAddress(ADDRESS), "", "", Language.NL, "").id();

    FetchingMailTest() {
        office.hires(ADDRESS);
        fetches(new Fetching.Folder("INBOX", Stock.UNREAD, Afterwards.KEEP, ""));
    }

    @AfterEach
    void closesTheOffice() {
        office.close();
    }

    @Test
    void a_mail_is_taken_with_every_byte_and_marked_as_read() throws Exception {
        String odd = mail("een", "X-Odd: caf\u00e9 =?utf-8?Q?=e2=82?=", "Return-Path: <j.vos@voorbeeld.example>");
        office.brings(ADDRESS, odd);
        assertThat(reads()).isEmpty();
        Raw taken = tray.next();
        assertThat(new String(taken.bytes(), StandardCharsets.ISO_8859_1)).isEqualTo(odd);
        assertThat(taken.way()).isEqualTo(Raw.Way.IMAP);
        assertThat(taken.mailbox()).contains(mailbox);
        assertThat(taken.from()).isEqualTo("j.vos@voorbeeld.example");
        assertThat(taken.proof()).isEqualTo(Raw.Proof.NONE);
        assertThat(office.lies(ADDRESS, "INBOX")).hasSize(1).allMatch(one -> one.isSet(Flags.Flag.SEEN));
    }

    @Test
    void a_mail_is_taken_once_however_often_we_look() throws Exception {
        office.brings(ADDRESS, mail("een"));
        reads();
        reads();
        office.brings(ADDRESS, mail("twee"));
        reads();
        reads();
        assertThat(tray.subjects()).containsExactly("een", "twee");
        assertThat(positions.takenSince(mailbox, house.clock().instant().minus(Duration.ofHours(1)))).isEqualTo(2);
    }

    @Test
    void the_same_mail_in_two_mailboxes_is_taken_from_both() throws Exception {
        String invoices = "facturen@zeeraaf.example";
        office.hires(invoices);
        MailboxId other = house.get(Mailboxes.class).add(Cast.BRAND, new EmailAddress(invoices), "", "", Language.NL, "").id();
        fetchings.set(other, fetching(invoices, new Fetching.Folder("INBOX", Stock.UNREAD, Afterwards.KEEP, ""), ""));
        office.brings(ADDRESS, mail("een"));
        office.brings(invoices, mail("een"));
        reads();
        reads(other);
        assertThat(tray.all()).extracting(raw -> raw.mailbox().orElseThrow()).containsExactly(mailbox, other);
    }

    @Test
    void what_was_read_before_we_began_is_not_ours_and_what_comes_later_is_even_when_somebody_read_it() throws Exception {
        office.brings(ADDRESS, "INBOX", mail("oud en gelezen"), new Flags(Flags.Flag.SEEN));
        office.brings(ADDRESS, mail("oud en ongelezen"));
        house.clock().set(Instant.now().plusSeconds(60));
        reads();
        assertThat(tray.subjects()).containsExactly("oud en ongelezen");
        office.brings(ADDRESS, "INBOX", mail("nieuw en gelezen"), new Flags(Flags.Flag.SEEN));
        reads();
        assertThat(tray.subjects()).containsExactly("oud en ongelezen", "nieuw en gelezen");
    }

    @Test
    void all_that_lay_there_is_taken_when_that_was_asked_for() throws Exception {
        fetches(new Fetching.Folder("INBOX", Stock.ALL, Afterwards.KEEP, ""));
        office.brings(ADDRESS, "INBOX", mail("oud en gelezen"), new Flags(Flags.Flag.SEEN));
        reads();
        assertThat(tray.subjects()).containsExactly("oud en gelezen");
    }

    @Test
    void under_another_validity_the_folder_is_read_from_its_beginning() throws Exception {
        try (var gate = new Gate(office.port())) {
            fetchings.set(mailbox, at(gate.withValidity(7).port(), new Login.ByPassword(ADDRESS, PASSWORD)));
            office.brings(ADDRESS, "INBOX", mail("oud en gelezen"), new Flags(Flags.Flag.SEEN));
            house.clock().set(Instant.now().plusSeconds(60));
            office.brings(ADDRESS, mail("een"));
            reads();
            office.brings(ADDRESS, mail("twee"));
            gate.withValidity(8);
            house.clock().tick(Duration.ofDays(1));
            reads();
            assertThat(tray.subjects()).as("what we marked as read ourselves was kept").containsExactly("een", "twee");
            office.brings(ADDRESS, mail("drie"));
            reads();
            assertThat(tray.subjects()).containsExactly("een", "twee", "drie");
        }
    }

    @Test
    void under_another_validity_what_came_since_we_began_is_taken_again_although_somebody_read_it() throws Exception {
        try (var gate = new Gate(office.port())) {
            fetchings.set(mailbox, at(gate.withValidity(7).port(), new Login.ByPassword(ADDRESS, PASSWORD)));
            reads();
            office.brings(ADDRESS, "INBOX", mail("een"), new Flags(Flags.Flag.SEEN));
            gate.withValidity(8);
            reads();
            assertThat(tray.subjects()).containsExactly("een");
        }
    }

    @Test
    void nothing_is_marked_moved_or_deleted_before_the_mail_is_kept() throws Exception {
        fetches(new Fetching.Folder("INBOX", Stock.UNREAD, Afterwards.DELETE, ""));
        office.brings(ADDRESS, mail("een"));
        tray.before(_ -> {
            assertThat(office.lies(ADDRESS, "INBOX")).hasSize(1).noneMatch(one -> one.isSet(Flags.Flag.SEEN) || one.isSet(Flags.Flag.DELETED));
            throw new IllegalStateException("no room");
        });
        assertThatThrownBy(this::reads).isInstanceOfSatisfying(Troubled.class, troubled -> assertThat(troubled.trouble()).isEqualTo(Trouble.OURS));
        assertThat(office.lies(ADDRESS, "INBOX")).hasSize(1).noneMatch(one -> one.isSet(Flags.Flag.SEEN) || one.isSet(Flags.Flag.DELETED));
        assertThat(condition().notTaken()).isEqualTo(1);

        tray.before(_ -> {});
        reads();
        assertThat(tray.subjects()).containsExactly("een");
        assertThat(office.lies(ADDRESS, "INBOX")).isEmpty();
        assertThat(condition().notTaken()).isZero();
    }

    @Test
    void one_mail_that_cannot_be_kept_holds_up_no_other() {
        office.brings(ADDRESS, mail("een"));
        office.brings(ADDRESS, mail("twee"));
        tray.before(raw -> {
            if (Tray.subject(raw).equals("een")) {
                throw new IllegalStateException("no room");
            }
        });
        assertThatThrownBy(this::reads).isInstanceOf(Troubled.class);
        assertThat(tray.subjects()).containsExactly("twee");
    }

    @Test
    void a_mail_is_moved_when_the_mailbox_says_so() throws Exception {
        office.makes(ADDRESS, "Verwerkt");
        fetches(new Fetching.Folder("INBOX", Stock.UNREAD, Afterwards.MOVE, "Verwerkt"));
        office.brings(ADDRESS, mail("een"));
        office.brings(ADDRESS, mail("twee"));
        assertThat(reads()).isEmpty();
        assertThat(tray.subjects()).containsExactly("een", "twee");
        assertThat(office.lies(ADDRESS, "INBOX")).isEmpty();
        assertThat(office.lies(ADDRESS, "Verwerkt")).hasSize(2).allMatch(one -> one.isSet(Flags.Flag.SEEN));
    }

    @Test
    void a_folder_to_move_to_that_is_not_there_is_told_and_loses_nothing() throws Exception {
        fetches(new Fetching.Folder("INBOX", Stock.UNREAD, Afterwards.MOVE, "Bestaat niet"));
        office.brings(ADDRESS, mail("een"));
        assertThat(reads()).contains(Trouble.TIDYING);
        assertThat(tray.subjects()).containsExactly("een");
        assertThat(office.lies(ADDRESS, "INBOX")).hasSize(1);
        reads();
        assertThat(tray.subjects()).as("it is not taken again each time").containsExactly("een");
    }

    @Test
    void a_mail_that_is_too_large_stays_there_is_told_and_holds_up_no_other() throws Exception {
        office.brings(ADDRESS, mail("te groot") + "x".repeat(MOST));
        office.brings(ADDRESS, mail("twee"));
        assertThat(reads()).isEmpty();
        assertThat(tray.subjects()).containsExactly("twee");
        assertThat(condition().tooLarge()).isEqualTo(1);
        assertThat(office.lies(ADDRESS, "INBOX").getFirst().isSet(Flags.Flag.SEEN)).isFalse();

        reads(mailbox, MOST * 2);
        assertThat(tray.subjects()).as("when more is allowed").containsExactly("twee", "te groot");
        assertThat(condition().tooLarge()).isZero();
    }

    @Test
    void a_mail_that_somebody_took_away_in_between_is_forgotten() throws Exception {
        office.brings(ADDRESS, mail("te groot") + "x".repeat(MOST));
        reads();
        assertThat(condition().tooLarge()).isEqualTo(1);
        office.folder(ADDRESS, "INBOX").deleteAllMessages();
        reads();
        assertThat(condition().tooLarge()).isZero();
    }

    @Test
    void a_connection_that_breaks_between_keeping_and_marking_takes_the_mail_again_rather_than_never() throws Exception {
        try (var gate = new Gate(office.port())) {
            fetchings.set(mailbox, at(gate.port(), new Login.ByPassword(ADDRESS, PASSWORD)));
            office.brings(ADDRESS, mail("een"));
            tray.before(_ -> gate.cut());
            assertThatThrownBy(this::reads).isInstanceOf(Exception.class);
            tray.before(_ -> {});
            reads();
            assertThat(tray.subjects()).containsExactly("een", "een");
            assertThat(office.lies(ADDRESS, "INBOX")).allMatch(one -> one.isSet(Flags.Flag.SEEN));
        }
    }

    @Test
    void only_what_the_trusted_server_wrote_on_top_proves_a_sender() throws Exception {
        fetchings.set(mailbox, fetching(ADDRESS, new Fetching.Folder("INBOX", Stock.UNREAD, Afterwards.KEEP, ""), "mx.zeeraaf.example"));
        office.brings(ADDRESS, mail("een", "Authentication-Results: mx.zeeraaf.example; spf=pass smtp.mailfrom=voorbeeld.example;",
                "\tdmarc=pass (p=reject) header.from=voorbeeld.example"));
        office.brings(ADDRESS, mail("twee", "Authentication-Results: elders.example; dmarc=pass", "Authentication-Results: mx.zeeraaf.example; dmarc=fail",
                "Authentication-Results: mx.zeeraaf.example; dmarc=pass"));
        reads();
        assertThat(tray.next().proof()).isEqualTo(new Raw.Proof(true, "spf=pass smtp.mailfrom=voorbeeld.example; dmarc=pass header.from=voorbeeld.example"));
        assertThat(tray.next().proof()).isEqualTo(new Raw.Proof(false, "dmarc=fail"));
    }

    @Test
    void another_folder_is_read_from_its_beginning() throws Exception {
        office.brings(ADDRESS, mail("een"));
        reads();
        office.makes(ADDRESS, "Post");
        office.brings(ADDRESS, "Post", mail("twee"), new Flags());
        fetches(new Fetching.Folder("Post", Stock.UNREAD, Afterwards.KEEP, ""));
        reads();
        assertThat(tray.subjects()).containsExactly("een", "twee");
    }

    @Test
    void what_is_wrong_is_told_by_its_kind() throws Exception {
        assertThat(trouble(at(office.port(), new Login.ByPassword(ADDRESS, "verkeerd")))).isEqualTo(Trouble.LOGIN);
        assertThat(trouble(fetching(ADDRESS, new Fetching.Folder("Bestaat niet", Stock.UNREAD, Afterwards.KEEP, ""), ""))).isEqualTo(Trouble.FOLDER);
        assertThat(trouble(at(9, new Login.ByPassword(ADDRESS, PASSWORD)))).isEqualTo(Trouble.REFUSED);
        assertThat(trouble(on(new Server("bestaat-niet.invalid", 143, Tls.STARTTLS)))).isEqualTo(Trouble.UNKNOWN_HOST);
        assertThat(trouble(on(new Server("127.0.0.1", office.port(), Tls.STARTTLS)))).as("it offers no STARTTLS").isEqualTo(Trouble.TLS);
        assertThat(trouble(on(new Server("127.0.0.1", office.port(), Tls.IMPLICIT)))).as("it speaks no TLS").isEqualTo(Trouble.TLS);
    }

    private Trouble trouble(Fetching fetching) {
        return catchThrowableOfType(Troubled.class, () -> doors().open(mailbox, fetching).close()).trouble();
    }

    private Optional<Trouble> reads() throws Exception {
        return reads(mailbox);
    }

    private Optional<Trouble> reads(MailboxId from) throws Exception {
        return reads(from, MOST);
    }

    private Optional<Trouble> reads(MailboxId from, int most) throws Exception {
        Fetching fetching = fetchings.find(from).orElseThrow();
        try (Inbox inbox = doors().open(from, fetching)) {
            return new Reading(from, fetching, tray, positions, most).whole(inbox);
        }
    }

    private Doors doors() {
        var settings = new ImapSettings(MOST, Duration.ofSeconds(10), ImapSettings.Rests.USUAL, Optional.empty());
        return new Doors(settings, new Tokens(fetchings, house.clock()));
    }

    private Condition condition() {
        return house.get(Conditions.class).of(mailbox);
    }

    private void fetches(Fetching.Folder folder) {
        fetchings.set(mailbox, fetching(ADDRESS, folder, ""));
    }

    private Fetching fetching(String user, Fetching.Folder folder, String trusted) {
        return new Fetching(new Server("127.0.0.1", office.port(), Tls.NONE), new Login.ByPassword(user, PASSWORD), folder, trusted, true);
    }

    private static Fetching at(int port, Login login) {
        return new Fetching(new Server("127.0.0.1", port, Tls.NONE), login, new Fetching.Folder("INBOX", Stock.UNREAD, Afterwards.KEEP, ""), "", true);
    }

    private static Fetching on(Server server) {
        return new Fetching(server, new Login.ByPassword(ADDRESS, PASSWORD), new Fetching.Folder("INBOX", Stock.UNREAD, Afterwards.KEEP, ""), "", true);
    }
}
