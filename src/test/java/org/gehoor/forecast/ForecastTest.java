package org.gehoor.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What is promised, and from what.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForecastTest {

    private static final Instant TEN = Instant.parse("2026-05-12T08:00:00Z");
    private static final Experience KNOWN = new Experience(new Counted(900, 900 * 300), new Counted(1_000, 1_000 * 300), 1_000 * 2 * 300.0 * 300,
            Counted.NONE, new Counted(1_000, 0), 3);

    @Test
    void each_person_ahead_takes_one_step() {
        assertThat(situation(0, 3).forecast().mean()).isCloseTo(100, within(1.0));
        assertThat(situation(9, 3).forecast().mean()).isCloseTo(1_000, within(10.0));
        assertThat(situation(9, 10).forecast().mean()).isCloseTo(300, within(3.0));
    }

    @Test
    void people_who_leave_shorten_the_wait_of_those_behind() {
        var impatient = new Experience(KNOWN.pickUps(), KNOWN.helping(), KNOWN.squares(), new Counted(500, 150_000), KNOWN.words(), 3);
        double all = new Situation(9, 3, 0, KNOWN, Guard.AT_FIRST).forecast().mean();
        double fewer = new Situation(9, 3, 0, impatient, Guard.AT_FIRST).forecast().mean();
        double theta = 500 / 153_600.0;
        double expected = 0;
        for (int i = 0; i <= 9; i++) {
            expected += 1 / (3 / 300.0 + i * theta);
        }
        assertThat(fewer).isLessThan(all).isCloseTo(expected, within(1.0));
    }

    @Test
    void who_finds_somebody_free_gets_a_short_promise_that_is_honest() {
        assertThat(new Situation(0, 3, 1, Experience.NONE, Guard.AT_FIRST).forecast().promise()).isLessThanOrEqualTo(Duration.ofMinutes(2));
        assertThat(new Situation(1, 3, 1, KNOWN, Guard.AT_FIRST).forecast().mean()).as("the one ahead takes who is free")
                .isEqualTo(situation(0, 3).forecast().mean());
    }

    @Test
    void nothing_known_is_no_reason_to_promise_nothing() {
        assertThat(new Situation(0, 0, 0, Experience.NONE, Guard.AT_FIRST).forecast().mean()).isCloseTo(360, within(1.0));
        assertThat(new Situation(4, 2, 0, Experience.NONE, Guard.AT_FIRST).forecast().promise())
                .isBetween(Duration.ofMinutes(20), Duration.ofMinutes(40));
    }

    @Test
    void what_is_promised_is_true_nine_times_in_ten() {
        var erlang = new Gamma(4, 100);
        assertThat(erlang.below(erlang.quantile(0.9) / 100)).isCloseTo(0.9, within(1e-6));
        assertThat(new Gamma(1, 1).quantile(0.9)).isCloseTo(-Math.log(0.1), within(1e-6));
        assertThat(new Gamma(0.5, 2).quantile(0.9)).as("chi-square").isCloseTo(2.7055, within(0.0001));
        assertThat(new Gamma(2_000, 1).quantile(0.9)).isCloseTo(2_057.5, within(1.0));
    }

    @Test
    void a_pace_that_is_hardly_known_makes_a_longer_promise() {
        var little = new Experience(new Counted(5, 1_500), Counted.NONE, 0, Counted.NONE, new Counted(1, 0), 3);
        var much = new Experience(new Counted(900, 900 * 300), Counted.NONE, 0, Counted.NONE, new Counted(1, 0), 3);
        var shaky = new Situation(19, 3, 0, little, Guard.AT_FIRST).forecast();
        var sure = new Situation(19, 3, 0, much, Guard.AT_FIRST).forecast();
        assertThat(shaky.nineOfTen().toMillis() / shaky.mean()).isGreaterThan(1.1 * sure.nineOfTen().toMillis() / sure.mean());
    }

    @Test
    void calls_whose_moment_comes_stand_ahead_too() {
        var without = situation(5, 3).forecast();
        var with = new Situation(5, List.of(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofHours(2)), 3, 1, KNOWN, Guard.AT_FIRST).forecast();
        assertThat(with.mean()).isEqualTo(situation(7, 3).forecast().mean()).isGreaterThan(without.mean());
    }

    @Test
    void the_guard_rests_where_one_in_eight_is_broken_and_stays_within_its_bounds() {
        Guard burnt = Guard.of(Collections.nCopies(5, false));
        assertThat(burnt.factor()).isGreaterThan(1.3);
        assertThat(Guard.of(Collections.nCopies(100, false)).factor()).isEqualTo(2);
        assertThat(Guard.of(Collections.nCopies(100, true)).factor()).isEqualTo(0.6);
        Guard later = burnt.learn(false);
        for (int kept = 0; kept < 7; kept++) {
            later = later.learn(true);
        }
        assertThat(later.factor()).isCloseTo(burnt.factor(), within(1e-9));
    }

    @Test
    void times_are_said_as_people_say_them() {
        assertThat(List.of(1, 61, 7 * 60, 13 * 60, 61 * 60, 5 * 3_600 + 1).stream().map(Duration::ofSeconds).map(Humane::up).map(Duration::toMinutes))
                .containsExactly(1L, 2L, 8L, 15L, 75L, 360L);
        assertThat(Humane.minute(TEN.plusSeconds(190), TEN.plusSeconds(280))).isEqualTo(TEN.plusSeconds(240));
        assertThat(Humane.minute(TEN.plusSeconds(250), TEN.plusSeconds(280))).isEqualTo(TEN.plusSeconds(300));
    }

    @Test
    void hidden_work_after_a_contact_is_inside_the_pace() {
        var line = new Observed();
        line.working(1);
        Instant busy = line.joined(TEN);
        for (int i = 0; i < 30; i++) {
            line.joined(TEN.plusSeconds(i));
        }
        for (int i = 0; i < 30; i++) {
            Instant at = TEN.plusSeconds(60 + 300L * i);
            line.helped(line.pickedUp(TEN.plusSeconds(i), busy, at), at.plusSeconds(200));
        }
        Experience measured = line.experience(TEN.plusSeconds(60 + 300 * 29));
        assertThat(measured.helping().secondsEach()).isEqualTo(200);
        assertThat(1 / measured.pace()).isBetween(265.0, 300.0);
        assertThat(measured.wrapUpSeconds()).isBetween(50.0, 100.0);
    }

    @Test
    void a_night_is_nobodys_pace() {
        var line = new Observed();
        line.working(1);
        Instant busy = line.joined(TEN);
        line.joined(TEN);
        line.pickedUp(TEN, busy, TEN.plusSeconds(60));
        double before = line.experience(TEN.plusSeconds(60)).pace();
        line.pickedUp(TEN, busy, TEN.plus(Duration.ofHours(15)));
        assertThat(line.experience(TEN.plus(Duration.ofHours(15))).pace()).isEqualTo(before);
    }

    @Test
    void what_is_long_ago_is_forgotten() {
        var line = new Observed();
        line.working(1);
        pickUps(line, TEN, 1_100, 600);
        assertThat(1 / line.experience(TEN).pace()).isCloseTo(600, within(10.0));
        pickUps(line, TEN.plus(Duration.ofDays(30)), 1_100, 60);
        Experience now = line.experience(TEN.plus(Duration.ofDays(40)));
        assertThat(now.pickUps().events()).isBetween(990.0, 1_000.0);
        assertThat(1 / now.pace()).isCloseTo(60, within(5.0));
        assertThat(now.leavers().events()).isZero();
    }

    private static void pickUps(Observed line, Instant from, int count, int seconds) {
        Instant busy = line.joined(from);
        line.joined(from);
        line.left(from, busy, from.plusSeconds(5));
        Instant at = from;
        for (int i = 0; i < count; i++) {
            line.joined(at);
            at = at.plusSeconds(seconds);
            line.helped(line.pickedUp(at.minusSeconds(10), busy, at), at.plusSeconds(seconds));
            line.answered(Optional.empty(), Duration.ofSeconds(5));
        }
    }

    private static Situation situation(int ahead, int people) {
        return new Situation(ahead, people, 0, KNOWN, Guard.AT_FIRST);
    }
}
