package org.gehoor.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A mail server that answers as it is told: some addresses it refuses, some it puts off, and it may say nothing at all.
final class PostOffice implements AutoCloseable {

    private final ServerSocket door;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<Socket> callers = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile boolean silent;

    /// A mail as it came over the wire.
    record Taken(String from, List<String> to, String mail) {}

    PostOffice() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        Thread.ofVirtual().start(this::open);
    }

    /// What it says to `RCPT TO` of this address.
    PostOffice answering(String address, String answer) {
        answers.put(address, answer);
        return this;
    }

    /// Takes calls from now on, and says nothing.
    PostOffice silent() {
        silent = true;
        return this;
    }

    MailServer asServer(MailServer.Secrecy secrecy) {
        return new MailServer("127.0.0.1", door.getLocalPort(), secrecy, "", "");
    }

    List<Taken> taken() {
        return taken;
    }

    int connections() {
        return connections.get();
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                callers.add(caller);
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        if (silent) {
            return;
        }
        try (caller; var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
            say(caller, "220 post office");
            String from = "";
            List<String> to = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("EHLO")) {
                    say(caller, "250 at your service");
                } else if (line.startsWith("MAIL FROM:")) {
                    from = address(line);
                    to = new ArrayList<>();
                    say(caller, "250 ok");
                } else if (line.startsWith("RCPT TO:")) {
                    String answer = answers.getOrDefault(address(line), "250 ok");
                    if (answer.startsWith("250")) {
                        to.add(address(line));
                    }
                    say(caller, answer);
                } else if (line.equals("DATA")) {
                    say(caller, "354 go on");
                    taken.add(new Taken(from, List.copyOf(to), data(in)));
                    say(caller, "250 taken");
                } else if (line.equals("QUIT")) {
                    say(caller, "221 bye");
                    return;
                } else {
                    say(caller, "250 ok");
                }
            }
        } catch (IOException gone) {
            // the caller hung up
        }
    }

    private static String data(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
        }
        return mail.toString();
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        caller.getOutputStream().flush();
    }

    private static String address(String line) {
        return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket caller : callers) {
            caller.close();
        }
    }
}
