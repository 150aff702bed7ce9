package org.gehoor.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HowWordsAreSaidTest {

    private static final Instant NOW = Instant.parse("2026-05-12T08:10:00Z");
    private final Dictionary dictionary = new Dictionary(Clock.fixed(NOW, ZoneId.of("UTC")));
    private final Words nl = dictionary.in(Language.NL);
    private final Words en = dictionary.in(Language.EN);

    @Test
    void a_time_is_read_in_the_zone_of_the_organisation() {
        assertThat(nl.time(NOW)).isEqualTo("10.10 uur");
        assertThat(en.time(NOW)).isEqualTo("10:10");
        assertThat(nl.clock(NOW)).isEqualTo("10.10");
        assertThat(dictionary.in(Language.NL, ZoneId.of("Europe/Lisbon")).time(NOW)).isEqualTo("9.10 uur");
    }

    @Test
    void a_day_has_its_weekday_and_its_year_only_when_it_is_another() {
        assertThat(nl.day(LocalDate.of(2026, 5, 14))).isEqualTo("do 14 mei");
        assertThat(en.day(LocalDate.of(2026, 5, 14))).isEqualTo("Thu 14 May");
        assertThat(nl.day(LocalDate.of(2027, 2, 1))).isEqualTo("ma 1 februari 2027");
    }

    @Test
    void when_is_a_clock_time_today_and_a_day_with_a_time_otherwise() {
        assertThat(nl.when(NOW.plus(Duration.ofHours(4)))).isEqualTo("14.10 uur");
        assertThat(nl.when(NOW.plus(Duration.ofDays(2)))).isEqualTo("do 14 mei, 10.10 uur");
        assertThat(en.when(NOW.plus(Duration.ofDays(2)))).isEqualTo("Thu 14 May, 10:10");
    }

    @Test
    void a_length_is_said_in_its_two_largest_units_and_never_too_short() {
        assertThat(nl.duration(Duration.ofSeconds(61))).isEqualTo("2 minuten");
        assertThat(nl.duration(Duration.ZERO)).isEqualTo("1 minuut");
        assertThat(nl.duration(Duration.ofMinutes(65))).isEqualTo("1 uur en 5 minuten");
        assertThat(en.duration(Duration.ofHours(26))).isEqualTo("1 day and 2 hours");
        assertThat(nl.shortDuration(Duration.ofHours(26))).isEqualTo("1 d 2 u");
    }

    @Test
    void money_does_not_break_after_its_sign() {
        assertThat(nl.euro(new BigDecimal("1414.5"))).isEqualTo("€\u00a01.414,50");
        assertThat(en.euro(new BigDecimal("14.5"))).isEqualTo("€\u00a014.50");
    }

    @Test
    void a_share_is_never_rounded_up() {
        assertThat(nl.outOf100(959, 1000)).isEqualTo("95 van de 100");
    }

    @Test
    void a_word_that_is_not_there_is_never_made_up() {
        assertThatThrownBy(() -> nl.say("words.nothing")).hasMessageContaining("words.nothing");
        assertThatThrownBy(() -> nl.say("words.out_of_100")).hasMessageContaining("no value for {count}");
    }
}
