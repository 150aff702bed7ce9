package org.gehoor.mail.imap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Stands before an IMAP server: cuts connections, hides what the server can, and lets in by XOAUTH2 what the server itself knows only by a
/// password.
final class Gate implements AutoCloseable {

    private final ServerSocket door;
    private final int behind;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private volatile Consumer<String> hears = _ -> {};
    private volatile boolean silent;
    private volatile Predicate<String> tokens = _ -> false;
    private volatile String password = "";
    private volatile long validity;

    Gate(int behind) throws IOException {
        this.behind = behind;
        door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::letIn);
    }

    int port() {
        return door.getLocalPort();
    }

    /// The server does not know IDLE.
    Gate withoutIdle() {
        silent = true;
        return this;
    }

    /// The numbers of the server mean something else.
    Gate withValidity(long other) {
        validity = other;
        return this;
    }

    /// Who shows such a token gets in.
    Gate opensFor(Predicate<String> token, String with) {
        tokens = token;
        password = with;
        return this;
    }

    /// Every command that was given.
    List<String> commands() {
        return List.copyOf(commands);
    }

    /// Hears each command before the server does.
    void hears(Consumer<String> listener) {
        hears = listener;
    }

    /// All connections break.
    void cut() {
        open.forEach(Gate::drop);
        open.clear();
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }

    private void letIn() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind);
                open.add(client);
                open.add(server);
                Thread.startVirtualThread(() -> pass(server, client, this::told));
                Thread.startVirtualThread(() -> commands(client, server));
            }
        } catch (IOException closed) {
            cut();
        }
    }

    private interface Change {
        String of(String line);
    }

    private String told(String line) {
        if (validity > 0 && line.startsWith("* OK [UIDVALIDITY ")) {
            return line.replaceFirst("\\d+", Long.toString(validity));
        }
        if (!line.startsWith("* CAPABILITY")) {
            return line;
        }
        String can = silent ? line.replace(" IDLE", "") : line;
        return password.isEmpty() ? can : can + " AUTH=XOAUTH2";
    }

    private static void pass(Socket from, Socket to, Change change) {
        try (from; to) {
            InputStream in = new BufferedInputStream(from.getInputStream());
            OutputStream out = to.getOutputStream();
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                String end = line.endsWith("\r\n") ? "\r\n" : "";
                out.write((change.of(line.substring(0, line.length() - end.length())) + end).getBytes(ISO_8859_1));
                out.flush();
            }
        } catch (IOException ended) {
            // so does the other side
        }
    }

    private void commands(Socket client, Socket server) {
        try {
            InputStream in = client.getInputStream();
            OutputStream back = client.getOutputStream();
            OutputStream out = server.getOutputStream();
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                commands.add(line.strip());
                hears.accept(line.strip());
                if (line.contains("AUTHENTICATE XOAUTH2")) {
                    line = login(line.split(" ")[0], in, back);
                }
                out.write(line.getBytes(ISO_8859_1));
                out.flush();
            }
        } catch (IOException ended) {
            // so does the other side
        } finally {
            drop(client);
            drop(server);
        }
    }

    /// The login to give to the server behind; nothing but a noop when it is refused.
    private String login(String tag, InputStream in, OutputStream back) throws IOException {
        back.write("+ \r\n".getBytes(ISO_8859_1));
        String shown = new String(Base64.getDecoder().decode(line(in).strip()), ISO_8859_1);
        String user = shown.replaceAll("(?s)^user=(.*?)\u0001.*", "$1");
        String token = shown.replaceAll("(?s).*auth=Bearer (.*?)\u0001.*", "$1");
        if (tokens.test(token)) {
            return tag + " LOGIN " + user + " " + password + "\r\n";
        }
        back.write(("+ " + Base64.getEncoder().encodeToString("{\"status\":\"401\"}".getBytes(ISO_8859_1)) + "\r\n").getBytes(ISO_8859_1));
        line(in);
        back.write((tag + " NO AUTHENTICATE failed.\r\n").getBytes(ISO_8859_1));
        return "G0 NOOP\r\n";
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            line.write(next);
            if (next == '\n') {
                break;
            }
        }
        return line.toString(ISO_8859_1);
    }

    private static void drop(Socket socket) {
        try {
            socket.close();
        } catch (IOException already) {
            throw new UncheckedIOException(already);
        }
    }
}
