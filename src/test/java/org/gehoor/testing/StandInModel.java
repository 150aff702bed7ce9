package org.gehoor.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An endpoint of the kind that OpenAI made usual, on the loopback address: as good or as bad as a test wants. It writes down what it hears.
public final class StandInModel implements AutoCloseable {

    /// How it behaves.
    public enum Manner {
        /// Says the first sentence of each passage.
        HONEST,
        /// Says what it was told to say, as if the first passage said it.
        OBEDIENT,
        /// Honest sentences, each said to come from a passage that does not exist or is another.
        WRONG_SOURCES,
        /// Takes the question and never answers.
        HANGING,
        /// One byte now and then, for ever.
        DRIPPING,
        /// A body without end.
        ENDLESS,
        /// Headers without end.
        ENDLESS_HEADERS,
        /// An endless stream of events.
        STREAMING,
        CLOSING, GARBAGE, NO_JSON, OTHER_JSON, NO_CHOICES, NO_CONTENT, A_TOOL_CALL, DEEP_JSON, A_PAGE, BROKEN, UNAUTHORISED, BUSY,
        /// Leads to another address of its own, which would answer honestly.
        REDIRECTING,
        /// Nobody listens any more.
        GONE
    }

    /// A question as it came.
    public record Heard(String path, Map<String, String> headers, String body) {}

    private static final long MOST_WAITED = 20;

    private final ServerSocket door;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final AtomicReference<CountDownLatch> open = new AtomicReference<>(new CountDownLatch(0));
    private volatile Manner manner = Manner.HONEST;
    private volatile String says = reply(List.of(new Said("U krijgt € 500 terug.", 1), new Said("Er is geen medewerker voor u.", 1)));

