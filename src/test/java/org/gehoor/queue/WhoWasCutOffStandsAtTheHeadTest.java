package org.gehoor.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gehoor.testing.Cast.BRAM;
import static org.gehoor.testing.Cast.SAMIRA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Timelines;
import org.gehoor.conversation.Turn;
import org.gehoor.ledger.Ledger;
import org.gehoor.ledger.LedgerEntry;
import org.gehoor.pages.Refusal;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.Test;

/// A contact that we end early: where the customer stands, what is promised, and who helps.
class WhoWasCutOffStandsAtTheHeadTest extends InTheHouse {

    private final CutOff cutOff = house.get(CutOff.class);

    @Test
    void the_customer_stands_before_everybody_waits_since_the_same_word_and_gets_somebody_else() {
        ConversationId waits = a.conversation().waiting();
        house.later(Duration.ofMinutes(1));
        ConversationId cut = takenBy();
        Instant since = deeds.now(cut).firstWord().orElseThrow();
        Promise before = promise(cut);
        house.arrives(BRAM);
        deeds.sitsAtTheDesk(BRAM);

        cutOff.end(cut, deeds.member(SAMIRA), CutOff.How.STOPPED);

        Place place = house.get(Places.class).find(cut).orElseThrow();
        assertThat(place.returned()).isTrue();
        assertThat(place.notFor()).contains(SAMIRA.id());
        assertThat(place.waitingSince()).isEqualTo(since);
        assertThat(deeds.now(cut).turn()).isInstanceOfSatisfying(Turn.WaitingForPerson.class, turn -> assertThat(turn.firstWord()).isEqualTo(since));
        assertThat(promise(cut).dueAt()).isBeforeOrEqualTo(before.dueAt());
        assertThat(line(SAMIRA)).containsExactly(waits);
        assertThat(line(BRAM)).containsExactly(cut, waits);
        assertThat(deeds.picksUp(SAMIRA)).contains(waits);
        assertThat(deeds.picksUp(BRAM)).contains(cut);
    }

    @Test
    void who_cut_somebody_off_helps_them_when_nobody_else_works() {
        ConversationId cut = takenBy();
        cutOff.end(cut, deeds.member(SAMIRA), CutOff.How.STOPPED);
        assertThat(line(SAMIRA)).containsExactly(cut);
        assertThat(deeds.picksUp(SAMIRA)).contains(cut);
    }

    @Test
    void it_is_told_with_our_apology_and_counted() {
        ConversationId cut = takenBy();
        cutOff.end(cut, deeds.member(SAMIRA), CutOff.How.STOPPED);
        LedgerEntry entry = house.get(Ledger.class).read(cut.value(), 0).stream().filter(one -> one.kind().equals("cut-off")).findFirst().orElseThrow();
        assertThat(entry.facts()).containsEntry("by", "staff").containsEntry("how", "stopped").containsEntry("returned", "true")
                .containsEntry("line", deeds.now(cut).line().toString()).containsKeys("since", "need", "due");
        assertThat(house.get(Timelines.class).forCustomer(cut)).extracting(Entry::what)
                .contains(new Entry.What.CutOff(promise(cut).dueAt()));
    }

    @Test
    void an_answer_that_was_due_late_becomes_a_person_soon_and_is_not_broken() {
        ConversationId cut = takenBy();
        deeds.replies(cut, SAMIRA, "Ik kijk het na.");
        deeds.writes(cut, "Goed, ik wacht.");
        Promise answer = promise(cut);
        assertThat(answer.kind()).isEqualTo(Promise.Kind.ANSWER);

        cutOff.end(cut, deeds.member(SAMIRA), CutOff.How.STOPPED);

        assertThat(promise(cut).dueAt()).isBeforeOrEqualTo(answer.dueAt());
        assertThat(house.get(Promises.class).of(cut)).noneMatch(one -> one.end().filter(end -> end.how() == Promise.How.REPLACED).isPresent());
    }

    @Test
    void who_was_answered_a_moment_ago_is_cut_off_too_and_who_left_is_not() {
        ConversationId there = takenBy();
        deeds.replies(there, SAMIRA, "Hebt u het nummer?");
        cutOff.end(there, deeds.member(SAMIRA), CutOff.How.STOPPED);
        assertThat(deeds.now(there).turn()).isInstanceOf(Turn.WaitingForPerson.class);
        deeds.closes(there);

        ConversationId later = takenBy();
        deeds.repliesAndPromises(later, SAMIRA, "Morgen weet ik meer.", house.clock().instant().plus(Duration.ofHours(5)));
        ConversationId written = a.conversation().by(Channel.FORM).with(SAMIRA);
        for (ConversationId id : List.of(later, written)) {
            assertThatThrownBy(() -> cutOff.end(id, deeds.member(SAMIRA), CutOff.How.STOPPED)).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> cutOff.end(id, deeds.member(BRAM), CutOff.How.STOPPED)).isInstanceOf(Refusal.class);
        }
        assertThat(cutOff.all(deeds.member(SAMIRA), CutOff.How.AWAY)).isZero();
    }

    @Test
    void whose_browser_dies_loses_nobody() {
        ConversationId cut = takenBy();
        house.later(Duration.ofMinutes(10));
        assertThat(cutOff.silent()).as("she is there").isZero();
        house.clock().tick(Duration.ofMinutes(6));
        assertThat(cutOff.silent()).isOne();
        assertThat(cutOff.silent()).isZero();
        Conversation now = deeds.now(cut);
        assertThat(now.turn()).isInstanceOf(Turn.WaitingForPerson.class);
        assertThat(house.get(Places.class).find(cut).orElseThrow().returned()).isTrue();
        assertThat(house.get(Timelines.class).of(cut)).anyMatch(entry -> entry.what() instanceof Entry.What.CutOff && entry.who() instanceof Entry.Who.Computer);
    }

    private ConversationId takenBy() {
        ConversationId id = a.conversation().waiting();
        house.arrives(SAMIRA);
        Place place = house.get(Places.class).find(id).orElseThrow();
        house.work().whole(() -> house.get(PickUp.class).offered(place, deeds.member(SAMIRA), house.clock().instant(), List.of()));
        return id;
    }

    private Promise promise(ConversationId id) {
        return house.get(Promises.class).get(deeds.now(id).promise().orElseThrow());
    }

    private List<ConversationId> line(Cast.Helper helper) {
        return house.get(PickUp.class).line(deeds.member(helper)).stream().map(Place::conversation).toList();
    }
}
