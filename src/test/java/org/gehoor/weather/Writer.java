package org.gehoor.weather;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.gehoor.testing.Form;
import org.gehoor.testing.Program;
import org.gehoor.testing.Visitor;
import org.springframework.web.util.HtmlUtils;

/// A customer who wants to tell something while nothing can be kept: by the form, or in a chat that was begun before. What they are told
/// each time is checked here.
final class Writer {

    private final Visitor visitor;
    private final String page;
    private final String field;
    private final Queue<Duration> waits = new ConcurrentLinkedQueue<>();
    private final Map<String, String> taken = new LinkedHashMap<>();
    private String words;
    private Form form;

    private Writer(Program program, String page, String field) {
        this.visitor = new Visitor(program.address(), Duration.ofSeconds(90));
        this.page = page.equals("/chat/person")
                ? visitor.send(visitor.get(page).form(page).with("message", "Ik begin.")).next().orElseThrow() : page;
        this.field = field;
    }

    static Writer byForm(Program program) {
        return new Writer(program, "/contact", "words");
    }

    static Writer inAChat(Program program) {
        return new Writer(program, "/chat/person", "message");
    }

    /// Opens the page and types. Words that are to be counted later must be longer than what stands above a case.
    void types(String typed) {
        words = typed;
        form = visitor.get(page).form(page.equals("/contact") ? page : page + "/messages").with(field, words).with("way", "link");
    }

    /// Presses the button. True when the words were taken; otherwise the page says that it lies with us, and holds what was typed.
    boolean sends() {
        Visitor.Answer answer = timed(() -> visitor.send(form));
        if (answer.next().isPresent()) {
            taken.put(words, answer.next().get());
            return true;
        }
        assertThat(answer.status()).as(answer.heading()).isEqualTo(503);
        assertThat(answer.heading()).isEqualTo("Dit ligt aan ons");
        assertThat(answer.html()).contains("Wij kunnen nu even niets opslaan", "tel:" + Program.DIAL);
        Form again = answer.form(form.action());
        assertThat(again.field(field)).as("what was typed").contains(words);
        assertThat(again.field("once")).isEqualTo(form.field("once"));
        form = again;
        return false;
    }

    /// Looks at the page. What was known a moment ago may still be shown; the phone number always is.
    void looks() {
        Visitor.Answer answer = timed(() -> visitor.get(page));
        assertThat(answer.status()).as(answer.heading()).isIn(200, 503);
        assertThat(answer.html()).contains("tel:" + Program.DIAL);
    }

    /// Presses the button twice more: the words are taken, and stand there once.
    void isTakenOnce() {
        String taken = visitor.send(form).next().orElseThrow();
        assertThat(visitor.send(form).next()).isPresent();
        assertThat(visitor.get(taken).html()).containsOnlyOnce(HtmlUtils.htmlEscape(words));
    }

    /// All that was taken stands where it should, once. Gives how much that is.
    int findsAllBack() {
        taken.forEach((told, where) -> assertThat(visitor.get(where).html()).containsOnlyOnce(HtmlUtils.htmlEscape(told)));
        return taken.size();
    }

    /// How long each answer took.
    List<Duration> waits() {
        return List.copyOf(waits);
    }

    private Visitor.Answer timed(Supplier<Visitor.Answer> asking) {
        long from = System.nanoTime();
        Visitor.Answer answer = asking.get();
        waits.add(Duration.ofNanos(System.nanoTime() - from));
        return answer;
    }
}
