package org.gehoor.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gehoor.conversation.Conversations;
import org.gehoor.organisation.Organisations;
import org.gehoor.outbox.Letter;
import org.gehoor.outbox.Outbox;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.promise.Standing;
import org.gehoor.promise.Watch;
import org.gehoor.queue.Again;
import org.gehoor.queue.Place;
import org.gehoor.queue.Places;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.timeline.CustomerCases;
import org.gehoor.timeline.WayOn;
import org.gehoor.timeline.WaysOn;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.gehoor.words.Dictionary;
import org.junit.jupiter.api.Test;

/// G3: what we missed stays missed, and the customer says how to go on, from the place they have.
class GoingOnAfterABrokenPromiseTest extends InTheHouse {

    private final Promises promises = house.get(Promises.class);
    private final Onward onward = house.get(Onward.class);

    @Test
    void a_mail_instead_releases_the_new_promise_and_leaves_place_and_broken_one() {
        ConversationId id = a.conversation().waiting();
        Promise missed = running(id);
        Place place = place(id);
        breaks(id);
        Promise anew = running(id);
        assertThat(ways(id)).hasValueSatisfying(on -> assertThat(on.ways()).extracting(way -> way.value().split(" ")[0]).containsExactly("call", "mail", "wait"));
        Instant offered = house.get(Again.class).answerBy(house.get(Conversations.class).get(id));

        onward.mail(id, Cast.VOS.email().orElseThrow(), offered);

        assertThat(running(id)).matches(now -> now.kind() == Promise.Kind.ANSWER && now.dueAt().equals(offered));
        assertThat(standing(anew)).isEqualTo(Standing.RELEASED);
        assertThat(standing(missed)).isEqualTo(Standing.BROKEN);
        assertThat(place(id)).isEqualTo(place);
        assertThat(ways(id)).as("it is chosen").isEmpty();
    }

    @Test
    void a_call_instead_keeps_the_time_of_waiting() {
        ConversationId id = a.conversation().waiting();
        Place place = place(id);
        breaks(id);
        Instant quarter = Instant.parse(ways(id).orElseThrow().ways().getFirst().value().substring(5));

        house.later(Duration.ofSeconds(10));
        onward.call(id, Cast.VOS.phone().orElseThrow(), quarter);

        assertThat(running(id).kind()).isEqualTo(Promise.Kind.CALL_BACK);
        assertThat(place(id).orderAt()).isEqualTo(place.orderAt());
        assertThat(place(id).notBefore()).contains(quarter);
        assertThat(ways(id)).isEmpty();
    }

    @Test
    void who_keeps_waiting_is_asked_again_only_when_we_break_another() {
        ConversationId id = a.conversation().waiting();
        breaks(id);
        Promise anew = running(id);

        onward.wait(id);

        assertThat(running(id)).isEqualTo(anew);
        assertThat(ways(id)).isEmpty();
        breaks(id);
        assertThat(ways(id)).isPresent();
    }

    @Test
    void a_moment_that_could_not_be_offered_is_not_taken_at_its_word() {
        ConversationId id = a.conversation().waiting();
        breaks(id);
        Instant latest = house.get(Again.class).answerBy(house.get(Conversations.class).get(id));

        onward.mail(id, Cast.VOS.email().orElseThrow(), Instant.parse("2099-01-01T00:00:00Z"));

        assertThat(running(id).dueAt()).isEqualTo(latest);
    }

    @Test
    void who_has_left_gets_a_letter_with_the_ways() {
        ConversationId id = a.conversation().waiting();
        breaks(id);
        ConversationId written = a.conversation().by(Channel.FORM).waiting();
        breaks(written);

        assertThat(letter(id)).contains(running(id).words(), "/choice?way=call", "/choice?way=mail", "/choice?way=wait");
        assertThat(letter(written)).contains(running(written).words(), "/choice?way=call", "/choice?way=wait").doesNotContain("way=mail");
    }

    @Test
    void what_was_promised_beside_the_next_step_is_told_and_promised_again_and_the_next_step_stays() {
        ConversationId id = a.conversation().by(Channel.FORM).waiting();
        Promise next = running(id);
        Promise beside = house.work().whole(() -> promises.make(new Promises.Making(id, Promise.Kind.DECISION, house.clock().instant().plusSeconds(3_600),
                next.zone(), "a test", Language.NL)));
        house.clock().set(beside.brokenFrom());
        house.get(Watch.class).look();

        assertThat(running(id)).isEqualTo(next);
        assertThat(standing(beside)).isEqualTo(Standing.BROKEN);
        assertThat(promises.of(id).getFirst()).matches(again -> again.kind() == Promise.Kind.DECISION && again.end().isEmpty());
        assertThat(letter(id)).contains(promises.of(id).getFirst().words()).doesNotContain("/choice");
    }

    private void breaks(ConversationId id) {
        house.clock().set(running(id).brokenFrom());
        house.get(Watch.class).look();
    }

    private Optional<WayOn> ways(ConversationId id) {
        var words = house.get(Dictionary.class).in(Language.NL, house.get(Organisations.class).get().zone());
        return house.get(WaysOn.class).of(house.get(CustomerCases.class).of(house.get(Conversations.class).get(id), words), true, words);
    }

    private Promise running(ConversationId id) {
        return promises.get(deeds.now(id).promise().orElseThrow());
    }

    private Standing standing(Promise promise) {
        return promises.get(promise.id()).standingAt(house.clock().instant());
    }

    private Place place(ConversationId id) {
        return house.get(Places.class).find(id).orElseThrow();
    }

    private String letter(ConversationId id) {
        List<Letter> all = house.get(Outbox.class).about(id);
        return all.getLast().draft().content().text();
    }
}
