package org.gehoor.app.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/// The yardstick for mail: the same protocol with nothing around it. A mail makes one durable row of its bytes.
final class BareMail {

    private final Options options;

    private BareMail(Options options) {
        this.options = options;
    }

    static void run(Options options) throws IOException {
        var loop = new BareMail(options);
        try (var door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress())) {
            System.out.println("listening " + door.getLocalPort());
            while (true) {
                Socket guest = door.accept();
                guest.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> loop.serve(guest));
            }
        }
    }

    private void serve(Socket guest) {
        try (guest; InputStream in = new BufferedInputStream(guest.getInputStream(), 16_384); var out = new BufferedOutputStream(guest.getOutputStream());
                Connection db = DriverManager.getConnection(options.text("url", ""), options.text("user", ""), options.text("password", ""))) {
            say(out, "220 bare");
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                if (line.startsWith("DATA")) {
                    say(out, "354 go on");
                    keep(db, message(in));
                }
                say(out, "250 bare");
            }
        } catch (IOException gone) {
            // that is how a guest leaves
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    private static void keep(Connection db, byte[] mail) throws SQLException {
        try (var insert = db.prepareStatement("insert into bare_mail (id, raw) values (?, ?)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setBytes(2, mail);
            insert.executeUpdate();
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /// Until a line with a dot alone.
    private static byte[] message(InputStream in) throws IOException {
        var mail = new ByteArrayOutputStream(8_192);
        int four = 0x0d0a;
        for (int one = in.read(); one >= 0; one = in.read()) {
            mail.write(one);
            four = four << 8 | one;
            if (one == '\n' && (four & 0xffffff) == 0x2e0d0a && (mail.size() == 3 || (four >>> 24) == '\n')) {
                return mail.toByteArray();
            }
        }
        throw new IOException("gone");
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder(80);
        for (int one = in.read(); one >= 0 && one != '\n'; one = in.read()) {
            line.append((char) one);
        }
        return line.toString();
    }
}
