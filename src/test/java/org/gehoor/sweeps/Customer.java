package org.gehoor.sweeps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.gehoor.testing.Form;
import org.gehoor.testing.Program;
import org.gehoor.testing.Visitor;

/// One customer with a browser of their own: fills in the form and adds to the case, or chats and asks for a person. What is not
/// acknowledged they send again: the same form after a broken connection, the form on the page that says that it lies with us otherwise.
final class Customer {

    private static final Duration UNTIL_GIVING_UP = Duration.ofSeconds(90);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_MESSAGES = 3;

    private final Visitor browser;
    private final int number;
    private final Load load;
    private int message;

    Customer(URI address, int number, Load load) {
        this.browser = new Visitor(address, PATIENCE);
        this.number = number;
        this.load = load;
    }

    void lives() {
        switch (number % 4) {
            case 0, 1 -> chats();
            case 2 -> writesAForm();
            default -> addsToTheirCase(writesAForm());
        }
        think();
    }

    /// The page of their case.
    String writesAForm() {
        return send("words", page("/contact").form("/contact").with("words", words()).with("way", "link"));
    }

    private void addsToTheirCase(String link) {
        think();
        send("words", page(link).form(link + "/messages").with("words", words()));
    }

    private void chats() {
        String talk = send("message", page("/chat").form("/chat").with("message", words()));
        int more = ThreadLocalRandom.current().nextInt(MOST_MESSAGES);
        for (int i = 0; i < more; i++) {
            think();
            send("message", composer(talk).with("message", words()));
        }
        think();
        Form asking = composer(talk).to(talk + "/handover").with("message", words());
        send("message", asking);
        load.handedOver(new Sent(asking.field("message").orElseThrow(), talk));
    }

    private Form composer(String talk) {
        return page(talk).form(talk + "/messages");
    }

    private String words() {
        return "Klant %d, bericht %d: mijn factuur <klopt> \"niet\" & ik krijg geen gehoor.".formatted(number, ++message);
    }

    /// Looks at a page, again and again until it is there.
    private Visitor.Answer page(String path) {
        long deadline = System.nanoTime() + UNTIL_GIVING_UP.toNanos();
        while (true) {
            try {
                Visitor.Answer page = browser.get(path);
                if (page.status() == 200) {
                    return page;
                }
                liesWithUs(page);
            } catch (UncheckedIOException nobody) {
                load.trouble("nobody answered");
            }
            rest(deadline, path);
        }
    }

    /// Sends words in this field until they are acknowledged, and gives the page that acknowledged them.
    private String send(String field, Form first) {
        String words = first.field(field).orElseThrow();
        long deadline = System.nanoTime() + UNTIL_GIVING_UP.toNanos();
        Form form = first;
        while (true) {
            try {
                Visitor.Answer answer = browser.send(form);
                if (answer.next().isPresent()) {
                    load.acknowledged(new Sent(words, answer.next().get()));
                    return answer.next().get();
                }
                liesWithUs(answer);
                form = answer.form(form.action());
                assertThat(form.field(field)).as("what was typed").contains(words);
                assertThat(form.field("once")).isEqualTo(first.field("once"));
            } catch (UncheckedIOException lost) {
                load.trouble("no answer to a form");
            }
            rest(deadline, first.action());
        }
    }

    private void liesWithUs(Visitor.Answer answer) {
        load.trouble("page " + answer.status());
        assertThat(answer.status()).as(answer.heading()).isIn(500, 503, 403);
        assertThat(answer.html()).contains("tel:" + Program.DIAL);
    }

    private void think() {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(50_000_000, 400_000_000));
    }

    private void rest(long deadline, String what) {
        if (System.nanoTime() > deadline) {
            throw new AssertionError("customer %d gave up on %s after %d seconds".formatted(number, what, UNTIL_GIVING_UP.toSeconds()));
        }
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(100_000_000, 300_000_000));
    }
}
