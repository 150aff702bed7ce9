package org.gehoor.app.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/// The yardstick: the same protocol with nothing around it. A message makes one durable row and is written to the page that is open for it.
///
///     POST /bare/12/messages   one insert, then the words back, and to whoever listens at
///     GET  /bare/12/live
final class BareLoop {

    private final BlockingQueue<Connection> pool = new LinkedBlockingQueue<>();
    private final Map<String, OutputStream> listeners = new ConcurrentHashMap<>();

    static void run(Options options) throws IOException, SQLException {
        var loop = new BareLoop();
        for (int i = 0; i < options.number("connections", 24); i++) {
            loop.pool.add(DriverManager.getConnection(options.text("url", ""), options.text("user", ""), options.text("password", "")));
        }
        try (var door = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress())) {
            System.out.println("listening " + door.getLocalPort());
            while (true) {
                Socket guest = door.accept();
                guest.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> loop.serve(guest));
            }
        }
    }

    private void serve(Socket guest) {
        try (guest; InputStream in = new BufferedInputStream(guest.getInputStream()); OutputStream out = guest.getOutputStream()) {
            while (true) {
                String[] asked = line(in).split(" ");
                int length = 0;
                for (String header = line(in); !header.isEmpty(); header = line(in)) {
                    length = header.startsWith("Content-Length: ") ? Integer.parseInt(header.substring(16)) : length;
                }
                if (asked[0].equals("GET") && asked[1].endsWith("/live")) {
                    open(asked[1].substring(0, asked[1].length() - "/live".length()), in, out);
                    return;
                }
                answer(asked, new String(in.readNBytes(length), StandardCharsets.UTF_8), out);
            }
        } catch (IOException gone) {
            // that is how a guest leaves
        } catch (SQLException | InterruptedException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    private void answer(String[] asked, String form, OutputStream out) throws IOException, SQLException, InterruptedException {
        String words = URLDecoder.decode(form.substring(form.indexOf("&message=") + "&message=".length()), StandardCharsets.UTF_8);
        keep(words);
        byte[] body = ("<p>" + words + "</p>").getBytes(StandardCharsets.UTF_8);
        out.write(("HTTP/1.1 200 \r\nContent-Type: text/html\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
        OutputStream listener = listeners.get(asked[1].replaceFirst("/messages$", ""));
        if (listener != null) {
            synchronized (listener) {
                listener.write(("data:<p>" + words + "</p>\n\n").getBytes(StandardCharsets.UTF_8));
                listener.flush();
            }
        }
    }

    private void keep(String words) throws SQLException, InterruptedException {
        Connection db = pool.take();
        try (var insert = db.prepareStatement("insert into bare_message (id, at, text) values (?, ?, ?)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, Instant.now().atOffset(ZoneOffset.UTC));
            insert.setString(3, words);
            insert.executeUpdate();
        } finally {
            pool.add(db);
        }
    }

    private void open(String talk, InputStream in, OutputStream out) throws IOException {
        out.write("HTTP/1.1 200 \r\nContent-Type: text/event-stream\r\n\r\n:open\n\n".getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        listeners.put(talk, out);
        while (in.read() >= 0) {
            continue;
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder(80);
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0) {
                throw new EOFException();
            }
            if (one != '\r') {
                line.append((char) one);
            }
        }
        return line.toString();
    }
}
