package org.gehoor.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.DUTCH;
import static org.gehoor.testing.Cast.SAMIRA;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.gehoor.fairness.Fairness;
import org.gehoor.outbox.Outbox;
import org.gehoor.profile.Matter;
import org.gehoor.profile.Profiles;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.promise.Standing;
import org.gehoor.promise.Watch;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A decision or a solution is promised beside the next step, by the law that applies, and nothing resets it. It is Tuesday 12 May 2026, 10.00.
class WhatIsPromisedAboutTheOutcomeTest extends InTheHouse {

    private static final String LETTER = "Wij hebben het nagekeken. De kosten zijn terecht, want u belde via een mast in Zwitserland. "
            + "Bent u het daar niet mee eens, dan kunt u naar de Geschillencommissie.";

    private final Profiles profiles = house.get(Profiles.class);
    private final Promises promises = house.get(Promises.class);

    @BeforeEach
    void the_default() {
        profiles.choose(List.of("es"));
    }

    @Test
    void who_asks_for_a_person_is_promised_a_solution_beside_the_next_step() {
        ConversationId id = a.conversation().withAssistant();
        assertThat(story(id)).isEmpty();
        deeds.asks(id);
        assertThat(story(id)).containsExactly("solution 2026-06-02T21:59:00Z running, es: Ley 10/2025, art. 17(1), 15 working_days");
        assertThat(promises.get(deeds.now(id).promise().orElseThrow()).kind()).isEqualTo(Promise.Kind.PERSON);
    }

    @Test
    void the_kind_of_matter_of_the_line_makes_it_stricter() {
        profiles.about(DUTCH.id(), Matter.BILLING);
        assertThat(story(a.conversation().waiting())).containsExactly("solution 2026-05-17T21:59:00Z running, es: Ley 10/2025, art. 17(3), 5 calendar_days");
    }

    @Test
    void a_complaint_to_a_public_body_is_promised_a_decision_and_without_a_term_nothing_is_promised() {
        profiles.choose(List.of("nl-awb"));
        assertThat(story(a.conversation().waiting())).isEmpty();
        profiles.about(DUTCH.id(), Matter.COMPLAINT);
        assertThat(story(a.conversation().waiting())).containsExactly("decision 2026-06-23T21:59:00Z running, nl-awb: Awb, art. 9:11(1), 6 weeks");
    }

    @Test
    void an_answer_is_due_by_the_law_where_that_is_sooner_than_our_own_term() {
        profiles.about(DUTCH.id(), Matter.CONTINUITY);
        Promise next = promises.get(deeds.now(a.conversation().by(Channel.FORM).waiting()).promise().orElseThrow());
        assertThat(next.kind() + " " + next.dueAt() + " " + next.rule()).isEqualTo("ANSWER 2026-05-12T10:00:00Z es: Ley 10/2025, art. 17(2), 2 hours");
        profiles.about(DUTCH.id(), Matter.OTHER);
        assertThat(promises.get(deeds.now(a.conversation().by(Channel.FORM).waiting()).promise().orElseThrow()).rule()).startsWith("own: ");
    }

    @Test
    void the_customers_yes_and_a_final_letter_keep_it() {
        assertThat(standings(a.conversation().closedAfter(SAMIRA))).containsExactly(Standing.KEPT);
        ConversationId refused = a.conversation().with(SAMIRA);
        deeds.closesByLetter(refused, SAMIRA, LETTER);
        assertThat(standings(refused)).containsExactly(Standing.KEPT);
    }

    @Test
    void who_closes_unhelped_lets_us_off_and_what_is_no_customers_matter_was_promised_to_nobody() {
        ConversationId closed = a.conversation().waiting();
        deeds.closes(closed);
        assertThat(standings(closed)).containsExactly(Standing.RELEASED);
        assertThat(standings(a.conversation().setAsideBy(SAMIRA))).containsExactly(Standing.RELEASED);
    }

    @Test
    void kept_too_late_is_broken() {
        ConversationId id = a.conversation().answeredBy(SAMIRA);
        house.later(Duration.ofDays(30));
        deeds.closes(id);
        assertThat(standings(id)).containsExactly(Standing.BROKEN);
    }

