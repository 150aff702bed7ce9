package org.gehoor.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gehoor.testing.Cast.BRAM;
import static org.gehoor.testing.Cast.DUTCH;
import static org.gehoor.testing.Cast.ENGLISH;
import static org.gehoor.testing.Cast.NOOR;
import static org.gehoor.testing.Cast.SAMIRA;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gehoor.callback.CallBacks;
import org.gehoor.conversation.Turn;
import org.gehoor.pages.Refusal;
import org.gehoor.promise.Promises;
import org.gehoor.staff.Skills;
import org.gehoor.staff.Staff;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Live offers: to whom, for how long, and what becomes of them.
class WhoHasRoomIsOfferedWhoIsThereTest extends InTheHouse {

    private final Offers offers = house.get(Offers.class);
    private final Staff staff = house.get(Staff.class);

    @BeforeEach
    void everybody_has_the_desk_open() {
        Cast.HELPERS.forEach(deeds::sitsAtTheDesk);
    }

    @Test
    void who_has_no_page_open_is_offered_nobody() {
        ConversationId id = a.conversation().waiting();
        house.db().sql("update staff_session set ends_at = begun_at where staff = :id").param("id", SAMIRA.id().value()).update();
        house.arrives(SAMIRA);
        offers.all();
        assertThat(offeredTo(SAMIRA)).isEmpty();
        assertThat(deeds.picksUp(SAMIRA)).contains(id);
    }

    @Test
    void the_head_of_the_line_is_offered_and_can_be_taken() {
        ConversationId first = a.conversation().waiting();
        house.later(Duration.ofMinutes(1));
        a.conversation().waiting();
        house.arrives(SAMIRA);

        offers.all();

        assertThat(offeredTo(SAMIRA)).contains(first);
        assertThat(offers.take(first, deeds.member(SAMIRA))).isEqualTo(first);
        assertThat(deeds.now(first).turn()).isInstanceOf(Turn.WithPerson.class);
        assertThat(offeredTo(SAMIRA)).isEmpty();
        assertThat(ends()).containsExactly("taken");
    }

    @Test
    void what_is_written_is_offered_to_nobody_and_taken_by_pull() {
        ConversationId letter = a.conversation().by(Channel.FORM).waiting();
        house.later(Duration.ofMinutes(1));
        ConversationId chat = a.conversation().waiting();
        house.arrives(SAMIRA);
        offers.all();
        assertThat(offeredTo(SAMIRA)).contains(chat);
        assertThat(deeds.picksUp(SAMIRA)).contains(letter);
    }

    @Test
    void an_offer_that_is_not_taken_goes_on_after_twenty_seconds_and_the_place_stays_at_the_head() {
        ConversationId first = a.conversation().waiting();
        house.arrives(SAMIRA);
        house.later(Duration.ofSeconds(1));
        house.arrives(BRAM);
        house.later(Duration.ofMinutes(1));
        a.conversation().waiting();
        Place before = house.get(Places.class).find(first).orElseThrow();

        offers.all();
        assertThat(offeredTo(SAMIRA)).contains(first);
        house.later(Duration.ofSeconds(19));
        offers.all();
        assertThat(offeredTo(SAMIRA)).contains(first);

        house.later(Duration.ofSeconds(1));
        offers.decline(house.get(PickUp.class).line(deeds.member(BRAM)).get(1).conversation(), BRAM.id());
        offers.all();

        assertThat(offeredTo(BRAM)).contains(first);
        assertThat(offeredTo(SAMIRA)).as("nothing behind what she did not take").isEmpty();
        assertThat(house.get(Places.class).find(first)).contains(before);
        assertThatThrownBy(() -> offers.take(first, deeds.member(SAMIRA))).isInstanceOf(Refusal.class);
        assertThat(offers.take(first, deeds.member(BRAM))).isEqualTo(first);
    }

