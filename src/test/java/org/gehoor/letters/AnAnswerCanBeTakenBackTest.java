package org.gehoor.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Timelines;
import org.gehoor.conversation.Turn;
import org.gehoor.files.Files;
import org.gehoor.files.StoredFile;
import org.gehoor.outbox.Letter;
import org.gehoor.outbox.Outbox;
import org.gehoor.pages.Refusal;
import org.gehoor.promise.Promises;
import org.gehoor.testing.Cast;
import org.gehoor.testing.Dump;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.Test;

class AnAnswerCanBeTakenBackTest extends InTheHouse {

    private static final String WORDS = "Ik heb het nagekeken en zet het recht.";

    private final Leavings leavings = house.get(Leavings.class);
    private final ConversationId id = a.conversation().from(Cast.VOS).with(Cast.SAMIRA);

    @Test
    void until_a_quarter_of_a_minute_has_passed_nothing_is_said_and_no_promise_is_kept() {
        begin(plan(WORDS));
        house.clock().tick(Duration.ofSeconds(14));
        house.runJob("leaving");
        assertThat(deeds.now(id).turn()).isInstanceOf(Turn.WithPerson.class);
        assertThat(said()).isEmpty();
        assertThat(answers()).isEmpty();
        assertThat(new Dump(house).tablesWith(WORDS)).as("sealed while it waits").isEmpty();

        house.clock().tick(Duration.ofSeconds(1));
        house.runJob("leaving");
        assertThat(said()).containsExactly(WORDS);
        assertThat(answers()).hasSize(1);
        assertThat(deeds.now(id).turn()).isInstanceOf(Turn.WaitingForCustomer.class);
        assertThat(house.get(Promises.class).of(id).getFirst().end().orElseThrow().at()).isEqualTo(house.clock().instant());
        assertThat(leavings.of(id)).isEmpty();
    }

    @Test
    void what_is_taken_back_is_as_it_was_with_its_files_and_its_promise() {
        Instant until = house.clock().instant().plus(Duration.ofHours(2));
        StoredFile bill = house.work().whole(() -> house.get(Files.class).keep(id.value(), "factuur.pdf", new ByteArrayInputStream("%PDF-1.7".getBytes()), 1000));
        begin(new Leaving.Plan(WORDS, Optional.of(until), false, List.of(bill.id())));
        leavings.takeBack(id, Cast.SAMIRA.id());
        house.answersLeave();

        assertThat(said()).isEmpty();
        Leaving back = leavings.takenBack(id, Cast.SAMIRA.id()).orElseThrow();
        assertThat(back.plan()).isEqualTo(new Leaving.Plan(WORDS, Optional.of(until), false, List.of(bill.id())));
        assertThat(back.files()).containsExactly(bill);

        begin(back.plan());
        house.answersLeave();
        assertThat(said()).containsExactly(WORDS);
        assertThat(answers().getFirst().draft().content().files()).containsExactly(bill.id());
        assertThat(deeds.now(id).turn()).as("with a new promise").isInstanceOf(Turn.WithPerson.class);
        assertThatThrownBy(() -> leavings.takeBack(id, Cast.SAMIRA.id())).isInstanceOf(Refusal.class);
    }

    @Test
    void what_is_thrown_away_takes_its_files_along() {
        StoredFile bill = house.work().whole(() -> house.get(Files.class).keep(id.value(), "factuur.pdf", new ByteArrayInputStream("%PDF-1.7".getBytes()), 1000));
        begin(new Leaving.Plan(WORDS, Optional.empty(), false, List.of(bill.id())));
        leavings.drop(id, Cast.SAMIRA.id(), List.of());
        assertThat(leavings.of(id)).as("what is about to leave is taken back first").hasSize(1);
        leavings.takeBack(id, Cast.SAMIRA.id());
        leavings.drop(id, Cast.SAMIRA.id(), List.of());
        assertThat(house.get(Files.class).find(id.value(), bill.id())).isEmpty();
    }

