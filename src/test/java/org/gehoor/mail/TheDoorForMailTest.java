package org.gehoor.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

class TheDoorForMailTest extends ListeningForMail {

    private static final String MAIL = "Subject: Factuur\r\n\r\nKlopt niet.\r\n.";
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(300);

    @Test
    void who_says_one_byte_at_a_time_is_sent_away_when_the_time_is_over() {
        int port = listen(new SmtpSettings.Limits(200, 200, SHORT, LONG), this::take);
        try (Guest slow = Guest.at(port)) {
            dripsUntilAnswered(slow);
            slow.hears("421 4.4.2");
        }
    }

    @Test
    void a_mail_that_drips_in_is_not_waited_for_and_nothing_of_it_is_kept() {
        int port = listen(new SmtpSettings.Limits(200, 200, LONG, SHORT), this::take);
        try (Guest slow = Guest.withMailFor(port, MAILBOX)) {
            slow.asks("DATA", "354");
            dripsUntilAnswered(slow);
            slow.hears("421 4.4.2");
        }
        assertThat(taken).isEmpty();
    }

    private static void dripsUntilAnswered(Guest guest) {
        while (!guest.isAnswered()) {
            guest.says("x");
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Test
    void an_address_gets_its_share_of_connections_and_the_next_one_when_one_is_free() {
        int port = listen(new SmtpSettings.Limits(200, 3, LONG, LONG), this::take);
        var some = new ArrayList<>(List.of(Guest.at(port), Guest.at(port), Guest.at(port)));
        try (Guest fourth = Guest.silentAt(port)) {
            fourth.hears("421 4.7.0");
            assertThat(fourth.isAlone()).isTrue();
        }
        try (Guest first = some.removeFirst()) {
            first.asks("QUIT", "221");
            assertThat(first.isAlone()).isTrue();
        }
        try (Guest next = Guest.withMailFor(port, MAILBOX)) {
            next.asks("DATA", "354");
            next.asks(MAIL, "250 2.0.0");
        }
        some.forEach(Guest::close);
        assertThat(taken).hasSize(1);
    }

    @Test
    void the_world_gets_a_number_of_connections_too() {
        int port = listen(new SmtpSettings.Limits(1, 200, LONG, LONG), this::take);
        try (Guest _ = Guest.at(port); Guest second = Guest.silentAt(port)) {
            second.hears("421 4.7.0");
        }
    }

    @Test
    void who_talks_on_and_on_without_mail_is_sent_away() {
        try (Guest guest = Guest.at(listen())) {
            guest.says("NOOP\r\n".repeat(301));
            for (int i = 0; i < 300; i++) {
                guest.hears("250");
            }
            guest.hears("421 4.7.0");
            assertThat(guest.isAlone()).isTrue();
        }
    }

    @Test
    void a_port_that_is_taken_is_said_and_stops_nothing() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SmtpListener listener = listener(other.getLocalPort(), PATIENT, this::take);
            assertThat(listener.standing().state()).isEqualTo(SmtpListener.State.IN_USE);
            assertThat(listener.standing().where()).isEqualTo("127.0.0.1:" + other.getLocalPort());
            assertThat(listener.standing().isWell()).isFalse();
        }
        assertThat(listener(freePort(), PATIENT, this::take).standing().state()).isEqualTo(SmtpListener.State.LISTENING);
        assertThat(listener(0, PATIENT, this::take).standing().state()).isEqualTo(SmtpListener.State.OFF);
    }

    @Test
    void who_is_in_is_let_out_when_we_close() {
        int port = freePort();
        SmtpListener listener = listener(port, PATIENT, this::take);
        try (Guest guest = Guest.withMailFor(port, MAILBOX)) {
            guest.asks("DATA", "354");
            guest.says("Subject: half");
            listener.stop();
            assertThat(guest.isAlone()).isTrue();
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void with_a_certificate_it_goes_on_in_secret_and_forgets_what_was_said_before() throws Exception {
        KeyStore store = certificate();
        int port = listen();
        try (Guest guest = Guest.withMailFor(port, MAILBOX)) {
            guest.asks("STARTTLS", "220");
            guest.encrypt(trusting(store));
            guest.asks("DATA", "503");
            guest.asks("MAIL FROM:<a@b.example>", "503");
            assertThat(guest.asks("EHLO mail.voorbeeld.example", "250")).doesNotContain("STARTTLS");
            guest.asks("STARTTLS", "502");
            guest.asks("MAIL FROM:<a@b.example>", "250");
            guest.asks("RCPT TO:<klant@zeeraaf.example>", "250");
            guest.asks("DATA", "354");
            guest.asks(MAIL, "250 2.0.0");
        }
        assertThat(taken).hasSize(1);
        try (Guest hasty = Guest.at(port)) {
            assertThat(hasty.asks("EHLO mail.voorbeeld.example", "250")).contains("STARTTLS");
            hasty.says("STARTTLS\r\nMAIL FROM:<a@b.example>\r\n");
            hasty.hears("421 4.7.0");
        }
    }

    @Test
    void a_certificate_that_cannot_be_read_is_said_and_mail_comes_in_all_the_same() throws Exception {
        certificate();
        Files.writeString(folder.resolve("certificate.pem"), "geen certificaat");
        int port = freePort();
        SmtpListener listener = listener(port, PATIENT, this::take);
        assertThat(listener.standing().state()).isEqualTo(SmtpListener.State.WITHOUT_CERTIFICATE);
        try (Guest guest = Guest.withMailFor(port, MAILBOX)) {
            guest.asks("DATA", "354");
            guest.asks(MAIL, "250 2.0.0");
        }
    }

    /// Makes a certificate of our own in two PEM files and tells the listener of it.
    private KeyStore certificate() throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve("store.p12");
        String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        new ProcessBuilder(keytool, "-genkeypair", "-keyalg", "EC", "-alias", "mail", "-dname", "CN=mail.zeeraaf.example", "-keystore", store.toString(),
                "-storepass", "geheim", "-validity", "3650").redirectErrorStream(true).start().waitFor();
        var keys = KeyStore.getInstance(store.toFile(), "geheim".toCharArray());
        Path certificate = Files.writeString(folder.resolve("certificate.pem"), pem("CERTIFICATE", keys.getCertificate("mail").getEncoded()));
        Path key = Files.writeString(folder.resolve("key.pem"), pem("PRIVATE KEY", keys.getKey("mail", "geheim".toCharArray()).getEncoded()));
        settings.setProperty("gehoor.smtp.certificate", certificate.toString());
        settings.setProperty("gehoor.smtp.key", key.toString());
        return keys;
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + what + "-----\n";
    }

    private static SSLContext trusting(KeyStore keys) throws GeneralSecurityException, IOException {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("mail", keys.getCertificate("mail"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
