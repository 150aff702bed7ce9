package org.gehoor.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gehoor.testing.Cast.BRAM;
import static org.gehoor.testing.Cast.DUTCH;
import static org.gehoor.testing.Cast.SAMIRA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gehoor.conversation.Turn;
import org.gehoor.profile.Matter;
import org.gehoor.profile.Profiles;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.promise.Standing;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.Test;

/// Samira promises something herself. It is Tuesday 12 May 2026, 10.00.
class PromisingByAPersonTest extends InTheHouse {

    private static final Instant AT_ELEVEN = Instant.parse("2026-05-12T09:00:00Z");
    private static final Instant TOMORROW = Instant.parse("2026-05-13T15:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-05-15T15:00:00Z");

    private final Promising promising = house.get(Promising.class);
    private final Promises promises = house.get(Promises.class);

    @Test
    void sooner_takes_over_what_runs_and_later_breaks_it_and_only_when_that_was_said() {
        ConversationId id = a.conversation().by(Channel.FORM).with(SAMIRA);
        Promise answer = next(id);
        assertThat(promise(id, AT_ELEVEN, false).id()).isEqualTo(next(id).id());
        assertThat(standing(answer)).isEqualTo(Standing.PASSED_ON);
        Promise sooner = next(id);
        assertThatThrownBy(() -> promise(id, FRIDAY, false)).hasMessageContaining("would_break_a_promise");
        assertThat(next(id)).isEqualTo(sooner);
        promise(id, FRIDAY, true);
        assertThat(standing(sooner)).isEqualTo(Standing.BROKEN);
        assertThat(next(id).dueAt()).isEqualTo(FRIDAY);
        deeds.replies(id, SAMIRA, "Het is rechtgezet.");
        assertThat(promises.of(id)).extracting(this::standing).containsExactlyInAnyOrder(Standing.KEPT, Standing.BROKEN, Standing.PASSED_ON);
    }

    @Test
    void never_later_than_the_law_and_within_sixty_days() {
        house.get(Profiles.class).choose(List.of("es"));
        house.get(Profiles.class).about(DUTCH.id(), Matter.CONTINUITY);
        ConversationId id = a.conversation().by(Channel.FORM).with(SAMIRA);
        assertThat(promising.latest(id, Promise.Kind.ANSWER).orElseThrow().rule()).isEqualTo("es: Ley 10/2025, art. 17(2), 2 hours");
        assertThatThrownBy(() -> promise(id, TOMORROW, true)).hasMessageContaining("later_than_the_law");
        promise(id, AT_ELEVEN, true);

        house.get(Profiles.class).about(DUTCH.id(), Matter.OTHER);
        assertThatThrownBy(() -> promise(id, house.clock().instant().plus(Duration.ofDays(61)), true)).hasMessageContaining("no_promise_so_late");
        assertThatThrownBy(() -> promise(id, house.clock().instant(), true)).hasMessageContaining("no_promise_so_late");
    }

    @Test
    void in_the_customers_turn_it_makes_it_ours_again_and_a_colleague_may_not() {
        ConversationId id = a.conversation().answeredBy(SAMIRA);
        promise(id, TOMORROW, false);
        assertThat(deeds.now(id).turn()).isInstanceOf(Turn.WithPerson.class);
        assertThatThrownBy(() -> promising.make(id, BRAM.author(), Promise.Kind.ANSWER, AT_ELEVEN, true)).hasMessageContaining("not_yours");
    }

    @Test
    void a_promised_call_is_broken_by_promising_an_answer_instead() {
        ConversationId id = a.conversation().with(SAMIRA);
        Promise call = deeds.asksToBeCalled(id, Cast.VOS.phone().orElseThrow(), Instant.parse("2026-05-12T12:00:00Z"));
        promise(id, AT_ELEVEN, true);
        assertThat(standing(call)).isEqualTo(Standing.BROKEN);
    }

    private Promise promise(ConversationId id, Instant due, boolean evenIfItBreaks) {
        return promising.make(id, SAMIRA.author(), Promise.Kind.ANSWER, due, evenIfItBreaks);
    }

    private Promise next(ConversationId id) {
        return promises.get(deeds.now(id).promise().orElseThrow());
    }

    private Standing standing(Promise promise) {
        return promises.get(promise.id()).standingAt(house.clock().instant());
    }
}
