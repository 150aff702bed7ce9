package org.gehoor.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gehoor.callback.CallBacks;
import org.gehoor.ledger.Ledger;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.promise.Standing;
import org.gehoor.queue.Leaving;
import org.gehoor.queue.Place;
import org.gehoor.queue.Places;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A customer who waits in a chat and goes away without a word keeps the conversation, the place and a promise.
class WhoIsNoLongerThereTest extends InTheHouse {

    private final Presence presence = house.get(Presence.class);

    @ParameterizedTest(name = "with {0}: {1}")
    @CsvSource({"address, ANSWER", "telephone, CALL_BACK", "neither, ANSWER"})
    void the_promise_of_a_person_becomes_one_that_reaches_who_is_not_there(String reach, Promise.Kind kind) {
        ConversationId id = waiting(reach);
        Promise before = promise(id);
        Place place = place(id);
        house.later(Duration.ofMinutes(2));
        presence.look();
        assertThat(promise(id)).as("gone for a moment only").isEqualTo(before);

        house.later(Duration.ofMinutes(2));
        presence.look();

        assertThat(promise(id).kind()).isEqualTo(kind);
        assertThat(place(id)).usingRecursiveComparison().ignoringFields("notBefore").isEqualTo(place);
        assertThat(before(before).standingAt(house.clock().instant())).isEqualTo(Standing.RELEASED);
        assertThat(facts(id, "left-line", "why")).containsExactly("gone");
        assertThat(isOffered(id)).isFalse();
        assertThat(house.get(CallBacks.class).find(id).isPresent()).isEqualTo(kind == Promise.Kind.CALL_BACK);
        assertThat(letters(id)).isEqualTo(reach.equals("address") ? 1 : 0);
    }

    @ParameterizedTest(name = "with {0}")
    @CsvSource({"address", "telephone"})
    void who_comes_back_stands_at_the_old_place_and_is_promised_the_same_time(String reach) {
        ConversationId id = waiting(reach);
        Promise before = promise(id);
        Place place = place(id);
        house.later(Duration.ofSeconds(200));
        presence.look();
        assertThat(promise(id).kind()).isNotEqualTo(Promise.Kind.PERSON);
        for (int i = 0; i < 5; i++) {
            a.conversation().saying("Later " + i).waiting();
        }
        house.later(Duration.ofSeconds(10));

        assertThat(presence.seen(deeds.now(id), true)).isTrue();

        assertThat(promise(id).kind()).isEqualTo(Promise.Kind.PERSON);
        assertThat(promise(id).dueAt()).isEqualTo(before.dueAt());
        assertThat(place(id)).isEqualTo(place);
        assertThat(isOffered(id)).isTrue();
        assertThat(house.get(CallBacks.class).find(id)).isEmpty();
        assertThat(presence.seen(deeds.now(id), true)).as("back once").isFalse();
        house.arrives(Cast.SAMIRA);
        house.get(Leaving.class).look();
        assertThat(facts(id, "turn-would-have-come", "how")).as("who is back is no ghost").isEmpty();
    }

    @Test
    void who_comes_back_when_the_promised_time_has_gone_by_was_failed() {
        ConversationId id = waiting("address");
        Instant due = promise(id).dueAt();
        house.later(Duration.ofMinutes(4));
        presence.look();
        house.clock().set(due.plusSeconds(1));

        assertThat(presence.seen(deeds.now(id), true)).isTrue();
        house.get(Leaving.class).look();

        assertThat(facts(id, "turn-would-have-come", "how")).containsExactly("late");
        assertThat(promise(id).dueAt()).isAfter(house.clock().instant());
    }

    @Test
    void a_page_that_cannot_show_that_it_is_open_is_trusted_longer() {
        ConversationId id = a.conversation().waiting();
        presence.seen(deeds.now(id), false);
        house.later(Duration.ofMinutes(14));
        presence.look();
        assertThat(facts(id, "left-line", "why")).isEmpty();
        house.later(Duration.ofMinutes(2));
        presence.look();
        assertThat(facts(id, "left-line", "why")).containsExactly("gone");
    }

    @Test
    void whose_place_was_picked_up_meanwhile_is_known_to_have_been_in_time_or_not() {
        ConversationId id = waiting("address");
        house.later(Duration.ofSeconds(190));
        presence.look();
        house.later(Duration.ofHours(1));
        house.arrives(Cast.SAMIRA);
        while (!deeds.picksUp(Cast.SAMIRA).equals(Optional.of(id))) {
            assertThat(facts(id, "turn-would-have-come", "how")).isEmpty();
        }
        house.get(Leaving.class).look();
        assertThat(facts(id, "turn-would-have-come", "how")).containsExactly("late");
    }

    /// Somebody in the line, with a page that is open, who can be reached like this.
    private ConversationId waiting(String reach) {
        for (int i = 0; i < 3; i++) {
            a.conversation().saying("Eerder " + i).waiting();
            house.later(Duration.ofSeconds(1));
        }
        ConversationId id = a.conversation().from(new Cast.Guest("", reach.equals("address") ? Cast.VOS.email() : Optional.empty(),
                reach.equals("telephone") ? Cast.VOS.phone() : Optional.empty(), Cast.VOS.language())).waiting();
        presence.seen(deeds.now(id), true);
        return id;
    }

    private Promise promise(ConversationId id) {
        return house.get(Promises.class).get(deeds.now(id).promise().orElseThrow());
    }

    private Promise before(Promise promise) {
        return house.get(Promises.class).get(promise.id());
    }

    private Place place(ConversationId id) {
        return house.get(Places.class).find(id).orElseThrow();
    }

    /// Whether they are offered to who has room, as who is there.
    private boolean isOffered(ConversationId id) {
        return house.db().sql("select live from place where conversation = :id").param("id", id.value()).query(Boolean.class).single();
    }

    private int letters(ConversationId id) {
        return house.db().sql("select count(*) from outgoing where about = :id").param("id", id.value()).query(Integer.class).single();
    }

    private List<String> facts(ConversationId id, String kind, String fact) {
        return house.get(Ledger.class).read(id.value(), 0).stream().filter(entry -> entry.kind().equals(kind)).map(entry -> entry.fact(fact)).toList();
    }
}
