package org.gehoor.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.gehoor.promise.Watch;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Need;
import org.junit.jupiter.api.Test;

/// What is measured of a line, and what is promised from it, in the tables.
class TheLineIsMeasuredTest extends InTheHouse {

    private final Waits waits = house.get(Waits.class);

    @Test
    void each_who_waits_makes_the_promise_of_the_next_one_longer() {
        house.arrives(Cast.SAMIRA);
        Duration nobody = most();
        a.conversation().waiting();
        Duration one = most();
        a.conversation().waiting();
        a.conversation().waiting();
        assertThat(nobody).isLessThan(one).isLessThanOrEqualTo(Duration.ofMinutes(2));
        assertThat(most()).isGreaterThan(one);
        house.arrives(Cast.BRAM);
        house.arrives(Cast.NOOR);
        assertThat(most()).as("two more help").isLessThanOrEqualTo(one.multipliedBy(2));
    }

    @Test
    void the_pace_is_what_people_do_while_others_wait() {
        house.arrives(Cast.SAMIRA);
        for (int i = 0; i < 30; i++) {
            a.conversation().waiting();
        }
        Duration before = most();
        for (int i = 0; i < 20; i++) {
            house.later(Duration.ofMinutes(1));
            ConversationId id = deeds.picksUp(Cast.SAMIRA).orElseThrow();
            deeds.replies(id, Cast.SAMIRA, "Het is rechtgezet.");
        }
        for (int i = 0; i < 20; i++) {
            a.conversation().waiting();
        }
        assertThat(most()).as("one a minute instead of one in six").isLessThan(before.dividedBy(2));
    }

    @Test
    void who_leaves_is_counted_and_a_call_that_is_not_due_is_not() {
        ConversationId leaves = a.conversation().waiting();
        house.later(Duration.ofMinutes(3));
        deeds.closes(leaves);
        assertThat(house.db().sql("select extract(epoch from at - joined_at)::int from line_left").query(Integer.class).list()).containsExactly(180);

        ConversationId called = a.conversation().withAssistant();
        var from = house.clock().instant().plus(Duration.ofHours(2));
        house.get(Handover.class).callInstead(called, deeds.customer(called), Need.NONE,
                new Handover.Call(Optional.of(from), from.plus(Duration.ofMinutes(15)), "Wij bellen u."));
        deeds.closes(called);
        assertThat(house.db().sql("select count(*) from line_left").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void broken_promises_make_the_next_ones_longer_and_outlive_a_restart() {
        house.arrives(Cast.SAMIRA);
        for (int i = 0; i < 12; i++) {
            a.conversation().waiting();
        }
        Duration before = most();
        house.later(Duration.ofHours(3));
        house.get(Watch.class).look();
        assertThat(lessons("not kept")).isEqualTo(12);
        assertThat(most()).isGreaterThan(before);
        for (int i = 0; i < 200; i++) {
            waits.learn(Cast.DUTCH.id(), true);
        }
        assertThat(most()).as("what is long ago is forgotten").isLessThanOrEqualTo(before);
    }

    @Test
    void a_promise_that_was_kept_teaches_once_and_one_kept_at_once_only_how_long_words_take() {
        ConversationId atOnce = a.conversation().with(Cast.SAMIRA);
        house.later(Duration.ofSeconds(30));
        deeds.replies(atOnce, Cast.SAMIRA, "Ik kijk het na.");
        assertThat(lessons("kept is null and words_after = 30")).isEqualTo(1);

        a.conversation().waiting();
        house.later(Duration.ofSeconds(50));
        ConversationId later = deeds.picksUp(Cast.SAMIRA).orElseThrow();
        deeds.replies(later, Cast.SAMIRA, "Ik kijk het na.");
        assertThat(lessons("kept")).isEqualTo(1);
        deeds.writes(later, "En nu?");
        deeds.replies(later, Cast.SAMIRA, "Het is rechtgezet.");
        assertThat(lessons("true")).as("an answer is no lesson about waiting").isEqualTo(2);
    }

    @Test
    void who_helps_in_another_language_is_not_counted() {
        house.arrives(Cast.SAMIRA);
        for (int i = 0; i < 5; i++) {
            a.conversation().waiting();
        }
        Duration alone = most();
        house.arrives(Cast.BRAM);
        assertThat(most()).isLessThan(alone);
        house.db().sql("insert into staff_language (staff, language) values (:bram, 'en')").param("bram", Cast.BRAM.id().value()).update();
        assertThat(most()).isEqualTo(alone);
    }

    private int lessons(String where) {
        return house.db().sql("select count(*) from lesson where " + where).query(Integer.class).single();
    }

    private Duration most() {
        return waits.forNext(Cast.DUTCH.id()).most();
    }
}
