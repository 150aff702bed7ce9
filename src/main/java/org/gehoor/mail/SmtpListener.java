package org.gehoor.mail;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Listens for servers that bring mail: starts when everything else is there and is the first to stop. A port that is not free does not stop
/// the program: it is tried again, and [#standing] says so.
public final class SmtpListener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpListener.class);
    private static final int WAITING_OUTSIDE = 200;
    private static final int LARGE_AT_ONCE = 2;
    private static final long UNTIL_ALL_ARE_OUT = 5_000;

    private final SmtpSettings settings;
    private final Postbox postbox;
    private final Certificates certificates;
    private final Guests guests;
    private final Semaphore large = new Semaphore(LARGE_AT_ONCE);
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("smtp-watch").factory());
    private volatile Optional<IOException> refused = Optional.empty();
    private volatile @Nullable ServerSocket door;
    private volatile boolean running;

    /// @param known who is not counted: this machine itself, and servers that we trust
    SmtpListener(SmtpSettings settings, Postbox postbox, Certificates certificates, Predicate<InetAddress> known) {
        this.settings = settings;
        this.postbox = postbox;
        this.certificates = certificates;
        this.guests = new Guests(settings.limits(), known);
    }

    /// How it is with the listener.
    public enum State {
        /// Nobody wants one.
        OFF,
        LISTENING,
        /// It listens, and the certificate for STARTTLS cannot be read.
        WITHOUT_CERTIFICATE,
        /// Another program has the port.
        IN_USE,
        /// The system does not let us listen there.
        NOT_ALLOWED
    }

    /// @param where address and port
    public record Standing(State state, String where) {
        /// Whether mail comes in as it should.
        public boolean isWell() {
            return state == State.OFF || state == State.LISTENING;
        }
    }

    public Standing standing() {
        return new Standing(state(), settings.address().getHostAddress() + ":" + settings.port());
    }

    private State state() {
        if (settings.port() == 0) {
            return State.OFF;
        }
        if (door == null) {
            return refused.filter(trouble -> String.valueOf(trouble.getMessage()).contains("in use")).isPresent() ? State.IN_USE : State.NOT_ALLOWED;
        }
        return certificates.areUnreadable() ? State.WITHOUT_CERTIFICATE : State.LISTENING;
    }

    @Override
    public void start() {
        running = true;
        if (settings.port() != 0) {
            open();
            watch.scheduleWithFixedDelay(guests::hangUpOnOverdue, 1, 1, TimeUnit.SECONDS);
            watch.scheduleWithFixedDelay(this::open, 10, 10, TimeUnit.SECONDS);
        }
    }

    /// Opens the door when it is not open.
    private void open() {
        if (door != null || !running) {
            return;
        }
        try {
            var opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(settings.address(), settings.port()), WAITING_OUTSIDE);
            door = opened;
            refused = Optional.empty();
            Thread.ofVirtual().name("smtp-door").start(() -> receive(opened));
        } catch (IOException trouble) {
            if (refused.isEmpty()) {
                LOG.warn("No mail comes in: {} cannot be listened at ({}). It is tried again every ten seconds; gehoor.smtp.port and gehoor.smtp.address "
                        + "choose another place, and port 0 none.", standing().where(), trouble instanceof BindException ? trouble.getMessage() : trouble.toString());
            }
            refused = Optional.of(trouble);
        }
    }

    private void receive(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                Socket guest = opened.accept();
                Thread.ofVirtual().name("smtp-talk").start(() -> talk(guest));
            } catch (IOException closedOrGone) {
                // somebody who left before they were in, or we who close
            }
        }
    }

    private void talk(Socket guest) {
        try (var wire = new SmtpWire(guest)) {
            wire.within(settings.limits().command());
            if (!guests.comeIn(wire)) {
                wire.say(Reply.of(421, "4.7.0", settings.name() + " has too many connections, please try again later").toString());
                wire.flush();
                return;
            }
            try {
                new SmtpTalk(wire, settings, postbox, certificates.keys(), large).speak();
            } finally {
                guests.leave(wire);
            }
        } catch (IOException gone) {
            LOG.debug("A server that brought mail left: {}", gone.getClass().getSimpleName());
        } catch (RuntimeException ours) {
            LOG.error("A mistake of ours in a talk with a server that brings mail", ours);
        }
    }

    @Override
    public void stop() {
        running = false;
        watch.shutdownNow();
        ServerSocket opened = door;
        door = null;
        try {
            if (opened != null) {
                opened.close();
            }
            guests.hangUpOnAll();
            guests.waitUntilEmpty(UNTIL_ALL_ARE_OUT);
        } catch (IOException gone) {
            LOG.debug("The door of SMTP was gone: {}", gone.toString());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
