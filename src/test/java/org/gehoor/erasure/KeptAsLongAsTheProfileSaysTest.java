package org.gehoor.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gehoor.testing.Cast.ILSE;
import static org.gehoor.testing.Cast.LUC;
import static org.gehoor.testing.Cast.SAMIRA;
import static org.gehoor.testing.Cast.VOS;
import static org.gehoor.testing.Cast.YARA;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Text;
import org.gehoor.conversation.Timelines;
import org.gehoor.ledger.Ground;
import org.gehoor.testing.Cast;
import org.gehoor.testing.Dump;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What has had its time goes, not a day sooner, and never what is open or held.
class KeptAsLongAsTheProfileSaysTest extends InTheHouse {

    private final Retention retention = house.get(Retention.class);

    @Test
    void a_profile_is_announced_and_only_counts_for_two_weeks() {
        ConversationId old = endedOn("2023-05-01T12:00", "customer", VOS);
        retention.run();
        assertThat(line("customer")).isEqualTo(new RetentionRun.Line("customer", 1, 1, 0, 0));
        assertThat(retention.latest(1).getFirst().rehearsal()).isTrue();
        assertThat(deeds.now(old).isErased()).isFalse();
        assertThat(retention.beginsAt()).contains(house.clock().instant().plus(Retention.NOTICE));

        house.later(Duration.ofDays(13));
        retention.run();
        assertThat(deeds.now(old).isErased()).isFalse();
        house.later(Duration.ofDays(1));
        retention.run();
        assertThat(deeds.now(old).isErased()).isTrue();
        assertThat(retention.latest(1).getFirst().rehearsal()).isFalse();
        assertThat(house.get(Timelines.class).of(old).getLast().what()).isEqualTo(new Entry.What.ErasureDone("words", Ground.RETENTION));
        assertThat(new Dump(house).tablesWith(VOS.name())).isEmpty();
    }

    /// Two years after 29 February is 28 February; three months after 30 November is the last day of February. The day itself is kept whole.
    @ParameterizedTest
    @CsvSource({
        "customer, 2024-02-29T10:00, 2026-02-28T23:59, 2026-03-01T00:01",
        "left, 2025-11-30T10:00, 2026-02-28T23:59, 2026-03-01T00:01",
        "left, 2026-01-31T10:00, 2026-04-30T23:59, 2026-05-01T00:01",
        "left, 2026-01-31T23:59:59, 2026-04-30T23:59, 2026-05-01T00:01",
        "left, 2026-02-01T00:00, 2026-05-01T23:59, 2026-05-02T00:01",
        "set_aside, 2025-03-30T02:30, 2026-03-30T23:59, 2026-03-31T00:01",
        "final_letter, 2024-02-29T10:00, 2029-02-28T23:59, 2029-03-01T00:01"})
    void it_is_kept_until_the_end_of_its_last_day_in_our_zone(String how, String ended, String kept, String gone) {
        itHasBegun();
        ConversationId id = endedOn(ended, how, VOS);
        at(kept);
        retention.run();
        assertThat(deeds.now(id).isErased()).as(kept).isFalse();
        assertThat(retention.lastDay(deeds.now(id))).contains(LocalDate.parse(kept.substring(0, 10)));
        at(gone);
        retention.run();
        assertThat(deeds.now(id).isErased()).as(gone).isTrue();
    }

    @Test
    void what_is_open_or_held_stays_and_is_counted() {
        itHasBegun();
        ConversationId held = endedOn("2023-05-01T12:00", "customer", VOS);
        ConversationId gone = endedOn("2023-05-01T12:00", "customer", LUC);
        ConversationId open = a.conversation().from(YARA).waiting();
        house.get(LegalHolds.class).hold(held, ILSE.author(), Text.read("Er loopt een zaak."), house.clock().instant().plus(Duration.ofDays(9)));
        house.db().sql("alter table conversation disable trigger user").update();
        house.db().sql("update conversation set opened_at = '2020-01-01' where id = :id").param("id", open.value()).update();
        house.db().sql("alter table conversation enable trigger user").update();

        retention.run();
        assertThat(line("customer")).isEqualTo(new RetentionRun.Line("customer", 2, 1, 1, 1));
        assertThat(List.of(deeds.now(held).isErased(), deeds.now(gone).isErased(), deeds.now(open).isErased())).containsExactly(false, true, false);

        house.later(Duration.ofDays(10));
        retention.run();
        assertThat(line("customer")).isEqualTo(new RetentionRun.Line("customer", 1, 1, 0, 1));
        assertThat(deeds.now(held).isErased()).isTrue();
    }

