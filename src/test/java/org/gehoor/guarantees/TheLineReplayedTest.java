package org.gehoor.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gehoor.testing.Cast.AMSTERDAM;
import static org.gehoor.testing.Cast.BRAM;
import static org.gehoor.testing.Cast.LUC;
import static org.gehoor.testing.Cast.SAMIRA;
import static org.gehoor.testing.Cast.SECOND_LINE;
import static org.gehoor.testing.Cast.VOS;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.gehoor.fairness.Fairness;
import org.gehoor.ledger.Checkpoints;
import org.gehoor.queue.CutOff;
import org.gehoor.queue.Offers;
import org.gehoor.queue.Place;
import org.gehoor.record.Export;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// G4: the order of the line follows from the record, and whoever replays it finds who was passed over.
class TheLineReplayedTest extends InTheHouse {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void a_day_in_order_is_found_in_order_and_what_was_passed_over_explains_itself() {
        ConversationId called = a.conversation().waiting();
        house.later(MINUTE.multipliedBy(20));
        deeds.asksToBeCalled(called, VOS.phone().orElseThrow(), Instant.parse("2026-05-12T08:30:00Z"));
        ConversationId handed = a.conversation().from(LUC).waiting(Need.SAFETY);
        house.arrives(SAMIRA);
        house.arrives(BRAM);
        assertThat(deeds.picksUp(SAMIRA)).contains(handed);
        deeds.handsOver(handed, SAMIRA, BRAM);
        house.later(MINUTE);
        ConversationId second = a.conversation().waiting();
        ConversationId third = a.conversation().waiting(Need.PRIORITY);
        deeds.asks(second, Need.NO_SERVICE);
        house.later(MINUTE);

        assertThat(deeds.picksUp(SAMIRA)).contains(third);
        assertThat(deeds.picksUp(SAMIRA)).contains(second);

        Fairness found = replay();
        assertThat(found.holds(_ -> true)).isTrue();
        assertThat(found.report(_ -> true)).anyMatch(line -> line.endsWith("3 pick-ups, 1 of the first in the line, 3 in order"))
                .contains("    passed over and explained: 2 wanted a call later", "    passed over and explained: 2 kept for a colleague who was working",
                        "The line was kept in order: 3 pick-ups.");
        assertThat(found.order(_ -> true)).containsSubsequence("line " + Cast.DUTCH.id(),
                "waiting " + handed + " since 2026-05-12T08:20:00Z need safety kept",
                "waiting " + called + " since 2026-05-12T08:00:00Z need none not before 2026-05-12T08:30:00Z");
    }

    @Test
    void what_is_for_another_team_or_comes_from_two_that_became_one_explains_itself() {
        ConversationId one = a.conversation().with(SAMIRA);
        deeds.handsOver(one, SAMIRA, SECOND_LINE);
        house.later(MINUTE);
        ConversationId other = a.conversation().waiting();
        house.later(MINUTE);
        ConversationId third = a.conversation().waiting();
        ConversationId joined = a.conversation().waiting();
        house.arrives(SAMIRA);
        deeds.merges(joined, other, SAMIRA);

        assertThat(deeds.picksUp(SAMIRA)).contains(other);
        assertThat(deeds.picksUp(SAMIRA)).contains(third);

        assertThat(replay().report(_ -> true)).contains("    passed over and explained: 2 kept for another team", "The line was kept in order: 3 pick-ups.");
    }

    @Test
    void who_is_there_may_ring_before_who_is_not_and_who_was_cut_off_stands_first() {
        Offers offers = house.get(Offers.class);
        Cast.HELPERS.forEach(deeds::sitsAtTheDesk);
        ConversationId letter = a.conversation().by(Channel.FORM).waiting();
        house.later(MINUTE);
        ConversationId chat = a.conversation().waiting();
        house.later(MINUTE);
        ConversationId other = a.conversation().from(LUC).waiting();
        house.arrives(SAMIRA);
        house.later(Duration.ofSeconds(1));
        house.arrives(BRAM);
        offers.all();
        house.later(Duration.ofSeconds(5));
        ConversationId later = a.conversation().waiting(Need.SAFETY);
        house.later(Duration.ofSeconds(2));
        offers.take(other, deeds.member(BRAM));
        house.later(Duration.ofSeconds(1));
        offers.take(chat, deeds.member(SAMIRA));
        house.later(Duration.ofSeconds(1));
        house.get(CutOff.class).end(chat, deeds.member(SAMIRA), CutOff.How.STOPPED);
        house.later(MINUTE);

        assertThat(deeds.picksUp(BRAM)).contains(chat);
        assertThat(deeds.picksUp(BRAM)).contains(later);
        assertThat(deeds.picksUp(BRAM)).contains(letter);

        assertThat(replay().report(_ -> true)).contains("    passed over and explained: 2 not there, and who is there is offered first",
                "    passed over and explained: 1 ringing for a colleague", "    passed over and explained: 2 came, or moved forward, after this one was offered",
                "The line was kept in order: 5 pick-ups.");
    }

    @Test
    void who_was_passed_over_is_found() {
        ConversationId first = a.conversation().waiting();
        house.later(MINUTE);
        ConversationId famous = a.conversation().from(LUC).waiting();
        house.later(MINUTE);
        assertThat(replay().holds(_ -> true)).isTrue();

        hide(first);
        house.arrives(SAMIRA);
        assertThat(deeds.picksUp(SAMIRA)).contains(famous);
        house.later(MINUTE);
        unhide(first);
        assertThat(deeds.picksUp(SAMIRA)).contains(first);

        Fairness found = replay();
        assertThat(found.holds(_ -> true)).isFalse();
        assertThat(found.holds(LocalDate.of(2026, 5, 11)::equals)).as("on another day").isTrue();
        assertThat(found.report(_ -> true)).anyMatch(line -> line.startsWith("  x entry 4 of " + famous) && line.contains("passed over entry 2 of " + first))
                .contains("The line was not kept in order: 1 of 2 pick-ups passed over somebody without a reason that the record shows.");
    }

