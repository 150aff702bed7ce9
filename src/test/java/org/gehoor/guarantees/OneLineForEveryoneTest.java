package org.gehoor.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gehoor.testing.Cast.BRAM;
import static org.gehoor.testing.Cast.DE_WIT;
import static org.gehoor.testing.Cast.LUC;
import static org.gehoor.testing.Cast.NOOR;
import static org.gehoor.testing.Cast.SAMIRA;
import static org.gehoor.testing.Cast.SECOND_LINE;
import static org.gehoor.testing.Cast.VOS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gehoor.queue.PickUp;
import org.gehoor.queue.Place;
import org.gehoor.queue.Places;
import org.gehoor.testing.InTheHouse;
import org.gehoor.testing.TestHouse;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// G4: order is the need you stated, then how long you have waited since your first unanswered word.
class OneLineForEveryoneTest extends InTheHouse {

    private static final Duration BOUND = Duration.ofMinutes(30);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void who_you_are_changes_nothing_about_your_place(long seed) {
        assertThat(OrdersThatReadTheCustomer.in(house, seed, OrdersThatReadTheCustomer.AS_BUILT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void a_whole_day_that_happens_to_others_has_the_same_order_to_the_byte(long day) {
        String order = ADayOfOthers.order(house, ADayOfOthers.people(1), day, ADayOfOthers.Tampering.NONE);
        assertThat(order.lines().filter(line -> line.contains(" picked up ")).count()).isGreaterThan(8);
        assertThat(ADayOfOthers.order(TestHouse.fresh(), ADayOfOthers.people(2), day, ADayOfOthers.Tampering.NONE)).isEqualTo(order);
        assertThat(ADayOfOthers.order(TestHouse.fresh(), ADayOfOthers.people(3), day, ADayOfOthers.Tampering.NONE)).isEqualTo(order);
    }

    @Test
    void writing_again_does_not_move_you() {
        ConversationId first = a.conversation().from(VOS).waiting();
        house.later(Duration.ofMinutes(1));
        ConversationId second = a.conversation().from(LUC).waiting();
        Place before = place(first);

        house.later(Duration.ofMinutes(1));
        deeds.writes(first, "Mijn meterstand is 4711.");
        deeds.asks(first);

        assertThat(place(first)).isEqualTo(before);
        assertThat(line()).containsExactly(first, second);
    }

    @ParameterizedTest
    @EnumSource
    void a_need_advances_by_a_fixed_and_bounded_credit(Need need) {
        Place place = place(a.conversation().waiting(need));
        assertThat(Duration.between(place.orderAt(), place.waitingSince())).isEqualTo(Place.credit(need)).isBetween(Duration.ZERO, BOUND);
    }

    @ParameterizedTest
    @EnumSource
    void nobody_starves_because_of_the_needs_of_others(Need need) {
        ConversationId patient = a.conversation().from(DE_WIT).waiting();
        house.later(BOUND.plusSeconds(1));
        ConversationId needy = a.conversation().from(LUC).waiting(need);
        assertThat(line()).containsExactly(patient, needy);
    }

    @Test
    void a_need_that_is_stated_later_only_ever_advances() {
        ConversationId id = a.conversation().waiting(Need.NO_SERVICE);
        deeds.asks(id, Need.SAFETY);
        assertThat(place(id).need()).isEqualTo(Need.SAFETY);
        deeds.asks(id, Need.NO_SERVICE);
        deeds.asks(id);
        assertThat(place(id).need()).isEqualTo(Need.SAFETY);
    }

    @Test
    void being_handed_over_keeps_the_time_of_waiting() {
        ConversationId id = a.conversation().with(SAMIRA);
        house.later(Duration.ofMinutes(4));
        ConversationId later = a.conversation().from(LUC).waiting();

        deeds.handsOver(id, SAMIRA, SECOND_LINE);
        house.arrives(BRAM);

        assertThat(house.get(PickUp.class).line(deeds.member(BRAM))).extracting(Place::conversation).containsExactly(id, later);
    }

    @Test
    void a_call_back_keeps_the_place() {
        ConversationId first = a.conversation().by(Channel.CALLBACK).waiting();
        Instant since = place(first).waitingSince();
        house.later(Duration.ofMinutes(1));
        a.conversation().from(LUC).waiting();

        deeds.asksToBeCalled(first, VOS.phone().orElseThrow(), Instant.parse("2026-05-12T08:30:00Z"));

        assertThat(place(first).waitingSince()).isEqualTo(since);
        assertThat(line()).startsWith(first);
        house.arrives(SAMIRA);
        assertThat(deeds.picksUp(SAMIRA)).as("before its moment nobody is called").isNotEqualTo(Optional.of(first));
        house.later(Duration.ofMinutes(29));
        assertThat(deeds.picksUp(SAMIRA)).contains(first);
    }

    @Test
    void nobody_chooses_whom_to_help() {
        ConversationId first = a.conversation().from(DE_WIT).waiting();
        house.later(Duration.ofSeconds(1));
        ConversationId famous = a.conversation().from(LUC).waiting();
        house.arrives(NOOR);
        assertThatThrownBy(() -> house.get(PickUp.class).exactly(famous, deeds.member(NOOR))).hasMessageContaining("others_first");
        assertThat(deeds.picksUp(NOOR)).contains(first);
    }

    @Test
    void the_database_refuses_any_other_order() {
        ConversationId id = a.conversation().waiting();
        assertThatThrownBy(() -> change(id, "order_at = order_at - interval '1 hour'"))
                .hasMessageContaining("order_is_waiting_and_stated_need_and_nothing_else");
        assertThatThrownBy(() -> change(id, "credit = interval '10 minutes', order_at = waiting_since - interval '10 minutes'"))
                .hasMessageContaining("a_credit_needs_a_stated_need");
        assertThatThrownBy(() -> change(id, "need = 'safety', credit = interval '31 minutes', order_at = waiting_since - interval '31 minutes'"))
                .hasMessageContaining("place_credit_check");
    }

    private List<ConversationId> line() {
        return house.get(PickUp.class).line(deeds.member(SAMIRA)).stream().map(Place::conversation).toList();
    }

    private Place place(ConversationId id) {
        return house.get(Places.class).find(id).orElseThrow();
    }

    private void change(ConversationId id, String set) {
        house.db().sql("update place set " + set + " where conversation = :id").param("id", id.value()).update();
    }
}
