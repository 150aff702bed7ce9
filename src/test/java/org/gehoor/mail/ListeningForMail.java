package org.gehoor.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gehoor.correspondence.Incoming;
import org.gehoor.correspondence.Raw;
import org.gehoor.mailbox.Mailboxes;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/// A listener on a free port, with a mailbox, and with somebody who takes what comes in and keeps it in a list.
abstract class ListeningForMail extends InTheHouse {

    protected static final String MAILBOX = "klant@zeeraaf.example";
    protected static final SmtpSettings.Limits PATIENT = new SmtpSettings.Limits(200, 200, Duration.ofMinutes(1), Duration.ofMinutes(1));
    protected static final int MOST = 1_000_000;

    protected final List<Raw> taken = new CopyOnWriteArrayList<>();
    protected final AtomicBoolean behind = new AtomicBoolean();
    protected final MockEnvironment settings = new MockEnvironment();
    private final List<SmtpListener> listeners = new ArrayList<>();
    @TempDir protected Path folder;

    @BeforeEach
    void openAMailbox() {
        house.get(Mailboxes.class).add(Cast.BRAND, new EmailAddress(MAILBOX), "Klantenservice", "", Language.NL, "");
    }

    @AfterEach
    void closeTheDoors() {
        listeners.forEach(SmtpListener::stop);
    }

    /// Listens with patience, and takes everything.
    protected int listen() {
        return listen(PATIENT, this::take);
    }

    protected int listen(SmtpSettings.Limits limits, Incoming incoming) {
        int port = freePort();
        listener(port, limits, incoming);
        return port;
    }

    protected SmtpListener listener(int port, SmtpSettings.Limits limits, Incoming incoming) {
        var told = new SmtpSettings(port, InetAddress.getLoopbackAddress(), "mail.zeeraaf.example", MOST, limits, folder.resolve("mail-in"));
        var postbox = new Postbox(house.get(Mailboxes.class), incoming, (_, _) -> Raw.Proof.NONE, new Pace(behind::get, Duration.ofMinutes(1)));
        var listener = new SmtpListener(told, postbox, new Certificates(settings), _ -> false);
        listeners.add(listener);
        listener.start();
        return listener;
    }

    protected UUID take(Raw raw) {
        taken.add(raw);
        return UUID.randomUUID();
    }

    /// The only mail that was taken, as text.
    protected String takenText() {
        return new String(taken.getLast().bytes(), StandardCharsets.UTF_8);
    }

    protected static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new AssertionError(none);
        }
    }
}