    @Test
    void who_still_waits_when_the_record_ends_is_found_too() {
        ConversationId first = a.conversation().waiting();
        house.later(MINUTE);
        a.conversation().from(LUC).waiting();
        hide(first);
        house.arrives(SAMIRA);
        deeds.picksUp(SAMIRA);
        assertThat(replay().report(_ -> true)).as("an entry that explains it may not be in the record yet").anyMatch(line -> line.endsWith("1 not decided yet"));

        house.later(MINUTE.multipliedBy(6));
        a.conversation().waiting();
        assertThat(replay().holds(_ -> true)).isFalse();
    }

    @Test
    void a_line_that_gives_another_credit_than_the_published_one_is_found() {
        ConversationId safety = a.conversation().waiting(Need.SAFETY);
        house.later(MINUTE);
        ConversationId patient = a.conversation().waiting();
        house.db().sql("update place set credit = interval '0', order_at = waiting_since + interval '2 minutes', waiting_since = waiting_since + interval '2 minutes'"
                + " where conversation = :id").param("id", safety.value()).update();
        house.arrives(SAMIRA);
        assertThat(deeds.picksUp(SAMIRA)).contains(patient);
        house.later(MINUTE);
        deeds.picksUp(SAMIRA);
        assertThat(replay().holds(_ -> true)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void the_replay_knows_the_published_credits_by_itself(Need need) {
        ConversationId stated = a.conversation().waiting(need);
        Instant since = house.clock().instant();
        house.later(Place.credit(need).plusSeconds(1));
        ConversationId none = a.conversation().waiting();
        house.clock().set(since.minusSeconds(1).plus(Place.credit(need)));
        ConversationId before = a.conversation().waiting();
        assertThat(replay().order(_ -> true).filter(line -> line.startsWith("waiting ")).map(line -> line.split(" ")[1]))
                .containsExactlyElementsOf((need == Need.NONE ? Stream.of(before, stated, none) : Stream.of(stated, before, none)).map(Object::toString).toList());
    }

    @Test
    void people_who_pick_up_at_the_same_moment_accuse_nobody() throws Exception {
        int threads = 8;
        Cast.HELPERS.forEach(house::arrives);
        for (int i = 0; i < 40; i++) {
            a.conversation().from(Cast.GUESTS.get(i % 4)).waiting(Need.values()[i % 4]);
            house.clock().tick(Duration.ofSeconds(7));
        }
        var helped = new AtomicInteger();
        try (var together = Executors.newFixedThreadPool(threads + 2)) {
            var done = new ArrayList<Future<?>>();
            for (int thread = 0; thread < threads; thread++) {
                Cast.Helper helper = Cast.HELPERS.get(thread % 4);
                done.add(together.submit(() -> {
                    while (house.db().sql("select exists (select from place)").query(Boolean.class).single()) {
                        deeds.picksUp(helper).ifPresent(_ -> helped.incrementAndGet());
                    }
                }));
            }
            for (int thread = 0; thread < 2; thread++) {
                done.add(together.submit(() -> {
                    for (int i = 0; i < 8; i++) {
                        ConversationId id = a.conversation().waiting();
                        deeds.asks(id, Need.SAFETY);
                        deeds.writes(id, "Nog iets.");
                    }
                }));
            }
            for (Future<?> one : done) {
                one.get();
            }
        }
        Fairness found = replay();
        assertThat(found.report(_ -> true).filter(line -> line.startsWith("  x "))).isEmpty();
        assertThat(found.report(_ -> true).toList().getLast()).isEqualTo("The line was kept in order: " + helped.get() + " pick-ups.");
    }

    @Test
    void an_exported_record_gives_the_same_bytes(@TempDir Path folder) throws IOException {
        ConversationId first = a.conversation().waiting(Need.SAFETY);
        house.later(MINUTE);
        a.conversation().from(LUC).waiting();
        house.arrives(SAMIRA);
        deeds.picksUp(SAMIRA);
        Path file = folder.resolve("record.ndjson");
        List<String> here = replay().order(_ -> true).toList();
        house.runJob("record-counting");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            new Export(house.db(), house.clock()).write(out);
        }

        Fairness there = Fairness.of(file);

        assertThat(there.order(_ -> true).toList()).isEqualTo(here).anyMatch(line -> line.contains(" picked up " + first));
        assertThat(there.report(_ -> true).toList()).isEqualTo(replay().report(_ -> true).toList());
        Files.write(file, Files.readAllLines(file).subList(0, 4));
        assertThatThrownBy(() -> Fairness.of(file)).hasMessageContaining("is not whole");
    }

    private Fairness replay() {
        house.get(Checkpoints.class).make();
        return Fairness.of(house.db(), AMSTERDAM);
    }

    /// Out of everybody's reach, past the record.
    private void hide(ConversationId id) {
        house.db().sql("update place set not_before = '2030-01-01' where conversation = :id").param("id", id.value()).update();
    }

    private void unhide(ConversationId id) {
        house.db().sql("update place set not_before = null where conversation = :id").param("id", id.value()).update();
    }
}
