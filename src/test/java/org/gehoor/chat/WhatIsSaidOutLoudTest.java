package org.gehoor.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.gehoor.timeline.CustomerCase.Promised;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Who cannot see the page hears a new place or another clock time, at most once a minute, and a new state at once.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhatIsSaidOutLoudTest {

    private static final Instant TEN = Instant.parse("2026-05-12T08:00:00Z");

    private final Aloud aloud = new Aloud(Aloud.code(at(4, "running", "")));

    @Test
    void what_the_page_says_already_is_not_said_again() {
        assertThat(aloud.of(at(4, "running", ""), TEN)).isNull();
        assertThat(aloud.of(at(4, "at-risk", "Naar schatting gaat het sneller."), TEN)).as("only how it stands, and what is expected").isNull();
        assertThat(aloud.of(at(3, "running", ""), TEN)).isNotNull();
    }

    @Test
    void another_place_is_said_once_a_minute_and_never_forgotten() {
        assertThat(aloud.of(at(3, "running", ""), TEN)).isNotNull();
        assertThat(aloud.of(at(2, "running", ""), TEN.plusSeconds(20))).isNull();
        assertThat(aloud.of(at(1, "running", ""), TEN.plusSeconds(59))).isNull();
        assertThat(aloud.of(at(1, "running", ""), TEN.plusSeconds(60))).isNotNull();
        assertThat(aloud.of(at(1, "running", ""), TEN.plusSeconds(200))).isNull();
    }

    @Test
    void a_person_who_comes_is_said_at_once() {
        assertThat(aloud.of(at(1, "running", ""), TEN)).isNotNull();
        assertThat(aloud.of(new Now.WithPerson("Samira Bouali", "SB", promised("running"), null), TEN.plusSeconds(1))).isNotNull();
    }

    private static Now at(int number, String standing, String expected) {
        return new Now.Waiting(promised(standing), null, new Now.Spot(number - 1, 0), expected.isEmpty() ? null : expected, null, false);
    }

    private static Promised promised(String standing) {
        return new Promised("Een medewerker komt vóór 10.10 uur", "nl", standing, "loopt", "10.10 uur", TEN.plusSeconds(600));
    }
}
