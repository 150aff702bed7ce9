package org.gehoor.app.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// Pages that are asked for one after the other over some connections, drawn from a list of addresses.
final class PagesLoad {

    private static final int MOST_TIMES = 1_000_000;

    private final Options options;

    PagesLoad(Options options) {
        this.options = options;
    }

    void run() throws IOException {
        URI address = URI.create(options.text("address", ""));
        List<String> lines = Files.readAllLines(Path.of(options.text("pages", "")));
        String cookies = lines.getFirst();
        List<String> pages = lines.subList(1, lines.size());
        var times = new Times(MOST_TIMES);
        Window window = Window.of(options.number("warmup", 5), options.number("seconds", 10));
        Crowd readers = Crowd.of(options.number("connections", 2), _ -> {
            try (Wire wire = Wire.to(address)) {
                while (!window.isOver()) {
                    String page = pages.get(ThreadLocalRandom.current().nextInt(pages.size()));
                    long from = System.nanoTime();
                    Wire.Answer answer = wire.get(page, cookies);
                    long until = System.nanoTime();
                    if (answer.status() != 200) {
                        throw new Failed(page + " was answered by " + answer.status() + ":\n" + answer.body());
                    }
                    if (window.holds(from, until)) {
                        times.add(until - from);
                    }
                }
            }
        });
        window.pass(readers);
        System.out.println("end " + new Found(times.count(), window.seconds(), times.within(0.5), times.within(0.99)).line());
        readers.end();
    }
}
