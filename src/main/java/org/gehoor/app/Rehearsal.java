package org.gehoor.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Starts everything once in a folder of its own, opens the pages that are opened most, and stops. What the JDK learns meanwhile it keeps
/// in a cache (JEP 514, `-XX:AOTCacheOutput`), with which every later start is faster. Nothing of it stays behind.
final class Rehearsal {

    private static final List<String> PAGES = List.of("/", "/contact", "/chat", "/callback", "/cases", "/help", "/desk/signin", "/health");

    private Rehearsal() {}

    static void run() {
        try {
            Path folder = Files.createTempDirectory("gehoor-rehearsal");
            try (Server server = Server.start(true, "--gehoor.data=" + folder, "--gehoor.port=0", "--gehoor.smtp.port=0")) {
                open(server.context().getEnvironment().getRequiredProperty("local.server.port"));
            } finally {
                remove(folder);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the rehearsal found no folder or could not open a page", unwritable);
        }
    }

    private static void open(String port) throws IOException {
        try (var client = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page)).build(), BodyHandlers.discarding());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
