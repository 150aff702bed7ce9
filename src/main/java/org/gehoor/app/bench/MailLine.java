package org.gehoor.app.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// One connection of a server that brings mail, speaking just enough SMTP: a generator of load should cost little itself.
final class MailLine implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] envelope;

    /// @param to whom all its mail is for
    MailLine(int port, String to) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(120_000);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        envelope = ("MAIL FROM:<maat@maat.example>\r\nRCPT TO:<" + to + ">\r\nDATA\r\n").getBytes(StandardCharsets.US_ASCII);
        expect("220");
        out.write("EHLO maat.example\r\n".getBytes(StandardCharsets.US_ASCII));
        expect("250");
    }

    /// Brings one mail.
    ///
    /// @return what was said when it was taken
    String bring(byte[] mail) throws IOException {
        out.write(envelope);
        expect("250");
        expect("250");
        expect("354");
        out.write(mail);
        return expect("250");
    }

    private String expect(String code) throws IOException {
        String line = line();
        while (line.startsWith(code + "-")) {
            line = line();
        }
        if (!line.startsWith(code)) {
            throw new Failed("Expected " + code + " and heard: " + line);
        }
        return line;
    }

    private String line() throws IOException {
        var line = new StringBuilder(80);
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0) {
                throw new EOFException("the connection ended");
            }
            if (one != '\r') {
                line.append((char) one);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
