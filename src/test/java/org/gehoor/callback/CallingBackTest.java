package org.gehoor.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gehoor.testing.Cast.SAMIRA;

import java.time.Duration;
import java.time.Instant;
import org.gehoor.outbox.Outbox;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.promise.Standing;
import org.gehoor.promise.Watch;
import org.gehoor.queue.Place;
import org.gehoor.queue.Places;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Need;
import org.gehoor.vocabulary.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallingBackTest extends InTheHouse {

    private static final PhoneNumber NUMBER = Cast.VOS.phone().orElseThrow();
    private static final Instant HALF_PAST = Instant.parse("2026-05-12T08:30:00Z");

    private final CallBacks calls = house.get(CallBacks.class);
    private final Promises promises = house.get(Promises.class);

    @Test
    void who_keeps_their_place_is_called_in_the_same_line_when_it_is_their_turn() {
        ConversationId first = a.conversation().waiting();
        house.later(Duration.ofMinutes(1));
        ConversationId second = a.conversation().waiting();
        Place before = house.get(Places.class).find(first).orElseThrow();

        Promise promise = calls.askInTurn(first, deeds.customer(first), Need.NONE, NUMBER);

        assertThat(house.get(Places.class).find(first)).contains(before);
        assertThat(promise).matches(made -> made.kind() == Promise.Kind.CALL_BACK && made.words().startsWith("Wij bellen u als u aan de beurt bent, tussen"));
        assertThat(promise.dueAt()).isEqualTo(calls.find(first).orElseThrow().until());
        house.arrives(SAMIRA);
        assertThat(deeds.picksUp(SAMIRA)).as("before %s", second).contains(first);
    }

    @Test
    void after_three_calls_in_vain_a_written_answer_is_owed_and_a_letter_says_so() {
        ConversationId id = called();
        for (int attempt = 1; attempt < CallBacks.MOST_ATTEMPTS; attempt++) {
            deeds.callsInVain(id, SAMIRA);
            assertThat(running(id)).matches(next -> next.kind() == Promise.Kind.CALL_BACK);
            assertThat(calls.find(id).orElseThrow().attempts()).isEqualTo(attempt);
            house.later(Duration.ofMinutes(10));
        }
        deeds.callsInVain(id, SAMIRA);

        assertThat(running(id).kind()).isEqualTo(Promise.Kind.ANSWER);
        assertThat(calls.find(id)).isEmpty();
        assertThat(letter(id)).contains("drie keer", running(id).words(), "/callback");
        assertThatThrownBy(() -> deeds.callsInVain(id, SAMIRA)).hasMessageContaining("no_call");
    }

    @Test
    void a_wrong_number_is_told_and_another_asked_for() {
        ConversationId id = called();
        calls.wrongNumber(id, SAMIRA.author(), "");

        assertThat(running(id).kind()).isEqualTo(Promise.Kind.ANSWER);
        assertThat(letter(id)).contains("het nummer dat u gaf", running(id).words(), "/callback").doesNotContain("drie keer");
    }

    @Test
    void a_window_that_passes_without_a_call_breaks_its_promise_and_the_call_stays_to_be_made() {
        ConversationId id = a.conversation().by(Channel.CALLBACK).withAssistant();
        Promise missed = calls.ask(id, deeds.customer(id), Need.NONE, NUMBER, HALF_PAST);
        house.clock().set(missed.brokenFrom());
        house.get(Watch.class).look();

        assertThat(promises.get(missed.id()).standingAt(house.clock().instant())).isEqualTo(Standing.BROKEN);
        Promise anew = running(id);
        assertThat(anew.kind()).isEqualTo(Promise.Kind.CALL_BACK);
        assertThat(anew.dueAt()).as("half an hour, however long ago it was asked").isBetween(HALF_PAST.plusSeconds(45 * 60), HALF_PAST.plusSeconds(50 * 60));
        assertThat(calls.find(id).orElseThrow().until()).isEqualTo(anew.dueAt());
        assertThat(letter(id)).contains(anew.words(), "/choice?way=call");
        house.arrives(SAMIRA);
        assertThat(deeds.picksUp(SAMIRA)).contains(id);
    }

    @Test
    void the_next_try_is_within_a_quarter_of_an_hour_in_which_we_are_open() {
        ConversationId id = called();
        Instant closing = Cast.DUTCH.hours().closesAfter(house.clock().instant()).orElseThrow();
        house.clock().set(closing.minusSeconds(300));
        house.arrives(SAMIRA);
        deeds.callsInVain(id, SAMIRA);

        assertThat(running(id).dueAt()).isEqualTo(Cast.DUTCH.hours().openFrom(closing).plus(Duration.ofMinutes(10)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            0118 55 01 23,                    +31118550123
            (0118) 55-01-23,                  +31118550123
            +32 2 555 12 12,                  +3225551212
            0049 30 901820,                   +4930901820
            0800 0432,                        +318000432
            0900 1234567,                     callback.premium
            +44 909 879 0000,                 callback.premium
            112,                              callback.no_number
            0118 55 01,                       callback.no_number
            06 00000000000000,                callback.no_number
            +999 1234567,                     callback.no_number
            bel mij maar,                     callback.no_number
            0118 550123 toestel 12,           callback.no_number
            0118 550123 ext. 12,              callback.extension
            0118550123 of 0118550124 of 0612345678, callback.too_long
            """)
    void a_number_is_taken_or_refused_with_what_to_do_instead(String typed, String what) {
        if (what.startsWith("+")) {
            assertThat(Numbers.read(typed).e164()).isEqualTo(what);
        } else {
            assertThatThrownBy(() -> Numbers.read(typed)).hasMessageContaining(what);
        }
    }

    /// With Samira, at the time that was chosen.
    private ConversationId called() {
        ConversationId id = a.conversation().by(Channel.CALLBACK).withAssistant();
        calls.ask(id, deeds.customer(id), Need.NONE, NUMBER, HALF_PAST);
        house.clock().set(HALF_PAST);
        house.arrives(SAMIRA);
        assertThat(deeds.picksUp(SAMIRA)).contains(id);
        return id;
    }

    private Promise running(ConversationId id) {
        return promises.get(deeds.now(id).promise().orElseThrow());
    }

    private String letter(ConversationId id) {
        return house.get(Outbox.class).about(id).getLast().draft().content().text();
    }
}
