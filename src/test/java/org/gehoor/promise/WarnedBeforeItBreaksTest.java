package org.gehoor.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gehoor.testing.Cast.SAMIRA;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.gehoor.ledger.Ledger;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.Test;

/// We are told before a promise breaks, so that the customer need not tell us after.
class WarnedBeforeItBreaksTest extends InTheHouse {

    @Test
    void who_has_it_is_warned_when_it_is_at_risk_and_the_lead_when_half_of_that_time_is_left() {
        ConversationId id = a.conversation().by(Channel.FORM).waiting();
        Promise promise = running(id);

        house.clock().set(promise.atRiskFrom().minusMillis(1));
        look();
        assertThat(watched(id)).isEmpty();

        house.clock().set(promise.atRiskFrom());
        look();
        assertThat(watched(id)).containsExactly("promise-warned owner");
        look();
        assertThat(watched(id)).as("once").hasSize(1);

        house.clock().set(promise.halfFrom());
        look();
        assertThat(watched(id)).containsExactly("promise-warned owner", "promise-warned lead");

        house.clock().set(promise.dueAt());
        look();
        assertThat(watched(id)).as("on the minute it is not late").hasSize(2);
        house.clock().set(promise.brokenFrom());
        look();
        assertThat(watched(id)).containsExactly("promise-warned owner", "promise-warned lead", "promise-broken");
    }

    @Test
    void a_clock_that_leaps_skips_no_step_and_one_that_is_set_back_repeats_none() {
        ConversationId id = a.conversation().waiting();
        Promise promise = running(id);

        house.clock().set(promise.dueAt().plus(Duration.ofHours(3)));
        look();
        List<String> leapt = watched(id);
        assertThat(leapt).startsWith("promise-warned owner", "promise-warned lead", "promise-broken");

        house.clock().set(promise.madeAt());
        look();
        house.clock().set(promise.dueAt().plus(Duration.ofHours(3)));
        look();
        assertThat(watched(id)).isEqualTo(leapt);
    }

    @Test
    void what_was_kept_is_warned_of_no_more_and_leaves_no_row() {
        ConversationId id = a.conversation().with(SAMIRA);
        Promise promise = running(id);
        assertThat(rows()).isEqualTo(1);
        deeds.replies(id, SAMIRA, "Ik zet het recht.");

        house.clock().set(promise.dueAt().plusSeconds(1));
        look();

        assertThat(watched(id)).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void one_that_cannot_be_warned_of_holds_up_none_and_is_seen() {
        ConversationId stuck = a.conversation().waiting();
        List<ConversationId> others = IntStream.range(0, 3).mapToObj(_ -> a.conversation().waiting()).toList();
        house.db().sql("""
                create function stuck() returns trigger language plpgsql as $$ begin raise exception 'nothing more is written here'; end $$;
                create trigger stuck before insert on ledger_entry for each row when (new.stream = '%s') execute function stuck()
                """.formatted(stuck)).update();
        house.clock().set(running(others.getLast()).atRiskFrom());

        assertThatThrownBy(this::look).as("the job has failed").isNotNull();

        assertThat(others).allSatisfy(id -> assertThat(watched(id)).startsWith("promise-warned owner"));
    }

    @Test
    void when_the_second_in_a_row_breaks_the_lead_is_told_at_once() {
        ConversationId id = a.conversation().waiting();
        for (int breaks = 1; breaks <= 2; breaks++) {
            house.clock().set(running(id).brokenFrom());
            look();
        }
        List<String> all = watched(id);
        assertThat(all.subList(0, 3)).containsExactly("promise-warned owner", "promise-warned lead", "promise-broken");
        assertThat(all.getLast()).as("of the third promise, which is not at risk yet").isEqualTo("promise-warned lead");
        assertThat(house.get(Promises.class).inDanger(10)).singleElement().matches(one -> one.broken() == 2 && one.promise().equals(running(id)));

        house.clock().set(running(id).halfFrom());
        look();
        assertThat(watched(id).subList(all.size(), watched(id).size())).as("who has it, and not the lead again").containsExactly("promise-warned owner");
    }

    private void look() {
        house.get(Watch.class).look();
    }

    private Promise running(ConversationId id) {
        return house.get(Promises.class).get(deeds.now(id).promise().orElseThrow());
    }

    private int rows() {
        return house.db().sql("select count(*) from promise_watch").query(Integer.class).single();
    }

    private List<String> watched(ConversationId id) {
        return house.get(Ledger.class).read(id.value(), 0).stream()
                .filter(entry -> entry.kind().equals("promise-warned") || entry.kind().equals("promise-broken"))
                .map(entry -> entry.kind() + (entry.kind().equals("promise-warned") ? " " + entry.fact("whom") : "")).toList();
    }
}
