package org.gehoor.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gehoor.testing.Cast.BRAM;
import static org.gehoor.testing.Cast.SAMIRA;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;
import org.gehoor.conversation.Turn;
import org.gehoor.promise.Promise;
import org.gehoor.queue.Handover;
import org.gehoor.queue.Place;
import org.gehoor.queue.Places;
import org.gehoor.testing.InTheHouse;
import org.gehoor.testing.Makers;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// G1: in every state one action brings a person, now or at a promised time. Nothing can switch it off.
@Tag("ways")
class APersonInOneStepTest extends InTheHouse {

    /// Every state there is, and how a conversation gets there.
    enum From {
        WITH_ASSISTANT(Turn.WithAssistant.class, Makers.MakingAConversation::withAssistant),
        WAITING_FOR_PERSON(Turn.WaitingForPerson.class, Makers.MakingAConversation::waiting),
        WITH_PERSON(Turn.WithPerson.class, made -> made.with(SAMIRA)),
        WAITING_FOR_CUSTOMER(Turn.WaitingForCustomer.class, made -> made.answeredBy(SAMIRA)),
        CLOSED(Turn.Closed.class, made -> made.closedAfter(SAMIRA)),
        SET_ASIDE(Turn.SetAside.class, made -> made.setAsideBy(SAMIRA));

        private final Class<? extends Turn> turn;
        private final Function<Makers.MakingAConversation, ConversationId> make;

        From(Class<? extends Turn> turn, Function<Makers.MakingAConversation, ConversationId> make) {
            this.turn = turn;
            this.make = make;
        }
    }

    @Test
    void every_state_is_tried() {
        assertThat(Arrays.stream(From.values()).map(from -> from.turn)).map(Class.class::cast).containsExactlyInAnyOrder(
                Arrays.stream(Turn.class.getPermittedSubclasses()).filter(Turn.class::isAssignableFrom).toArray(Class[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void one_step_ends_in_a_committed_place_or_with_a_person(From from) {
        ConversationId id = from.make.apply(a.conversation());
        assertThat(turn(id)).isInstanceOf(from.turn);

        deeds.asks(id);

        assertThat(placeOrPerson(id)).as("in the table, for everybody to see").isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void also_when_nobody_works_and_it_is_night(From from) {
        ConversationId id = from.make.apply(a.conversation());
        house.leaves(SAMIRA);
        house.clock().tick(Duration.ofHours(13));

        Handover.Ending ending = deeds.asks(id);

        assertThat(placeOrPerson(id)).isTrue();
        if (ending instanceof Handover.Ending.AfterHours(Promise promise, Instant opens)) {
            assertThat(opens).isEqualTo(Instant.parse("2026-05-13T06:00:00Z"));
            assertThat(promise.dueAt()).isAfter(opens).isBefore(opens.plus(Duration.ofHours(1)));
        } else {
            assertThat(from).as("who was in the line or with a person already").isIn(From.WAITING_FOR_PERSON, From.WITH_PERSON);
        }
    }

    @ParameterizedTest
    @EnumSource
    void also_while_the_machine_hangs_fails_or_is_not_there(From from) {
        house.answers().hang();
        ConversationId whileItHangs = from.make.apply(a.conversation());
        deeds.asks(whileItHangs);
        assertThat(placeOrPerson(whileItHangs)).isTrue();
        pickUpAll();

        house.answers().breakDown();
        ConversationId whileItFails = from.make.apply(a.conversation());
        deeds.asks(whileItFails);
        assertThat(placeOrPerson(whileItFails)).isTrue();
        pickUpAll();

        house.answers().takeAway();
        ConversationId withoutIt = from.make.apply(a.conversation());
        deeds.asks(withoutIt);
        assertThat(placeOrPerson(withoutIt)).isTrue();
    }

    @Test
    void the_machine_that_gives_way_brings_a_person_too() {
        ConversationId id = a.conversation().withAssistant();
        deeds.givesWay(id);
        assertThat(placeOrPerson(id)).isTrue();
    }

    @Test
    void who_asks_twice_keeps_the_first_promise_and_the_place() {
        ConversationId id = a.conversation().waiting();
        Place before = house.get(Places.class).find(id).orElseThrow();
        Turn first = turn(id);
        house.later(Duration.ofMinutes(1));

        assertThat(deeds.asks(id)).isInstanceOf(Handover.Ending.AlreadyInLine.class);

        assertThat(house.get(Places.class).find(id)).contains(before);
        assertThat(turn(id)).isEqualTo(first);
    }

    @Test
    void a_step_that_is_not_committed_leaves_nothing_behind() {
        ConversationId id = a.conversation().withAssistant();
        assertThatThrownBy(() -> house.work().whole(() -> {
            deeds.asks(id);
            assertThat(placeOrPerson(id)).as("it could have stayed").isTrue();
            throw new IllegalStateException("the power went out");
        })).hasMessage("the power went out");

        assertThat(turn(id)).isInstanceOf(Turn.WithAssistant.class);
        assertThat(count("place") + count("promise")).isZero();
    }

    @Test
    void words_to_a_person_who_went_home_go_to_whoever_works() {
        ConversationId id = a.conversation().answeredBy(SAMIRA);
        house.leaves(SAMIRA);
        house.arrives(BRAM);

        deeds.writes(id, "Er klopt nog iets niet.");

        assertThat(turn(id)).isInstanceOf(Turn.WaitingForPerson.class);
        assertThat(deeds.picksUp(BRAM)).contains(id);
    }

    private void pickUpAll() {
        house.arrives(SAMIRA);
        while (deeds.picksUp(SAMIRA).isPresent()) {
            house.arrives(SAMIRA);
        }
    }

    private Turn turn(ConversationId id) {
        return deeds.now(id).turn();
    }

    private boolean placeOrPerson(ConversationId id) {
        return house.db().sql("""
                select exists (select from conversation c join place p on p.id = c.place and p.conversation = c.id
                                where c.id = :id and c.turn = 'waiting_for_person' and c.promise is not null)
                    or exists (select from conversation where id = :id and turn = 'with_person' and owner_staff is not null)
                """)
                .param("id", id.value()).query(Boolean.class).single();
    }

    private int count(String table) {
        return house.db().sql("select count(*) from " + table).query(Integer.class).single();
    }
}
