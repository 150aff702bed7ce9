package org.gehoor.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gehoor.callback.CallBacks;
import org.gehoor.ledger.Ledger;
import org.gehoor.ledger.LedgerEntry;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.Test;

/// Who gives up and leaves is followed until their turn would have come, so that leaving makes no figure look better.
class WhoLeavesTheLineTest extends InTheHouse {

    @Test
    void who_left_would_have_been_helped_as_soon_as_somebody_behind_is() {
        ConversationId left = a.conversation().saying("Eerst.").waiting();
        later("Later.");
        deeds.closes(left);
        assertThat(turn(left)).as("nobody is helped yet").isEmpty();

        house.arrives(Cast.SAMIRA);
        deeds.picksUp(Cast.SAMIRA);

        assertThat(facts(left, "left-line")).extracting(entry -> entry.fact("why")).containsExactly("closed");
        assertThat(turn(left)).containsExactly("kept");
    }

    @Test
    void who_left_after_a_promise_that_would_have_been_broken_is_counted_so() {
        ConversationId left = a.conversation().saying("Eerst.").waiting();
        later("Later.");
        deeds.closes(left);
        house.later(Duration.ofHours(2));
        house.arrives(Cast.SAMIRA);
        deeds.picksUp(Cast.SAMIRA);

        assertThat(turn(left)).containsExactly("late");
        Instant at = Instant.parse(facts(left, "turn-would-have-come").getFirst().fact("at"));
        assertThat(at).isEqualTo(house.clock().instant());
    }

    @Test
    void with_nobody_behind_it_is_when_somebody_is_free_and_each_would_have_taken_time() {
        ConversationId first = a.conversation().saying("Eerst.").waiting();
        ConversationId second = later("Dan.");
        deeds.closes(first);
        deeds.closes(second);
        assertThat(turn(first)).as("nobody works").isEmpty();

        house.arrives(Cast.SAMIRA);
        assertThat(turn(first)).containsExactly("kept");
        assertThat(turn(second)).as("the only one who works would be helping the first").isEmpty();

        house.later(Duration.ofMinutes(7));
        assertThat(turn(second)).hasSize(1);
    }

    @Test
    void while_somebody_stands_before_who_left_it_is_not_their_turn() {
        a.conversation().saying("Eerst.").waiting();
        ConversationId left = later("Dan.");
        deeds.closes(left);
        house.arrives(Cast.SAMIRA);
        assertThat(turn(left)).isEmpty();

        deeds.picksUp(Cast.SAMIRA);
        assertThat(turn(left)).as("who works is helping").isEmpty();
        house.arrives(Cast.BRAM);
        assertThat(turn(left)).containsExactly("kept");
    }

    @Test
    void who_chooses_a_call_leaves_too_and_who_chooses_another_moment_does_not() {
        ConversationId id = a.conversation().waiting();
        var slots = house.get(CallBacks.class).slots(Cast.DUTCH, 3);
        deeds.asksToBeCalled(id, Cast.VOS.phone().orElseThrow(), slots.get(1).from());
        deeds.asksToBeCalled(id, Cast.VOS.phone().orElseThrow(), slots.get(2).from());

        assertThat(facts(id, "left-line")).extracting(entry -> entry.fact("why")).containsExactly("call");
        house.arrives(Cast.SAMIRA);
        assertThat(turn(id)).containsExactly("kept");
    }

    private ConversationId later(String words) {
        house.later(Duration.ofSeconds(10));
        return a.conversation().saying(words).waiting();
    }

    private List<String> turn(ConversationId id) {
        house.get(Leaving.class).look();
        return facts(id, "turn-would-have-come").stream().map(entry -> entry.fact("how")).toList();
    }

    private List<LedgerEntry> facts(ConversationId id, String kind) {
        return house.get(Ledger.class).read(id.value(), 0).stream().filter(entry -> entry.kind().equals(kind)).toList();
    }
}