    @Test
    void when_the_customer_writes_meanwhile_it_is_held_until_its_writer_decides() {
        begin(plan(WORDS));
        deeds.writes(id, "Het is al opgelost.");
        house.answersLeave();
        assertThat(said()).isEmpty();
        assertThat(leavings.of(id)).extracting(Leaving::state).containsExactly(Leaving.State.HELD);
        assertThatThrownBy(() -> begin(plan("Nog iets."))).isInstanceOf(Refusal.class)
                .satisfies(refused -> assertThat(((Refusal) refused).code()).isEqualTo(LettersRefusal.ANSWER_HELD));

        leavings.sendAnyway(id, Cast.SAMIRA.id());
        assertThat(said()).containsExactly(WORDS);
    }

    @Test
    void when_the_case_went_to_a_colleague_or_ended_meanwhile_it_is_held() {
        house.arrives(Cast.BRAM);
        begin(plan(WORDS));
        deeds.handsOver(id, Cast.SAMIRA, Cast.BRAM);
        house.answersLeave();
        assertThat(said()).isEmpty();
        assertThat(leavings.of(id)).extracting(Leaving::state).containsExactly(Leaving.State.HELD);

        ConversationId other = a.conversation().from(Cast.LUC).with(Cast.SAMIRA);
        house.work().whole(() -> leavings.begin(other, Cast.SAMIRA.author(), plan(WORDS)));
        deeds.closes(other);
        house.answersLeave();
        assertThat(leavings.of(other)).extracting(Leaving::state).containsExactly(Leaving.State.HELD);
    }

    @Test
    void a_second_answer_lets_the_first_leave() {
        begin(plan("Het eerste."));
        begin(plan("Het tweede."));
        assertThat(said()).containsExactly("Het eerste.");
        house.answersLeave();
        assertThat(said()).containsExactly("Het eerste.", "Het tweede.");
    }

    @Test
    void a_final_letter_closes_when_it_leaves() {
        begin(new Leaving.Plan("Wij sluiten omdat. ".repeat(6), Optional.empty(), true, List.of()));
        assertThat(deeds.now(id).turn()).isInstanceOf(Turn.WithPerson.class);
        house.answersLeave();
        assertThat(deeds.now(id).turn()).isInstanceOf(Turn.Closed.class);
        assertThat(answers()).hasSize(1);
    }

    @Test
    void who_left_no_address_and_a_promise_that_runs_out_do_not_wait() {
        assertThat(leavings.waits(id, Cast.SAMIRA.author())).as("it could wait").isTrue();
        ConversationId nowhere = a.conversation().from(Cast.DE_WIT).with(Cast.SAMIRA);
        assertThat(leavings.waits(nowhere, Cast.SAMIRA.author())).isFalse();

        Instant due = house.get(Promises.class).of(id).getFirst().dueAt();
        house.clock().set(due.minusSeconds(29));
        assertThat(leavings.waits(id, Cast.SAMIRA.author())).isFalse();
        house.clock().set(due.minusSeconds(31));
        assertThat(leavings.waits(id, Cast.SAMIRA.author())).isTrue();
    }

    private static Leaving.Plan plan(String words) {
        return new Leaving.Plan(words, Optional.empty(), false, List.of());
    }

    private void begin(Leaving.Plan plan) {
        house.work().whole(() -> leavings.begin(id, Cast.SAMIRA.author(), plan));
    }

    private List<String> said() {
        return house.get(Timelines.class).of(id).stream().filter(entry -> entry.who() instanceof Entry.Who.Person)
                .filter(entry -> entry.what() instanceof Entry.What.Message).map(entry -> ((Entry.What.Message) entry.what()).text()).toList();
    }

    private List<Letter> answers() {
        return house.get(Outbox.class).about(id).stream().filter(letter -> letter.draft().envelope().from().name().startsWith("Samira")).toList();
    }
}