    @Test
    void two_in_a_row_that_are_not_taken_make_somebody_away_until_they_are_back() {
        a.conversation().waiting();
        house.arrives(SAMIRA);
        offers.all();
        house.later(Offer.TIME);
        offers.all();
        assertThat(staff.isWorking(SAMIRA.id())).isTrue();
        assertThat(offeredTo(SAMIRA)).as("nobody is rung again at once").isEmpty();

        house.later(Offers.PAUSE);
        offers.all();
        assertThat(offeredTo(SAMIRA)).isPresent();
        house.later(Offer.TIME);
        offers.all();

        assertThat(staff.isWorking(SAMIRA.id())).isFalse();
        assertThat(deeds.member(SAMIRA).missed()).isTrue();
        house.arrives(SAMIRA);
        assertThat(deeds.member(SAMIRA).missed()).isFalse();
    }

    @Test
    void who_takes_somebody_in_between_did_not_miss_two_in_a_row() {
        a.conversation().waiting();
        house.arrives(SAMIRA);
        offers.all();
        house.later(Offer.TIME);
        offers.all();
        deeds.picksUp(SAMIRA);
        a.conversation().waiting();
        offers.all();
        house.later(Offer.TIME);
        offers.all();
        assertThat(staff.isWorking(SAMIRA.id())).isTrue();
    }

    @Test
    void nobody_has_more_live_contacts_than_they_have_room_for() {
        IntStream.range(0, 4).forEach(_ -> a.conversation().waiting());
        house.arrives(SAMIRA);
        takesWhatIsOffered(SAMIRA);
        ConversationId second = takesWhatIsOffered(SAMIRA);
        offers.all();
        assertThat(offeredTo(SAMIRA)).as("two, unless somebody says otherwise").isEmpty();

        deeds.replies(second, SAMIRA, "Zo zit het.");
        offers.all();
        assertThat(offeredTo(SAMIRA)).as("who was answered a moment ago is still there").isEmpty();
        house.later(Duration.ofMinutes(6));
        offers.all();
        assertThat(offeredTo(SAMIRA)).isPresent();
        offers.take(offeredTo(SAMIRA).orElseThrow(), deeds.member(SAMIRA));

        staff.helpsIn(SAMIRA.id(), 3, Skills.ALL);
        offers.all();
        assertThat(offeredTo(SAMIRA)).isPresent();
    }

    @Test
    void who_is_free_goes_before_who_has_somebody_and_then_who_is_free_longest() {
        house.arrives(SAMIRA);
        house.later(Duration.ofSeconds(1));
        house.arrives(BRAM);
        house.later(Duration.ofSeconds(1));
        house.arrives(NOOR);
        a.conversation().waiting();
        ConversationId taken = takesWhatIsOffered(SAMIRA);
        a.conversation().waiting();
        takesWhatIsOffered(BRAM);
        house.later(Duration.ofSeconds(1));
        deeds.closes(taken);
        house.later(Duration.ofSeconds(1));

        a.conversation().waiting();
        offers.all();
        assertThat(offeredTo(NOOR)).as("free since she came, Samira since a second").isPresent();
        a.conversation().waiting();
        offers.all();
        assertThat(offeredTo(SAMIRA)).as("Bram has somebody").isPresent();
    }

    @Test
    void a_skill_decides_who_is_offered_whom_and_lets_nobody_starve() {
        ConversationId english = a.conversation().in(ENGLISH).waiting();
        house.later(Duration.ofSeconds(1));
        ConversationId dutch = a.conversation().in(DUTCH).waiting();
        staff.helpsIn(SAMIRA.id(), 2, new Skills(Set.of(Language.NL), Set.of("billing")));
        staff.helpsIn(BRAM.id(), 2, new Skills(Set.of(Language.EN), Set.of()));
        house.arrives(SAMIRA);
        house.arrives(BRAM);

        offers.all();
        assertThat(offeredTo(SAMIRA)).contains(dutch);
        assertThat(offeredTo(BRAM)).contains(english);
        assertThat(lineOf(SAMIRA)).containsExactly(dutch);

        ConversationId letter = a.conversation().in(ENGLISH).by(Channel.FORM).waiting();
        house.leaves(BRAM);
        assertThat(lineOf(SAMIRA)).as("nobody speaks English, but the promise is not at risk").contains(dutch).doesNotContain(letter);
        house.later(Duration.between(house.clock().instant(), due(letter)).minusSeconds(30));
        assertThat(lineOf(SAMIRA)).containsExactlyInAnyOrder(english, dutch, letter);
        assertThat(house.get(PickUp.class).lent(deeds.member(SAMIRA))).hasSize(2);
    }

