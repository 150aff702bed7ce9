package org.gehoor.sorting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gehoor.testing.Cast.BRAM;
import static org.gehoor.testing.Cast.DE_WIT;
import static org.gehoor.testing.Cast.LUC;
import static org.gehoor.testing.Cast.SAMIRA;
import static org.gehoor.testing.Cast.VOS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.gehoor.callback.CallBacks;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Merges;
import org.gehoor.conversation.Text;
import org.gehoor.conversation.Timelines;
import org.gehoor.conversation.Turn;
import org.gehoor.ledger.Ledger;
import org.gehoor.pages.Refusal;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.promise.Standing;
import org.gehoor.promise.Watch;
import org.gehoor.queue.Place;
import org.gehoor.queue.Places;
import org.gehoor.testing.InTheHouse;
import org.gehoor.testing.Makers.MakingAConversation;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who writes twice about one thing waits once, and no longer than before (G3, G4, G7).
class TwoConversationsGoOnAsOneTest extends InTheHouse {

    /// The turns of the one that stays, and how it gets there.
    enum Stays {
        WITH_ASSISTANT(MakingAConversation::withAssistant),
        WAITING_FOR_PERSON(MakingAConversation::waiting),
        WITH_PERSON(made -> made.with(BRAM)),
        WAITING_FOR_CUSTOMER(made -> made.answeredBy(BRAM)),
        CLOSED(made -> made.closedAfter(BRAM)),
        SET_ASIDE(made -> made.setAsideBy(BRAM));

        private final Function<MakingAConversation, ConversationId> make;