    @Test
    void opening_it_again_within_the_term_promises_the_same_moment_and_after_it_a_new_term() {
        ConversationId id = a.conversation().closedAfter(SAMIRA);
        house.later(Duration.ofDays(7));
        deeds.reopens(id);
        assertThat(dues(id)).containsExactly("2026-06-02T21:59:00Z", "2026-06-02T21:59:00Z");
        assertThat(standings(id)).containsExactly(Standing.RUNNING, Standing.KEPT);
        deeds.closes(id);
        house.later(Duration.ofDays(30));
        deeds.reopens(id);
        assertThat(dues(id)).startsWith("2026-07-09T21:59:00Z");
    }

    @Test
    void a_broken_one_is_followed_by_another_within_a_week_and_the_next_step_stays_as_it_was() {
        ConversationId id = a.conversation().with(SAMIRA);
        house.later(Duration.ofDays(22));
        house.get(Watch.class).look();
        assertThat(story(id)).containsExactly("solution 2026-06-10T21:59:00Z running, own: again, after one that was broken",
                "solution 2026-06-02T21:59:00Z broken, es: Ley 10/2025, art. 17(1), 15 working_days");
        assertThat(promises.get(deeds.now(id).promise().orElseThrow()).kind()).isEqualTo(Promise.Kind.PERSON);
        assertThat(letters(id)).anyMatch(letter -> letter.contains("Het is opgelost vóór wo 10 juni"));
        house.get(Watch.class).look();
        assertThat(promises.outcomes(id)).hasSize(2);
    }

    @Test
    void while_the_customer_has_the_next_word_the_letter_says_so_and_their_word_brings_a_new_one() {
        ConversationId id = a.conversation().answeredBy(SAMIRA);
        house.later(Duration.ofDays(22));
        house.get(Watch.class).look();
        assertThat(standings(id)).containsExactly(Standing.BROKEN);
        assertThat(letters(id)).anyMatch(letter -> letter.contains("U hebt nu het laatste woord"));
        deeds.writes(id, "Het staat er nog steeds op.");
        assertThat(standings(id)).containsExactly(Standing.RUNNING, Standing.BROKEN);
        assertThat(dues(id)).startsWith("2026-06-10T21:59:00Z");
    }

    @Test
    void merged_the_earlier_moment_stays_promised_and_comes_back_when_they_part() {
        ConversationId first = a.conversation().with(SAMIRA);
        house.later(Duration.ofDays(1));
        ConversationId second = a.conversation().waiting();
        deeds.merges(first, second, SAMIRA);
        assertThat(standings(first)).containsExactly(Standing.PASSED_ON);
        assertThat(standings(second)).containsExactly(Standing.RUNNING, Standing.PASSED_ON);
        assertThat(dues(second)).startsWith("2026-06-02T21:59:00Z");
        deeds.parts(first, SAMIRA);
        assertThat(standings(first)).containsExactly(Standing.RUNNING, Standing.PASSED_ON);
        assertThat(dues(first)).containsOnly("2026-06-02T21:59:00Z");
    }

    @Test
    void the_line_replayed_from_the_record_does_not_mind_what_is_promised_beside_the_next_step() {
        ConversationId first = a.conversation().waiting();
        house.later(Duration.ofMinutes(1));
        a.conversation().waiting();
        house.arrives(SAMIRA);
        assertThat(deeds.picksUp(SAMIRA)).contains(first);
        Fairness fairness = Fairness.of(house.db(), ZoneOffset.UTC);
        assertThat(fairness.holds(_ -> true)).as(() -> String.join("\n", fairness.report(_ -> true).toList())).isTrue();
    }

    private List<Promise> made(ConversationId id) {
        return promises.outcomes(id);
    }

    private List<String> story(ConversationId id) {
        return made(id).stream().map(promise -> promise.kind().code() + " " + promise.dueAt() + " " + standing(promise).code() + ", " + promise.rule()).toList();
    }

    private List<Standing> standings(ConversationId id) {
        return made(id).stream().map(this::standing).toList();
    }

    private List<String> dues(ConversationId id) {
        return made(id).stream().map(promise -> promise.dueAt().toString()).toList();
    }

    private Standing standing(Promise promise) {
        Instant now = house.clock().instant();
        return promise.standingAt(now);
    }

    private Stream<String> letters(ConversationId id) {
        return house.get(Outbox.class).about(id).stream().map(letter -> letter.draft().content().text());
    }
}
