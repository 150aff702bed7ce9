package org.gehoor.app.bench;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;

/// An open page that listens for messages, and comes back as a browser does when its stream ends: with the last position it had.
final class Ear {

    private static final AtomicInteger CAME_BACK = new AtomicInteger();
    private static final long RECONNECT = 1_000_000_000L;

    private final URI address;
    private final Talk talk;
    private final Heard heard;
    private String last = "";

    private Ear(URI address, Talk talk, Heard heard) {
        this.address = address;
        this.talk = talk;
        this.heard = heard;
    }

    /// Hears the number of a message, and when.
    @FunctionalInterface
    interface Heard {
        void message(long number, long at);
    }

    /// How often a page had to come back.
    static int cameBack() {
        return CAME_BACK.get();
    }

    /// Opens the live page of a talk and returns when it is open.
    ///
    /// @throws Failed when it was refused
    static void open(URI address, Talk talk, Heard heard) {
        var ear = new Ear(address, talk, heard);
        try {
            Wire wire = ear.connect();
            Thread.ofVirtual().start(() -> ear.listen(wire));
        } catch (IOException refused) {
            throw new Failed("A live page could not be opened. How many files may a process open here? See ulimit -n.", refused);
        }
    }

    private Wire connect() throws IOException {
        Wire wire = Wire.to(address);
        int status = wire.open(talk.live(), talk.cookies(), last.isEmpty() ? "" : "Last-Event-ID: " + last + "\r\n");
        if (status != 200) {
            throw new Failed("A live page was answered by " + status);
        }
        return wire;
    }

    private void listen(Wire first) {
        Wire open = first;
        while (true) {
            try (Wire wire = open) {
                while (true) {
                    hear(wire.line());
                }
            } catch (IOException ended) {
                CAME_BACK.incrementAndGet();
            }
            LockSupport.parkNanos(RECONNECT);
            try {
                open = connect();
            } catch (IOException gone) {
                return;   // what has not arrived by now is missed, and fails the run
            }
        }
    }

    private void hear(String line) {
        if (line.startsWith("id:")) {
            last = line.substring(3);
        }
        Matcher marks = Talk.marks(line);
        long now = System.nanoTime();
        while (marks.find()) {
            heard.message(Long.parseLong(marks.group(1)), now);
        }
    }
}
