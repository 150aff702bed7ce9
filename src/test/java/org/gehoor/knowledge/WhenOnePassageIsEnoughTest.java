package org.gehoor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gehoor.knowledge.Threshold.Lesson;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenOnePassageIsEnoughTest {

    @Test
    void nothing_is_sure_before_anything_was_learnt() {
        assertThat(Threshold.of(List.of()).isReached(1)).isFalse();
    }

    @Test
    void a_few_that_all_helped_are_not_enough_and_one_more_is() {
        assertThat(Threshold.of(lessons(0.8, Threshold.FEWEST - 1, 0)).isReached(1)).isFalse();
        assertThat(Threshold.of(lessons(0.8, Threshold.FEWEST, 0)).isReached(0.8)).isTrue();
    }

    @Test
    void nine_in_ten_must_be_more_than_luck() {
        assertThat(Threshold.of(lessons(0.8, 54, 6)).isReached(1)).as("54 of 60 helped").isFalse();
        assertThat(Threshold.of(lessons(0.8, 57, 3)).isReached(0.8)).as("57 of 60 helped").isTrue();
        assertThat(Threshold.of(lessons(0.8, 235, 15)).isReached(0.8)).as("235 of 250 helped").isTrue();
    }

    @Test
    void it_is_the_lowest_above_which_nine_in_ten_helped() {
        var lessons = new ArrayList<Lesson>();
        lessons.addAll(lessons(0.9, 60, 0));
        lessons.addAll(lessons(0.7, 60, 1));
        lessons.addAll(lessons(0.3, 30, 30));
        Threshold threshold = Threshold.of(lessons);
        assertThat(threshold.isReached(0.7)).isTrue();
        assertThat(threshold.isReached(0.69)).isFalse();
        assertThat(threshold.isReached(0.95)).isTrue();
    }

    @Test
    void many_that_stand_out_do_not_speak_for_those_that_hardly_do() {
        var lessons = new ArrayList<Lesson>(lessons(0.9, 1_000, 0));
        lessons.addAll(lessons(0.4, 24, 6));
        assertThat(Threshold.of(lessons).isReached(0.9)).isTrue();
        assertThat(Threshold.of(lessons).isReached(0.4)).as("24 of 30 helped there, though 1,024 of 1,030 above").isFalse();
    }

    @Test
    void lessons_of_the_same_relevance_count_together_in_whatever_order_they_came() {
        var lessons = new ArrayList<Lesson>(lessons(0.5, 40, 0));
        lessons.addAll(lessons(0.5, 0, 10));
        assertThat(Threshold.of(lessons)).isEqualTo(Threshold.NEVER).isEqualTo(Threshold.of(lessons.reversed()));
    }

    @Test
    void what_helped_makes_no_relevance_less_sure_and_what_did_not_help_none_more() {
        var lessons = new ArrayList<Lesson>();
        IntStream.range(0, 200).forEach(i -> lessons.add(new Lesson(i / 200.0, i > 120 || i % 3 == 0)));
        double before = Threshold.of(lessons).relevance();
        assertThat(before).isBetween(0.5, 0.7);
        lessons.add(new Lesson(0.99, true));
        double helped = Threshold.of(lessons).relevance();
        assertThat(helped).isLessThanOrEqualTo(before);
        lessons.add(new Lesson(0.99, false));
        lessons.add(new Lesson(0.98, false));
        assertThat(Threshold.of(lessons).relevance()).isGreaterThanOrEqualTo(helped);
    }

    private static List<Lesson> lessons(double relevance, int helped, int not) {
        return IntStream.range(0, helped + not).mapToObj(i -> new Lesson(relevance, i >= not)).toList();
    }
}
