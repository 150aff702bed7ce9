package org.gehoor.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.gehoor.promise.Promise;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.PromiseId;
import org.gehoor.words.Dictionary;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HowAPromiseIsMarkedTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Instant MADE = Instant.parse("2026-05-12T08:00:00Z");

    @Test
    void within_the_hour_it_says_how_long_is_left_and_later_by_when() {
        assertThat(at(Duration.ofMinutes(2)).brief(due(Duration.ofMinutes(10)))).isEqualTo(new Mark("running", "nog 8 min"));
        assertThat(at(Duration.ofMinutes(2)).full(due(Duration.ofMinutes(10)))).isEqualTo(new Mark("running", "nog 8 minuten"));
        assertThat(at(Duration.ZERO).brief(due(Duration.ofHours(5)))).isEqualTo(new Mark("running", "15.00 uur"));
        assertThat(at(Duration.ZERO).full(due(Duration.ofHours(5)))).isEqualTo(new Mark("running", "vóór 15.00 uur"));
        assertThat(at(Duration.ZERO).brief(due(Duration.ofDays(2)))).isEqualTo(new Mark("running", "do 14 mei"));
    }

    @Test
    void shape_and_word_change_together() {
        assertThat(at(Duration.ofMinutes(9)).brief(due(Duration.ofMinutes(10)))).isEqualTo(new Mark("at-risk", "nog 1 min"));
        assertThat(at(Duration.ofMinutes(11)).brief(due(Duration.ofMinutes(10)))).isEqualTo(new Mark("broken", "afspraak gemist"));
        assertThat(at(Duration.ofMinutes(20)).brief(ended(Promise.How.KEPT, Duration.ofMinutes(9)))).isEqualTo(new Mark("kept", "nagekomen"));
        assertThat(at(Duration.ofMinutes(20)).brief(ended(Promise.How.KEPT, Duration.ofMinutes(11)))).isEqualTo(new Mark("broken", "afspraak gemist"));
    }

    private static Marks at(Duration later) {
        Instant now = MADE.plus(later);
        return new Marks(new Dictionary(Clock.fixed(now, AMSTERDAM)).in(Language.NL, AMSTERDAM), now);
    }

    private static Promise due(Duration after) {
        return promise(after, Optional.empty());
    }

    private static Promise ended(Promise.How how, Duration after) {
        return promise(Duration.ofMinutes(10), Optional.of(new Promise.End(how, MADE.plus(after))));
    }

    private static Promise promise(Duration due, Optional<Promise.End> end) {
        return new Promise(PromiseId.at(MADE), ConversationId.at(MADE), Promise.Kind.PERSON, MADE, MADE.plus(due), AMSTERDAM, "own: test",
                "Een medewerker komt", end);
    }
}
