package org.gehoor.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.gehoor.conversation.Answers;
import org.gehoor.conversation.Answers.Answer;
import org.gehoor.conversation.Answers.Question;
import org.gehoor.conversation.Answers.Said;
import org.gehoor.conversation.Entry;
import org.gehoor.knowledge.Passage;
import org.gehoor.redaction.Known;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the assistant makes of passages, and of words that ask nothing.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnsweringFromArticlesTest {

    private static final List<Passage> FOUR = List.of(AssistantInATest.passage("a", "Dit is a."), AssistantInATest.passage("b", "Dit is b."),
            AssistantInATest.passage("c", "Dit is c."), AssistantInATest.passage("d", "Dit is d."));
    private static final Question ROAMING = Question.first("Wat kost bellen in Zwitserland?", Language.NL);

    @Test
    void three_passages_at_the_most_or_one_that_is_sure() {
        assertThat(found(AssistantInATest.over(_ -> FOUR), ROAMING)).hasToString("[a, b, c]");
        assertThat(found(AssistantInATest.over(_ -> FOUR, true, null), ROAMING)).hasToString("[a]");
        assertThat(AssistantInATest.over(_ -> List.of()).answer(ROAMING)).isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void what_was_shown_is_left_out_and_when_that_was_all_it_does_not_know() {
        var shown = new Said.Computer(List.of(new Entry.Source("a", "Over a", "2026-04-28", "Dit is a."), new Entry.Source("b", "Over b", "2026-04-28", "Dit is b.")));
        var again = new Question(ROAMING.words(), Language.NL, List.of(shown), 1, Known.NOTHING);
        assertThat(found(AssistantInATest.over(_ -> FOUR), again)).hasToString("[c, d]");
        assertThat(AssistantInATest.over(_ -> FOUR.subList(0, 2)).answer(again)).isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void a_model_may_say_it_in_other_words_and_the_passages_stay() {
        var answer = (Answer.Found) AssistantInATest.over(_ -> FOUR, false, (_, passages) -> Optional.of("Samen: " + passages.size())).answer(ROAMING);
        assertThat(answer.phrased()).contains("Samen: 3");
        assertThat(answer.sources()).hasSize(3);
    }

    @Test
    void one_that_hangs_or_breaks_costs_nothing_but_its_words() {
        var never = new CountDownLatch(1);
        for (Phrasing model : List.<Phrasing>of((_, _) -> {
            throw new IllegalStateException("broken, as this test asked");
        }, (_, _) -> {
            try {
                never.await();
            } catch (InterruptedException given) {
                Thread.currentThread().interrupt();
            }
            return Optional.of("too late");
        })) {
            var answer = (Answer.Found) AssistantInATest.over(_ -> FOUR, false, model).answer(ROAMING);
            assertThat(answer.phrased()).isEmpty();
            assertThat(answer.sources()).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hallo", "goedemorgen!", "Hi there", "Bonjour", "Guten Tag", "Dag allemaal"})
    void a_greeting_asks_nothing(String words) {
        assertThat(answer(words)).isInstanceOf(Answer.Greeted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dank u wel", "Bedankt, dat helpt!", "ok", "Thanks a lot", "Merci beaucoup", "Vielen Dank", "top, duidelijk"})
    void thanks_ask_nothing_either(String words) {
        assertThat(answer(words)).isInstanceOf(Answer.Thanked.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hallo, wat kost bellen in Zwitserland?", "Dank u, en wat kost een nieuwe simkaart?", "ok?", "is dit alles?", "dat is goedkoop", "u", ""})
    void one_word_more_and_it_is_a_question(String words) {
        assertThat(answer(words)).isInstanceOf(Answer.Found.class);
    }

    private static Answer answer(String words) {
        return AssistantInATest.over(_ -> FOUR).answer(Question.first(words, Language.NL));
    }

    private static List<String> found(Answers answers, Question question) {
        return ((Answer.Found) answers.answer(question)).sources().stream().map(Entry.Source::slug).toList();
    }
}
