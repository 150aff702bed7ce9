package org.gehoor.app.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One connection that is kept open as long as the other side wants, speaking just enough HTTP/1.1: a generator of load should cost little itself.
final class Wire implements AutoCloseable {

    private final URI address;
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();
    private boolean ended;

    private Wire(URI address) {
        this.address = address;
    }

    private void connect() throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), 5_000);
        socket.setSoTimeout(60_000);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
        out = socket.getOutputStream();
        ended = false;
    }

    /// An answer, whole.
    record Answer(int status, List<String> headers, String body) {

        Optional<String> header(String name) {
            return all(name).stream().findFirst();
        }

        List<String> all(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream().filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start)).map(line -> line.substring(start.length()).strip()).toList();
        }
    }

    static Wire to(URI address) throws IOException {
        var wire = new Wire(address);
        wire.connect();
        return wire;
    }

    Answer get(String path, String cookies) throws IOException {
        begin("GET", path, cookies, "", "Accept: text/html\r\n");
        return answer();
    }

    Answer post(String path, String cookies, String form, String more) throws IOException {
        begin("POST", path, cookies, form, more);
        return answer();
    }

    /// Asks for something that never ends; read it by [#line].
    ///
    /// @return its status
    int open(String path, String cookies, String more) throws IOException {
        begin("GET", path, cookies, "", "Accept: text/event-stream\r\n" + more);
        socket.setSoTimeout(0);
        int status = status();
        boolean chunked = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            chunked |= line.equalsIgnoreCase("Transfer-Encoding: chunked");
        }
        in = chunked ? new Unchunked(in) : in;
        return status;
    }

    /// What is in the pieces of an answer that has no end.
    private static final class Unchunked extends InputStream {

        private final InputStream in;
        private int left;

        Unchunked(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            while (left == 0) {
                left = size();
            }
            left--;
            return in.read();
        }

        private int size() throws IOException {
            int size = 0;
            for (int one = in.read(); one != '\n'; one = in.read()) {
                if (one < 0) {
                    throw new EOFException("the connection ended");
                }
                size = Character.digit(one, 16) < 0 ? size : size * 16 + Character.digit(one, 16);
            }
            return size;
        }
    }

    private void begin(String method, String path, String cookies, String body, String more) throws IOException {
        if (ended) {
            socket.close();
            connect();
        }
        var head = new StringBuilder(512).append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: ").append(address.getAuthority())
                .append("\r\nAccept-Language: nl\r\n").append(more);
        if (!cookies.isEmpty()) {
            head.append("Cookie: ").append(cookies).append("\r\n");
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        if (method.equals("POST")) {
            head.append("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ").append(bytes.length).append("\r\n");
        }
        var request = new ByteArrayOutputStream(head.length() + bytes.length + 2);
        request.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        request.write(bytes);
        out.write(request.toByteArray());
        out.flush();
    }

    private int status() throws IOException {
        return Integer.parseInt(line().split(" ")[1]);
    }

    private Answer answer() throws IOException {
        int status = status();
        var headers = new ArrayList<String>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            headers.add(line);
        }
        var answer = new Answer(status, headers, "");
        ended = answer.header("Connection").filter("close"::equalsIgnoreCase).isPresent();
        return new Answer(status, headers, body(answer));
    }

    private String body(Answer head) throws IOException {
        if (head.header("Transfer-Encoding").filter("chunked"::equals).isPresent()) {
            var body = new ByteArrayOutputStream();
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                body.write(in.readNBytes(size));
                line();
            }
            line();
            return body.toString(StandardCharsets.UTF_8);
        }
        int length = head.header("Content-Length").map(Integer::parseInt).orElse(0);
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    /// One line of what comes in, without its end.
    ///
    /// @throws EOFException when nothing more comes
    String line() throws IOException {
        var line = new ByteArrayOutputStream(128);
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0) {
                throw new EOFException("the connection ended");
            }
            if (one != '\r') {
                line.write(one);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