        Stays(Function<MakingAConversation, ConversationId> make) {
            this.make = make;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoever_waits_in_one_waits_in_the_other_since_the_same_word_and_for_the_same_time(Stays stays) {
        ConversationId other = stays.make.apply(a.conversation().saying("Eerst dit."));
        house.later(Duration.ofSeconds(50));
        ConversationId one = a.conversation().saying("En nog eens.").waiting(Need.SAFETY);
        Instant word = first(one, other);
        Instant due = earliestDue(one, other);
        house.later(Duration.ofSeconds(10));

        merge(one, other);

        assertThat(now(one).turn()).isInstanceOf(Turn.SetAside.class);
        assertThat(place(one)).as("its place is free").isNull();
        assertThat(now(other).turn().waitsForUs()).isTrue();
        assertThat(now(other).firstWord()).contains(word);
        assertThat(promise(other).dueAt()).isEqualTo(due);
        assertThat(promise(other).end()).isEmpty();
        if (now(other).turn() instanceof Turn.WaitingForPerson) {
            assertThat(place(other)).extracting(Place::waitingSince, Place::need).containsExactly(word, Need.SAFETY);
        }
        assertThat(house.get(Promises.class).of(one)).singleElement().satisfies(promise ->
                assertThat(promise.standingAt(house.clock().instant())).isEqualTo(Standing.PASSED_ON));
        assertThat(List.of(one, other)).allSatisfy(id -> assertThat(house.get(Ledger.class).verify(id.value()).holds()).isTrue());
    }

    @Test
    void what_waited_for_nobody_asks_nothing_of_the_other() {
        ConversationId other = a.conversation().answeredBy(BRAM);
        ConversationId one = a.conversation().answeredBy(SAMIRA);
        merge(one, other);
        assertThat(now(one).turn()).isInstanceOf(Turn.SetAside.class);
        assertThat(now(other).turn()).isInstanceOf(Turn.WaitingForCustomer.class);
    }

    @Test
    void what_was_closed_stays_closed_and_only_leads_on() {
        ConversationId one = a.conversation().closedAfter(SAMIRA);
        ConversationId other = a.conversation().waiting();
        merge(one, other);
        assertThat(now(one).turn()).isInstanceOf(Turn.Closed.class);
        deeds.writes(one, "Toch nog iets.");
        assertThat(now(one).turn()).isInstanceOf(Turn.Closed.class);
        assertThat(said(other)).contains("Toch nog iets.");
    }

    @Test
    void late_replies_and_steps_follow() {
        ConversationId third = a.conversation().saying("Drie.").closedAfter(SAMIRA);
        ConversationId first = a.conversation().saying("Een.").waiting();
        ConversationId second = a.conversation().saying("Twee.").waiting();
        merge(first, second);
        merge(second, third);
        assertThat(house.get(Conversations.class).current(first)).isEqualTo(third);
        assertThat(now(third).turn()).as("it was closed, and somebody waits in it now").isInstanceOf(Turn.WaitingForPerson.class);

        deeds.writes(first, "Nog één woord.");
        deeds.asks(first, Need.NO_SERVICE);

        assertThat(said(third)).containsExactly("Drie.", "Ik heb het nagekeken en zet het recht.", "Nog één woord.");
        assertThat(said(first)).containsExactly("Een.");
        assertThat(place(third).need()).isEqualTo(Need.NO_SERVICE);
        assertThatThrownBy(() -> house.work().whole(() -> house.get(Exchange.class).say(first, deeds.customer(first), Text.read("Hier."),
                org.gehoor.testing.Cast.DUTCH.hours()))).hasMessageContaining("merged");
        assertThat(house.get(Merges.class).into(third)).extracting(merge -> merge.conversation()).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void nothing_goes_on_in_itself() {
        ConversationId first = a.conversation().waiting();
        ConversationId second = a.conversation().waiting();
        refused("one_already", () -> merge(first, first));
        merge(first, second);
        refused("one_already", () -> merge(first, second));
        refused("one_already", () -> merge(second, first));
        assertThatThrownBy(() -> house.work().whole(() -> house.db().sql("""
                insert into merged (id, conversation, into_conversation, merged_by, merged_at, entry, need, into_first_word)
                select gen_random_uuid(), into_conversation, conversation, merged_by, merged_at, 1, 'none', into_first_word from merged
                """).update())).hasMessageContaining("does not come back to itself");
    }

    @Test
    void what_one_wrote_another_does_not_read() {
        ConversationId one = a.conversation().from(VOS).waiting();
        ConversationId other = a.conversation().from(LUC).waiting();
        refused("two_people", () -> merge(one, other));
        ConversationId noAddress = a.conversation().from(DE_WIT).waiting();
        ConversationId neither = a.conversation().from(DE_WIT).waiting();
        refused("two_people", () -> merge(noAddress, neither));
    }

    @Test
    void a_promise_that_was_late_stays_broken_and_is_promised_anew() {
        ConversationId other = a.conversation().answeredBy(BRAM);
        ConversationId one = a.conversation().waiting();
        Promise late = promise(one);
        house.clock().set(late.dueAt().plusSeconds(60));

        merge(one, other);

        assertThat(house.get(Promises.class).get(late.id()).standingAt(house.clock().instant())).isEqualTo(Standing.BROKEN);
        assertThat(promise(other).dueAt()).isAfter(house.clock().instant());
        assertThat(house.get(Promises.class).keptSince(Instant.EPOCH).made() - house.get(Promises.class).keptSince(Instant.EPOCH).kept()).isEqualTo(1);
    }

    @Test
    void merging_keeps_no_promise_and_closes_nothing() {
        ConversationId other = a.conversation().waiting();
        ConversationId one = a.conversation().waiting();
        merge(one, other);
        assertThat(house.get(Promises.class).keptSince(Instant.EPOCH).made()).as("neither kept nor broken").isZero();
        assertThat(house.db().sql("select count(*) from conversation where turn = 'closed'").query(Long.class).single()).isZero();
    }

    @Test
    void what_a_colleague_has_in_hand_is_theirs_to_end() {
        ConversationId one = a.conversation().with(BRAM);
        ConversationId other = a.conversation().waiting();
        refused("not_yours", () -> merge(one, other));
        merge(other, one);
        assertThat(now(one).owner().orElseThrow().is(BRAM.id())).isTrue();
    }

    @Test
    void a_promised_call_is_made_first() {
        ConversationId one = a.conversation().waiting();
        ConversationId other = a.conversation().waiting();
        Instant from = house.get(CallBacks.class).slots(org.gehoor.testing.Cast.DUTCH, 6).getFirst().from();
        deeds.asksToBeCalled(one, VOS.phone().orElseThrow(), from);
        refused("call_first", () -> merge(one, other));
        refused("call_first", () -> merge(other, one));
    }

    @Test
    void parted_again_it_comes_back_as_it_stood() {
        ConversationId other = a.conversation().saying("Over iets anders.").answeredBy(BRAM);
        ConversationId one = a.conversation().waiting(Need.PRIORITY);
        Instant word = now(one).firstWord().orElseThrow();
        Promise before = promise(one);
        house.later(Duration.ofSeconds(10));
        merge(one, other);
        house.later(Duration.ofMinutes(1));
        deeds.writes(one, "Dit hoort bij de ander.");

        undo(one);

        assertThat(now(one).firstWord()).contains(word);
        assertThat(place(one)).extracting(Place::waitingSince, Place::need).containsExactly(word, Need.PRIORITY);
        assertThat(promise(one)).extracting(Promise::dueAt, Promise::words).containsExactly(before.dueAt(), before.words());
        assertThat(now(other).turn().waitsForUs()).as("what was said since stays there").isTrue();
        assertThat(now(other).firstWord()).as("and it waits since its own word").hasValueSatisfying(own -> assertThat(own).isAfter(word));
        assertThat(said(other)).contains("Dit hoort bij de ander.");
        assertThat(house.get(Conversations.class).current(one)).isEqualTo(one);
        refused("not_merged", () -> undo(one));
    }

    @Test
    void parted_too_late_the_promise_was_broken() {
        ConversationId other = a.conversation().waiting();
        ConversationId one = a.conversation().waiting();
        Promise before = promise(one);
        merge(one, other);
        house.clock().set(before.dueAt().plusSeconds(90));
        house.get(Watch.class).look();

        undo(one);

        assertThat(house.get(Promises.class).get(before.id()).standingAt(house.clock().instant())).isEqualTo(Standing.BROKEN);
        assertThat(promise(one).dueAt()).isAfter(house.clock().instant());
        assertThat(place(one).waitingSince()).isEqualTo(now(one).firstWord().orElseThrow());
    }

    @Test
    void of_a_chain_the_later_step_is_taken_back_first() {
        ConversationId first = a.conversation().waiting();
        ConversationId second = a.conversation().waiting();
        ConversationId third = a.conversation().waiting();
        merge(first, second);
        merge(second, third);
        refused("later_first", () -> undo(first));
        undo(second);
        undo(first);
        assertThat(List.of(first, second, third)).allSatisfy(id -> assertThat(now(id).turn()).isInstanceOf(Turn.WaitingForPerson.class));
    }

    @Test
    void taken_back_in_any_order_each_waits_since_its_own_word() {
        ConversationId early = a.conversation().waiting();
        house.later(Duration.ofMinutes(1));
        ConversationId middle = a.conversation().waiting();
        house.later(Duration.ofMinutes(1));
        ConversationId late = a.conversation().waiting();
        List<Instant> words = List.of(word(early), word(middle), word(late));
        merge(early, late);
        merge(middle, late);
        undo(early);
        assertThat(word(late)).isEqualTo(words.get(1));
        undo(middle);
        assertThat(List.of(word(early), word(middle), word(late))).isEqualTo(words);
    }

    @Test
    void the_tables_hold_it_too() {
        ConversationId one = a.conversation().waiting();
        ConversationId other = a.conversation().waiting();
        merge(one, other);
        assertThatThrownBy(() -> house.work().whole(() -> house.db().sql("""
                insert into merged (id, conversation, into_conversation, merged_by, merged_at, entry, need, into_first_word)
                values (gen_random_uuid(), :other, (select id from conversation where id <> :one and id <> :other limit 1), :by, now(), 1, 'none', now())
                """).param("one", one.value()).param("other", other.value()).param("by", SAMIRA.id().value()).update())).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> house.db().sql("delete from merged").update()).hasMessageContaining("never changed or forgotten");
        assertThatThrownBy(() -> house.db().sql("update merged set need = 'safety'").update()).hasMessageContaining("never changed or forgotten");
        ConversationId third = a.conversation().waiting();
        assertThatThrownBy(() -> house.work().whole(() -> house.db().sql("""
                insert into merged (id, conversation, into_conversation, merged_by, merged_at, entry, need, into_first_word)
                values (gen_random_uuid(), :third, :other, :by, now(), 1, 'none', now())
                """).param("third", third.value()).param("other", other.value()).param("by", SAMIRA.id().value()).update()))
                .hasStackTraceContaining("has ended here");
        assertThatThrownBy(() -> house.db().sql("insert into promise_end (promise, how, at, onto) values (:promise, 'passed_on', now(), null)")
                .param("promise", promise(third).id().value()).update()).isInstanceOf(RuntimeException.class);
    }

    private void merge(ConversationId one, ConversationId into) {
        house.get(Together.class).merge(one, into, SAMIRA.author());
    }

    private void undo(ConversationId one) {
        house.get(Together.class).undo(one, SAMIRA.author());
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code().code()).endsWith("." + code));
    }

    private Instant first(ConversationId one, ConversationId other) {
        Instant mine = word(one);
        return now(other).firstWord().filter(mine::isAfter).orElse(mine);
    }

    private Instant earliestDue(ConversationId one, ConversationId other) {
        Instant mine = promise(one).dueAt();
        return now(other).promise().map(house.get(Promises.class)::get).map(Promise::dueAt).filter(mine::isAfter).orElse(mine);
    }

    private Conversation now(ConversationId id) {
        return deeds.now(id);
    }

    private Instant word(ConversationId id) {
        return now(id).firstWord().orElseThrow();
    }

    private Promise promise(ConversationId id) {
        return house.get(Promises.class).get(now(id).promise().orElseThrow());
    }

    private @org.jspecify.annotations.Nullable Place place(ConversationId id) {
        return house.get(Places.class).find(id).orElse(null);
    }

    private List<String> said(ConversationId id) {
        return house.get(Timelines.class).of(id).stream()
                .flatMap(entry -> entry.what() instanceof Entry.What.Message message ? List.of(message.text()).stream() : java.util.stream.Stream.<String>empty())
                .toList();
    }
}