    @Test
    void a_night_that_is_broken_off_goes_on_where_it_was() {
        itHasBegun();
        ConversationId first = endedOn("2023-05-01T12:00", "customer", VOS);
        retention.run();
        house.db().sql("update retention_run set ended_at = null").update();
        house.db().sql("update retention_line set done = false where kind = 'customer'").update();
        ConversationId second = endedOn("2023-05-02T12:00", "customer", LUC);
        retention.run();
        assertThat(retention.latest(5)).hasSize(1).first().satisfies(run -> assertThat(run.endedAt()).isPresent());
        assertThat(line("customer")).isEqualTo(new RetentionRun.Line("customer", 2, 2, 0, 0));
        assertThat(deeds.now(first).isErased() && deeds.now(second).isErased()).isTrue();
    }

    @Test
    void more_than_one_batch_is_done_in_one_night() {
        itHasBegun();
        for (int i = 0; i < 103; i++) {
            endedOn("2023-05-01T12:00", "left", LUC);
        }
        retention.run();
        assertThat(line("left")).isEqualTo(new RetentionRun.Line("left", 103, 103, 0, 0));
    }

    @Test
    void a_term_for_one_channel_goes_before_the_one_for_all() {
        RetentionProfile profile = RetentionProfile.parse(profile("""
                {"how": "customer", "channel": "any", "keep": "P2Y", "basis": "own", "on": "2026-01-01", "source": {"nl": "x", "en": "x"}},
                {"how": "customer", "channel": "chat", "keep": "P1M", "basis": "law", "on": "2026-01-01", "source": {"nl": "x", "en": "x"}}"""));
        ConversationId chat = endedOn("2026-05-01T12:00", "customer", VOS);
        assertThat(profile.term(deeds.now(chat)).orElseThrow().keep()).isEqualTo(Period.ofMonths(1));
        assertThat(profile.term(deeds.now(chat)).orElseThrow().channel()).isEqualTo(Optional.of(Channel.CHAT));
    }

    @Test
    void a_profile_that_says_what_cannot_be_stops_the_start() {
        assertThatThrownBy(() -> RetentionProfile.read("atlantis")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("atlantis");
        assertThatThrownBy(() -> RetentionProfile.parse(profile("""
                {"how": "customer", "channel": "any", "keep": "P1D", "basis": "own", "on": "2026-01-01", "source": {"nl": "x", "en": "x"}}""")))
                .hasMessageContaining("cannot be");
        assertThat(RetentionProfile.read("none").terms()).isEmpty();
        assertThat(RetentionProfile.read("nl").terms()).allSatisfy(term -> {
            assertThat(term.source().nl()).isNotBlank();
            assertThat(term.on()).isNotNull();
        });
    }

    private static byte[] profile(String terms) {
        return ("{\"name\": \"x\", \"terms\": [" + terms + "]}").getBytes();
    }

    private void itHasBegun() {
        house.db().sql("insert into retention_announcement (profile, announced_at, begins_at) values (:profile, '2020-01-01', '2020-01-01')")
                .param("profile", retention.profile().key()).update();
    }

    private void at(String local) {
        house.clock().set(ZonedDateTime.of(java.time.LocalDateTime.parse(local), Cast.AMSTERDAM).toInstant());
    }

    /// A conversation that ended then, in this way.
    private ConversationId endedOn(String local, String how, Cast.Guest guest) {
        Instant now = house.clock().instant();
        at(local);
        ConversationId id = switch (how) {
            case "left" -> {
                ConversationId left = a.conversation().from(guest).withAssistant();
                deeds.isLeft(left);
                yield left;
            }
            case "set_aside" -> a.conversation().from(guest).setAsideBy(SAMIRA);
            case "final_letter" -> {
                ConversationId with = a.conversation().from(guest).answeredBy(SAMIRA);
                deeds.closesByLetter(with, SAMIRA, "Wij hebben alles nagekeken en kunnen u hierin niet verder helpen. U kunt nog naar de geschillencommissie.");
                yield with;
            }
            default -> a.conversation().from(guest).closedAfter(SAMIRA);
        };
        house.clock().set(now);
        return id;
    }

    private RetentionRun.Line line(String kind) {
        return retention.latest(1).getFirst().lines().stream().filter(one -> one.kind().equals(kind)).findFirst().orElseThrow();
    }
}
