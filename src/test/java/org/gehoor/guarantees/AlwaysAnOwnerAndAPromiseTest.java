package org.gehoor.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gehoor.testing.Cast.SAMIRA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gehoor.ledger.Ledger;
import org.gehoor.ledger.LedgerEntry;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.promise.Standing;
import org.gehoor.promise.Watch;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.PromiseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// G3: every conversation that waits for us has someone responsible and a time by which something happens. A promise that was broken
/// stays broken.
class AlwaysAnOwnerAndAPromiseTest extends InTheHouse {

    private static final Instant TUESDAY_HALF_PAST = Instant.parse("2026-05-12T08:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "owner_staff = null; owner_team = null, who_waits_for_us_has_an_owner",
        "promise = null, who_waits_for_us_has_a_promise",
        "first_unanswered_at = null, who_waits_for_us_has_a_first_word",
        "place = null, waiting_means_a_place",
    })
    void the_database_refuses_one_who_waits_without(String without, String constraint) {
        ConversationId id = a.conversation().waiting();
        assertThatThrownBy(() -> change(id, without.replace(';', ','))).hasMessageContaining(constraint);
    }

    @ParameterizedTest
    @CsvSource({
        "owner_staff = null; owner_team = null, who_waits_for_us_has_an_owner",
        "owner_staff = null, with_a_person_means_one_person",
        "promise = null, who_waits_for_us_has_a_promise",
    })
    void and_one_who_is_with_a_person_without(String without, String constraint) {
        ConversationId id = a.conversation().with(SAMIRA);
        assertThatThrownBy(() -> change(id, without.replace(';', ','))).hasMessageContaining(constraint);
    }

    @Test
    void a_place_that_somebody_stands_on_cannot_be_taken_away() {
        ConversationId id = a.conversation().waiting();
        assertThatThrownBy(() -> house.db().sql("delete from place where conversation = :id").param("id", id.value()).update())
                .hasMessageContaining("foreign key");
    }

    @Test
    void a_promise_to_another_is_no_promise() {
        ConversationId one = a.conversation().waiting();
        ConversationId other = a.conversation().waiting();
        assertThatThrownBy(() -> house.db().sql("update conversation set promise = (select promise from conversation where id = :other) where id = :one")
                .param("one", one.value()).param("other", other.value()).update()).hasMessageContaining("foreign key");
    }

    @Test
    void a_promise_and_how_it_ended_never_change() {
        ConversationId id = a.conversation().answeredBy(SAMIRA);
        for (String statement : List.of("update promise set due_at = due_at + interval '1 day'", "delete from promise",
                "update promise_end set at = at - interval '1 day'", "delete from promise_end")) {
            assertThatThrownBy(() -> house.db().sql(statement).update()).as(statement).hasMessageContaining("only added to");
        }
        PromiseOf promise = the(id);
        house.work().whole(() -> house.get(Promises.class).replace(promise.id()));
        assertThat(promise.standing()).as("the second end is not written").isEqualTo(Standing.KEPT);
    }

    @Test
    void a_promise_kept_late_is_broken() {
        ConversationId id = a.conversation().waiting();
        PromiseOf promise = the(id);
        house.clock().set(promise.due().plusMillis(1));
        house.work().whole(() -> house.get(Promises.class).keep(promise.id()));
        assertThat(promise.standing()).isEqualTo(Standing.BROKEN);
        assertThat(promise.standingInTheLedger()).contains("broken");
    }

    @Test
    void a_promise_kept_on_the_very_minute_is_kept() {
        ConversationId id = a.conversation().waiting();
        PromiseOf promise = the(id);
        house.clock().set(promise.due());
        house.work().whole(() -> house.get(Promises.class).keep(promise.id()));
        assertThat(promise.standing()).isEqualTo(Standing.KEPT);
        assertThat(promise.standingInTheLedger()).contains("kept");
    }

    @Test
    void moving_a_date_ourselves_is_broken_from_the_first_date() {
        ConversationId id = a.conversation().by(Channel.CALLBACK).waiting();
        deeds.asksToBeCalled(id, Cast.VOS.phone().orElseThrow(), TUESDAY_HALF_PAST);
        PromiseOf promised = the(id);
        house.arrives(SAMIRA);
        house.later(Duration.ofMinutes(30));
        deeds.picksUp(SAMIRA);

        deeds.repliesAndPromises(id, SAMIRA, "Ik bel u morgen.", TUESDAY_HALF_PAST.plus(Duration.ofDays(1)));

        assertThat(promised.standing()).as("though its time is not over").isEqualTo(Standing.BROKEN);
        assertThat(promised.standingInTheLedger()).contains("broken");
    }

    @Test
    void a_promise_that_lapses_is_broken_in_the_record_and_followed_by_another() {
        ConversationId id = a.conversation().waiting();
        PromiseOf first = the(id);
        house.clock().set(first.due().plusSeconds(1));

        assertThat(house.get(Watch.class).look()).isEqualTo(1);
        assertThat(house.get(Watch.class).look()).as("once").isZero();

        PromiseOf second = the(id);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.due()).isAfter(house.clock().instant());
        assertThat(first.standing()).isEqualTo(Standing.BROKEN);
        assertThat(kinds(id)).containsSubsequence("promise-made", "promise-broken", "promise-ended", "promise-made");
    }

    @Test
    void a_broken_promise_is_never_counted_as_kept() {
        ConversationId id = a.conversation().waiting();
        PromiseOf promise = the(id);
        house.clock().set(promise.due().plusSeconds(1));
        house.arrives(SAMIRA);
        deeds.picksUp(SAMIRA);
        deeds.replies(id, SAMIRA, "Eindelijk.");

        Promises.Kept kept = house.get(Promises.class).keptSince(Instant.EPOCH);
        assertThat(kept.kept()).isZero();
        assertThat(kept.made()).isEqualTo(1);
    }

    @Test
    void neither_words_nor_a_letter_keep_the_promise_of_a_call() {
        ConversationId id = a.conversation().by(Channel.CALLBACK).waiting();
        deeds.asksToBeCalled(id, Cast.VOS.phone().orElseThrow(), TUESDAY_HALF_PAST);
        PromiseOf call = the(id);
        house.arrives(SAMIRA);
        house.later(Duration.ofMinutes(30));
        deeds.picksUp(SAMIRA);

        deeds.replies(id, SAMIRA, "Ik schrijf u maar.");
        assertThatThrownBy(() -> deeds.closesByLetter(id, SAMIRA, "Wij doen dit niet.")).hasMessageContaining("call_first");
        assertThat(call.standing()).isNotEqualTo(Standing.KEPT);

        deeds.reaches(id, SAMIRA);
        assertThat(call.standing()).isEqualTo(Standing.KEPT);
    }

    @Test
    void the_customer_who_closes_lets_us_off_but_not_from_what_was_broken() {
        ConversationId inTime = a.conversation().waiting();
        PromiseOf released = the(inTime);
        deeds.closes(inTime);
        assertThat(released.standing()).isEqualTo(Standing.RELEASED);

        ConversationId late = a.conversation().waiting();
        PromiseOf broken = the(late);
        house.clock().set(broken.due().plusSeconds(1));
        deeds.closes(late);
        assertThat(broken.standing()).isEqualTo(Standing.BROKEN);
    }

    /// The promise that runs for a conversation, and how it stands whenever asked.
    private final class PromiseOf {

        private final Promise promise;

        PromiseOf(Promise promise) {
            this.promise = promise;
        }

        PromiseId id() {
            return promise.id();
        }

        Instant due() {
            return promise.dueAt();
        }

        Standing standing() {
            return house.get(Promises.class).get(promise.id()).standingAt(house.clock().instant());
        }

        Optional<String> standingInTheLedger() {
            return house.get(Ledger.class).read(promise.conversation().value(), 0).stream()
                    .filter(entry -> entry.kind().equals("promise-ended") && entry.fact("promise").equals(promise.id().toString()))
                    .map(entry -> entry.fact("standing")).findFirst();
        }
    }

    private PromiseOf the(ConversationId id) {
        Promises all = house.get(Promises.class);
        return new PromiseOf(deeds.now(id).promise().map(all::get).orElseGet(() -> all.of(id).getFirst()));
    }

    private List<String> kinds(ConversationId id) {
        return house.get(Ledger.class).read(id.value(), 0).stream().map(LedgerEntry::kind).toList();
    }

    private void change(ConversationId id, String set) {
        house.db().sql("update conversation set " + set + " where id = :id").param("id", id.value()).update();
    }
}