    @Test
    void pulling_takes_the_head_though_it_is_being_offered() {
        ConversationId first = a.conversation().waiting();
        house.arrives(SAMIRA);
        offers.all();
        house.arrives(BRAM);

        assertThat(deeds.picksUp(BRAM)).contains(first);

        assertThat(ends()).containsExactly("withdrawn");
        assertThatThrownBy(() -> offers.take(first, deeds.member(SAMIRA))).isInstanceOf(Refusal.class);
        assertThat(deeds.now(first).turn()).isInstanceOfSatisfying(Turn.WithPerson.class, with -> assertThat(with.owner().is(BRAM.id())).isTrue());
    }

    @Test
    void no_offer_stands_longer_than_anybody_was_told_whatever_the_clock_does() {
        ConversationId id = a.conversation().waiting();
        house.arrives(SAMIRA);
        offers.all();
        house.clock().set(house.clock().instant().minus(Duration.ofHours(3)));
        offers.all();
        assertThat(ends()).as("back").containsExactly("withdrawn");
        house.arrives(SAMIRA);
        offers.all();
        assertThat(offeredTo(SAMIRA)).contains(id);
        house.clock().tick(Duration.ofHours(9));
        offers.all();
        assertThat(house.db().sql("select count(*) from offer where ended_at is null").query(Integer.class).single()).as("forward").isZero();
        assertThat(house.get(Places.class).find(id)).isPresent();
    }

    @Test
    void who_waits_for_a_call_or_has_gone_is_offered_to_nobody() {
        ConversationId called = a.conversation().waiting();
        house.arrives(SAMIRA);
        offers.all();
        deeds.asksToBeCalled(called, Cast.VOS.phone().orElseThrow(), house.get(CallBacks.class).slots(DUTCH, 1).getFirst().from());
        offers.all();
        assertThat(offeredTo(SAMIRA)).isEmpty();
        assertThat(ends()).containsExactly("withdrawn");
    }

    @Test
    void nodes_that_all_think_that_it_is_their_turn_make_one_offer() throws Exception {
        for (int round = 0; round < 3; round++) {
            List<ConversationId> waiting = IntStream.range(0, 3).mapToObj(_ -> a.conversation().waiting()).toList();
            Cast.HELPERS.forEach(house::arrives);
            together(IntStream.range(0, 8).<Callable<Integer>>mapToObj(_ -> offers::all).toList());
            offers.all();
            assertThat(house.db().sql("select count(*) from offer where ended_at is null").query(Integer.class).single()).isEqualTo(3);

            List<Boolean> taken = together(waiting.stream().flatMap(id -> Cast.HELPERS.stream().<Callable<Boolean>>map(helper -> () -> takes(id, helper)))
                    .toList());
            assertThat(taken.stream().filter(each -> each)).hasSize(3);
            waiting.forEach(deeds::closes);
        }
    }

    private boolean takes(ConversationId id, Cast.Helper helper) {
        try {
            offers.take(id, deeds.member(helper));
            return true;
        } catch (Refusal over) {
            return false;
        }
    }

    private ConversationId takesWhatIsOffered(Cast.Helper helper) {
        offers.all();
        return offers.take(offeredTo(helper).orElseThrow(), deeds.member(helper));
    }

    private Optional<ConversationId> offeredTo(Cast.Helper helper) {
        return offers.standing(helper.id()).map(standing -> standing.place().conversation());
    }

    private List<ConversationId> lineOf(Cast.Helper helper) {
        return house.get(PickUp.class).line(deeds.member(helper)).stream().map(Place::conversation).toList();
    }

    private Instant due(ConversationId id) {
        return house.get(Promises.class).get(deeds.now(id).promise().orElseThrow()).dueAt();
    }

    private List<String> ends() {
        return house.db().sql("select how from offer where ended_at is not null order by ended_at").query(String.class).list();
    }

    private static <T> List<T> together(List<Callable<T>> deeds) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<T>> running = threads.invokeAll(deeds);
            var results = new ArrayList<T>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
