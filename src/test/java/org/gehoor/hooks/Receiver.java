package org.gehoor.hooks;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A program that listens, on this machine, and behaves as a test wants.
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile Manners manners = Receiver::thanks;

    /// What arrived.
    record Heard(Headers headers, String body) {
        String header(String name) {
            return headers.getFirst(name);
        }
    }

    /// How it answers.
    @FunctionalInterface
    interface Manners {
        void answer(HttpExchange call) throws IOException;
    }

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", call -> {
            heard.add(new Heard(call.getRequestHeaders(), new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            try (call) {
                manners.answer(call);
            }
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/gehoor";
    }

    List<Heard> heard() {
        return heard;
    }

    void behaves(Manners other) {
        manners = other;
    }

    static void thanks(HttpExchange call) throws IOException {
        call.sendResponseHeaders(204, -1);
    }

    static Manners says(int status) {
        return call -> call.sendResponseHeaders(status, -1);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