    public StandInModel() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        Thread.ofVirtual().name("stand-in-model").start(this::serve);
    }

    /// What to set as `gehoor.model.url`.
    public URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + "/v1");
    }

    public StandInModel being(Manner wanted) {
        manner = wanted;
        if (wanted == Manner.GONE) {
            close();
        }
        return this;
    }

    /// It answers with this, whatever the instructions were: a list of sentences of the first passage.
    public StandInModel saying(String... sentences) {
        says = reply(java.util.Arrays.stream(sentences).map(sentence -> new Said(sentence, 1)).toList());
        return being(Manner.OBEDIENT);
    }

    /// It answers with exactly this.
    public StandInModel sayingAsItIs(String content) {
        says = content;
        return being(Manner.OBEDIENT);
    }

    /// Every question so far.
    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    /// Whether the other side closed the connection of the last question, or does so now.
    public boolean wasHungUpOn() {
        try {
            return open.get().await(MOST_WAITED, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private record Said(String text, int passage) {}

    private record Reply(List<Said> sentences) {}

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                Thread.ofVirtual().start(() -> attend(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void attend(Socket guest) {
        try (guest; var in = new BufferedInputStream(guest.getInputStream())) {
            Heard question = listen(in);
            var ended = new CountDownLatch(1);
            open.set(ended);
            heard.add(question);
            try {
                answer(question, guest, in);
            } finally {
                ended.countDown();
            }
        } catch (IOException gone) {
            // as a guest may
        }
    }

    private static Heard listen(InputStream in) throws IOException {
        String first = line(in);
        var headers = new LinkedHashMap<String, String>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String[] parts = line.split(":", 2);
            headers.put(parts[0].strip().toLowerCase(java.util.Locale.ROOT), parts[1].strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Heard(first.split(" ")[1], headers, new String(body, StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("no question");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private void answer(Heard question, Socket guest, InputStream in) throws IOException {
        OutputStream out = guest.getOutputStream();
        switch (manner) {
            case HONEST -> chat(out, honest(question, 0));
            case OBEDIENT -> chat(out, says);
            case WRONG_SOURCES -> chat(out, honest(question, 1));
            case HANGING -> in.read();
            case DRIPPING -> drip(guest, in, out);
            case ENDLESS -> endless(out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n", " ".repeat(8192));
            case ENDLESS_HEADERS -> endless(out, "HTTP/1.1 200 OK\r\n", "X-More: " + "x".repeat(4096) + "\r\n");
            case STREAMING -> endless(out, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n", "data: {\"choices\":[{\"delta\":{\"content\":\"U\"}}]}\n\n");
            case CLOSING, GONE -> { }
            case GARBAGE -> send(out, "\u0000\u0001\u0002 no protocol at all \r\n\r\n");
            case NO_JSON -> json(out, "{\"choices\": [");
            case OTHER_JSON -> json(out, "[1, 2, 3]");
            case NO_CHOICES -> json(out, "{\"id\":\"x\",\"choices\":[]}");
            case NO_CONTENT -> json(out, "{\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":null},\"finish_reason\":\"stop\"}]}");
            case A_TOOL_CALL -> json(out, "{\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"id\":\"1\",\"type\":\"function\","
                    + "\"function\":{\"name\":\"close_conversation\",\"arguments\":\"{}\"}}]},\"finish_reason\":\"tool_calls\"}]}");
            case DEEP_JSON -> json(out, "[".repeat(30_000));
            case A_PAGE -> response(out, "200 OK", "text/html", "<h1>Welcome</h1>");
            case BROKEN -> response(out, "500 Internal Server Error", "application/json", "{\"error\":{\"message\":\"" + "secret ".repeat(10) + "\"}}");
            case UNAUTHORISED -> response(out, "401 Unauthorized", "application/json", "{\"error\":{\"message\":\"wrong key\"}}");
            case BUSY -> response(out, "429 Too Many Requests", "application/json", "{}");
            case REDIRECTING -> {
                if (question.path().endsWith("/elsewhere")) {
                    chat(out, honest(heard.getFirst(), 0));
                } else {
                    send(out, "HTTP/1.1 307 Temporary Redirect\r\nLocation: " + address() + "/elsewhere\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                }
            }
        }
    }

    private static void drip(Socket guest, InputStream in, OutputStream out) throws IOException {
        send(out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n");
        guest.setSoTimeout(20);
        for (int drop = 0; drop < 5000; drop++) {
            send(out, " ");
            try {
                if (in.read() < 0) {
                    return;
                }
            } catch (SocketTimeoutException stillThere) {
                // another drop
            }
        }
    }

    private static void endless(OutputStream out, String head, String more) throws IOException {
        send(out, head);
        while (true) {
            send(out, more);
        }
    }

    private static String honest(Heard question, int wrongBy) {
        JsonNode said = JsonMapper.shared().readTree(question.body());
        JsonNode material = JsonMapper.shared().readTree(said.path("messages").get(1).path("content").asString());
        var sentences = new ArrayList<Said>();
        material.path("passages").forEach(passage -> sentences.add(
                new Said(passage.path("text").asString().replaceFirst("(?s)(?<=[.!])\\s.*", ""), passage.path("passage").asInt() + wrongBy)));
        return reply(sentences);
    }

    private static String reply(List<Said> sentences) {
        return JsonMapper.shared().writeValueAsString(new Reply(sentences));
    }

    private static void chat(OutputStream out, String content) throws IOException {
        json(out, "{\"id\":\"1\",\"object\":\"chat.completion\",\"model\":\"stand-in\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":"
                + JsonMapper.shared().writeValueAsString(content) + "},\"finish_reason\":\"stop\"}]}");
    }

    private static void json(OutputStream out, String body) throws IOException {
        response(out, "200 OK", "application/json; charset=utf-8", body);
    }

    private static void response(OutputStream out, String status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        send(out, "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes.length + "\r\nConnection: close\r\n\r\n" + body);
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException closedAlready) {
            throw new UncheckedIOException(closedAlready);
        }
    }
}
