package org.gehoor.mail;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// The bytes of one connection: commands, mails and answers. Everything that is waited for has an end in time.
final class SmtpWire implements Closeable {

    private static final int LONGEST_LINE = 2_048;
    private static final int AT_ONCE = 16_384;

    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private final byte[] buffer = new byte[AT_ONCE];
    private int next;
    private int end;
    private volatile long deadline = Long.MAX_VALUE;

    SmtpWire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = new BufferedOutputStream(socket.getOutputStream());
        socket.setTcpNoDelay(true);
    }

    /// One line that came in.
    record Line(byte[] bytes, Shape shape) {}

    /// What is wrong with a line; nothing when it is FINE. One that is TOO_LONG comes without what is too much.
    enum Shape { FINE, TOO_LONG, BARE_END }

    InetAddress guest() {
        return socket.getInetAddress();
    }

    boolean isPrivate() {
        return socket instanceof SSLSocket;
    }

    /// Whether the guest said more before we answered.
    boolean isAhead() {
        return next < end;
    }

    /// Whether the guest should be gone by now, and is still waited for.
    boolean isOverdue(long now) {
        return deadline != Long.MAX_VALUE && now - deadline > 0;
    }

    /// Begins to count.
    void within(Duration time) {
        deadline = System.nanoTime() + time.toNanos();
    }

    /// The next line, without its end; empty when the guest is gone.
    ///
    /// @throws SocketTimeoutException when it is not there in time, however little is missing
    Optional<Line> line() throws IOException {
        var line = new byte[128];
        int length = 0;
        boolean tooLong = false;
        boolean bare = false;
        boolean afterReturn = false;
        while (true) {
            if (next == end && !fill()) {
                return Optional.empty();
            }
            byte one = buffer[next++];
            if (one == '\n') {
                Shape shape = !afterReturn || bare ? Shape.BARE_END : tooLong ? Shape.TOO_LONG : Shape.FINE;
                return Optional.of(new Line(Arrays.copyOf(line, length), shape));
            }
            bare |= afterReturn;
            afterReturn = one == '\r';
            if (!afterReturn && length < LONGEST_LINE) {
                line = length < line.length ? line : Arrays.copyOf(line, line.length * 2);
                line[length++] = one;
            } else {
                tooLong |= !afterReturn;
            }
        }
    }

    /// A mail, until CRLF, dot, CRLF and until nothing else (RFC 5321, 4.1.1.4 and 4.5.2). What the spool does not take is read all the same,
    /// so that the guest hears our answer.
    ///
    /// @throws EOFException when the guest goes before the end
    void message(Spool spool) throws IOException {
        var end = new MailEnd();
        while (true) {
            if (next == this.end && !fill()) {
                throw new EOFException("gone before the end of the mail");
            }
            next += end.read(buffer, next, this.end, spool);
            if (end.isReached()) {
                return;
            }
        }
    }

    private boolean fill() throws IOException {
        out.flush();
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            throw new SocketTimeoutException("out of time");
        }
        socket.setSoTimeout((int) Math.min(Integer.MAX_VALUE, left / 1_000_000 + 1));
        int read = in.read(buffer);
        next = 0;
        end = Math.max(0, read);
        return read >= 0;
    }

    /// Says something; it leaves when we wait for the guest again.
    void say(String lines) throws IOException {
        out.write((lines + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    void flush() throws IOException {
        out.flush();
    }

    /// Goes on in secret.
    void encrypt(SSLContext keys) throws IOException {
        var secret = (SSLSocket) keys.getSocketFactory().createSocket(socket, guest().getHostAddress(), socket.getPort(), true);
        secret.setUseClientMode(false);
        secret.setSoTimeout((int) Math.max(1, Math.min(Integer.MAX_VALUE, (deadline - System.nanoTime()) / 1_000_000)));
        secret.startHandshake();
        socket = secret;
        in = secret.getInputStream();
        out = new BufferedOutputStream(secret.getOutputStream());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
