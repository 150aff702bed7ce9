package org.gehoor.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// Another server that brings mail, in bytes: it may do what no decent one does.
final class Guest implements AutoCloseable {

    private static final int PATIENCE = 20_000;

    private Socket socket;
    private InputStream in;

    private Guest(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        socket.setSoTimeout(PATIENCE);
        socket.setTcpNoDelay(true);
    }

    /// Has been greeted.
    static Guest at(int port) {
        Guest guest = silentAt(port);
        guest.hears("220 ");
        return guest;
    }

    static Guest silentAt(int port) {
        try {
            return new Guest(new Socket(InetAddress.getLoopbackAddress(), port));
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /// Has said where it comes from and for whom it has mail.
    static Guest withMailFor(int port, String recipient) {
        Guest guest = at(port);
        guest.asks("EHLO mail.voorbeeld.example", "250");
        guest.asks("MAIL FROM:<j.vos@voorbeeld.example>", "250 2.1.0");
        guest.asks("RCPT TO:<" + recipient + ">", "250 2.1.5");
        return guest;
    }

    /// Says a line and hears an answer that begins so.
    String asks(String line, String answer) {
        says(line + "\r\n");
        return hears(answer);
    }

    void says(String text) {
        says(text.getBytes(StandardCharsets.UTF_8));
    }

    void says(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// The next answer, all its lines.
    String hears(String beginning) {
        String answer = hears();
        assertThat(answer).startsWith(beginning);
        return answer;
    }

    String hears() {
        var lines = new StringBuilder();
        String line;
        do {
            line = line();
            lines.append(line).append('\n');
        } while (line.length() > 3 && line.charAt(3) == '-');
        return lines.toString();
    }

    /// Whether an answer is there already; may be asked while somebody waits for it.
    boolean isAnswered() {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// Whether the other side has hung up.
    boolean isAlone() {
        try {
            return in.read() < 0;
        } catch (IOException gone) {
            return true;
        }
    }

    /// Goes on in secret.
    void encrypt(SSLContext trusting) throws IOException {
        var secret = (SSLSocket) trusting.getSocketFactory().createSocket(socket, "localhost", socket.getPort(), true);
        secret.startHandshake();
        socket = secret;
        in = new BufferedInputStream(secret.getInputStream());
    }

    private String line() {
        try {
            var line = new StringBuilder();
            for (int one = in.read(); one != '\n'; one = in.read()) {
                if (one < 0) {
                    throw new AssertionError("hung up after: " + line);
                }
                if (one != '\r') {
                    line.append((char) one);
                }
            }
            return line.toString();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            // it wanted to go
        }
    }
}
