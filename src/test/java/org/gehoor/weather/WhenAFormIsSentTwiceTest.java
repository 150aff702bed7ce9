package org.gehoor.weather;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gehoor.testing.Form;
import org.gehoor.testing.InTheHouse;
import org.gehoor.testing.Visitor;
import org.junit.jupiter.api.Test;

/// Each time over HTTP, on the pages themselves.
class WhenAFormIsSentTwiceTest extends InTheHouse {

    private final Visitor visitor = new Visitor(house.address(), Duration.ofSeconds(20));

    @Test
    void one_question_is_one_conversation() {
        Form form = question("Waarom is mijn factuur hoger?");
        assertThat(visitor.send(form).next()).isPresent();
        assertThat(visitor.send(form).next()).isPresent();
        assertThat(conversations()).isOne();
    }

    @Test
    void one_question_is_one_conversation_also_when_the_first_answer_was_lost_on_the_way() {
        Form form = question("Waarom is mijn factuur hoger?");
        visitor.send(form);
        visitor.forget("gehoor_browser");
        assertThat(visitor.send(form).next()).isPresent();
        assertThat(conversations()).isOne();
    }

    @Test
    void one_question_is_one_conversation_also_when_the_button_is_pressed_eight_times_at_once() throws Exception {
        Form form = question("Waarom is mijn factuur hoger?");
        assertThat(atOnce(8, form)).allSatisfy(answer -> assertThat(answer.next()).isPresent());
        assertThat(conversations()).isOne();
    }

    @Test
    void a_chat_begins_once_and_who_lost_the_answer_can_go_on_in_it() {
        Form form = visitor.get("/chat").form("/chat").with("message", "Hoe zeg ik op?");
        visitor.send(form);
        visitor.forget("gehoor_browser");
        String talk = visitor.send(form).next().orElseThrow();
        assertThat(conversations()).isOne();
        assertThat(visitor.get(talk).html()).contains("Hoe zeg ik op?");
    }

    @Test
    void a_chat_begun_by_four_presses_at_once_begins_once_and_is_answered_once() throws Exception {
        Form form = visitor.get("/chat").form("/chat").with("message", "Hoe zeg ik op?");
        assertThat(atOnce(4, form)).allSatisfy(answer -> assertThat(answer.next()).isPresent());
        assertThat(conversations()).isOne();
        assertThat(house.db().sql("select count(*) from ledger_entry where kind = 'message' and author_kind = 'computer'")
                .query(Integer.class).single()).isLessThanOrEqualTo(1);
    }

    @Test
    void a_message_in_a_chat_is_said_once() throws Exception {
        String talk = visitor.send(visitor.get("/chat/person").form("/chat/person").with("message", "Hoe zeg ik op?")).next().orElseThrow();
        Form form = visitor.get(talk).form(talk + "/messages").with("message", "Het gaat om mijn tweede nummer.");
        assertThat(atOnce(4, form)).allSatisfy(answer -> assertThat(answer.next()).contains(talk));
        visitor.send(form);
        assertThat(visitor.get(talk).html()).containsOnlyOnce("Het gaat om mijn tweede nummer.");
    }

    @Test
    void a_call_is_asked_for_once() {
        Visitor.Answer page = visitor.get("/callback");
        String quarter = page.html().replaceFirst("(?s).*?name=\"slot\" value=\"([^\"]+)\".*", "$1");
        Form form = page.form("/callback").with("number", "06 12345678").with("slot", quarter).with("words", "Mijn lijn is stil.");
        assertThat(visitor.send(form).next()).isPresent();
        visitor.forget("gehoor_browser");
        assertThat(visitor.send(form).next()).isPresent();
        assertThat(house.db().sql("select count(*) from call_back").query(Integer.class).single()).isOne();
    }

    @Test
    void other_words_on_the_same_form_are_something_new() {
        Form form = question("Waarom is mijn factuur hoger?");
        visitor.send(form);
        visitor.send(form.with("words", "En hoe zeg ik op?"));
        assertThat(conversations()).isEqualTo(2);
    }

    @Test
    void who_makes_up_the_number_of_a_form_finds_nothing_of_anybody_else() {
        Form form = question("Waarom is mijn factuur hoger?");
        visitor.send(form);
        var other = new Visitor(house.address(), Duration.ofSeconds(20));
        Form same = other.get("/contact").form("/contact").with("words", "Waarom is mijn factuur hoger?").with("way", "link");
        assertThat(other.send(same.with("once", "no-number-at-all")).next()).isPresent();
        assertThat(other.send(same).next()).isPresent();
        assertThat(conversations()).isEqualTo(3);
    }

    private Form question(String words) {
        return visitor.get("/contact").form("/contact").with("words", words).with("way", "link");
    }

    private List<Visitor.Answer> atOnce(int times, Form form) throws Exception {
        var together = new CountDownLatch(times);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Visitor.Answer>> answers = IntStream.range(0, times).mapToObj(_ -> threads.submit(() -> {
                together.countDown();
                together.await();
                return visitor.send(form);
            })).toList();
            for (Future<Visitor.Answer> answer : answers) {
                answer.get();
            }
            return answers.stream().map(Future::resultNow).toList();
        }
    }

    private int conversations() {
        return house.db().sql("select count(*) from conversation").query(Integer.class).single();
    }
}
