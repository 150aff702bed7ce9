package org.gehoor.mail.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gehoor.correspondence.Incoming;
import org.gehoor.correspondence.Raw;

/// Where taken mail ends up in a test.
final class Tray implements Incoming {

    private final BlockingQueue<Raw> waiting = new LinkedBlockingQueue<>();
    private final List<Raw> all = new CopyOnWriteArrayList<>();
    private volatile Consumer<Raw> before = _ -> {};

    @Override
    public UUID take(Raw raw) {
        before.accept(raw);
        all.add(raw);
        waiting.add(raw);
        return new UUID(0, all.size());
    }

    /// What happens to each mail before it is kept.
    void before(Consumer<Raw> deed) {
        before = deed;
    }

    /// The next mail, when it is there.
    Raw next() throws InterruptedException {
        Raw next = waiting.poll(20, TimeUnit.SECONDS);
        assertThat(next).as("a mail that came in").isNotNull();
        return next;
    }

    /// Every subject so far.
    List<String> subjects() {
        return all.stream().map(Tray::subject).toList();
    }

    List<Raw> all() {
        return List.copyOf(all);
    }

    static String subject(Raw raw) {
        return new String(raw.bytes(), StandardCharsets.ISO_8859_1).replaceAll("(?s).*?Subject: ([^\r\n]*).*", "$1");
    }
}
