package org.gehoor.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.gehoor.conversation.Closing;
import org.gehoor.feedback.Rating;
import org.gehoor.feedback.Ratings;
import org.gehoor.ledger.Checkpoints;
import org.gehoor.ledger.Hash;
import org.gehoor.record.Export;
import org.gehoor.record.Figure;
import org.gehoor.record.Figures;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.testing.Published;
import org.gehoor.testing.Recomputed;
import org.gehoor.testing.TestHouse;
import org.gehoor.testing.Visitor;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// G10: whoever recomputes the public figures from the exported record, with nothing of ours, gets exactly those on the pages.
class EveryFigureFollowsFromTheRecordTest extends InTheHouse {

    private static final int STEPS = 120;

    static LongStream seeds() {
        Long one = Long.getLong("history");
        return one != null ? LongStream.of(one) : LongStream.rangeClosed(101, 108);
    }

    @ParameterizedTest(name = "history {0}")
    @MethodSource("seeds")
    void on_random_histories(long seed) {
        play(seed, STEPS);
    }

    @Test
    @Tag("sweep")
    @Timeout(3600)
    void and_on_many_and_longer_ones() {
        LongStream.range(2_000, 2_000 + Integer.getInteger("histories", 100)).forEach(seed -> play(seed, 4 * STEPS));
    }

    private static void play(long seed, int steps) {
        TestHouse house = TestHouse.fresh();
        var history = new History(house, seed, new Variety());
        for (int step = 0; step < steps; step++) {
            history.step();
            if (step % 40 == 39) {
                rate(house);
                assertAllEqual(house);
            }
        }
        assertThat(assertAllEqual(house)).as("figures compared in history %d", seed).isGreaterThan(40);
    }

    /// Some customers say whether it was solved.
    private static void rate(TestHouse house) {
        house.db().sql("select id from conversation where turn = 'closed'").query(UUID.class).list().stream().map(ConversationId::new)
                .forEach(id -> house.get(Ratings.class).rate(id, house.deeds().customer(id), new Rating(
                        Rating.Solved.read(List.of("yes", "partly", "no").get(Math.floorMod(id.hashCode(), 3))), Optional.empty(), "")));
    }

    private static int assertAllEqual(TestHouse house) {
        house.clock().tick(Duration.ofMinutes(1));
        count(house);
        return Published.areAll(Recomputed.of(house.get(DataSource.class), house.clock()), new Visitor(house.address(), Duration.ofSeconds(20)));
    }

    private static void count(TestHouse house) {
        house.get(Checkpoints.class).make();
        house.runJob("record-counting");
    }

    @Test
    void with_enough_of_everything_to_tell_shares_and_waits() {
        for (int i = 0; i < 24; i++) {
            ConversationId id = a.conversation().saying("Vraag " + i).withAssistant();
            deeds.gives(id, "Misschien helpt dit.");
            deeds.asks(id);
            house.later(Duration.ofSeconds(70 * i));
            house.arrives(Cast.SAMIRA);
            deeds.picksUp(Cast.SAMIRA);
            deeds.replies(id, Cast.SAMIRA, "Zo zit het.");
            house.work().whole(() -> house.get(Closing.class).customerCloses(id, deeds.customer(id)));
            rate(house);
        }
        assertThat(assertAllEqual(house)).isGreaterThan(60);
        assertThat(new Visitor(house.address(), Duration.ofSeconds(20)).get("/record").html()).contains("id=\"big-kept\"", "id=\"big-wait\"",
                "id=\"wait.chat.middle\"", "id=\"big-solved\"", "id=\"answered\"");
    }

    @Test
    void a_count_that_was_changed_is_found_shown_and_mended() {
        for (int i = 0; i < 3; i++) {
            a.conversation().saying("Vraag " + i).closedAfter(Cast.SAMIRA);
        }
        assertAllEqual(house);
        house.runJob("record-check");
        assertThat(house.get(Figures.class).lastCheck().orElseThrow().differences()).isZero();

        house.db().sql("update record_count set n = n + 1 where figure = 'promise-kept'").update();
        house.db().sql("delete from record_count where figure = 'begun'").update();
        assertThatThrownBy(() -> assertAllEqual(house)).isInstanceOf(AssertionError.class);
        house.clock().tick(Duration.ofMinutes(1));
        house.runJob("record-check");

        assertThat(house.get(Figures.class).differences(10)).hasSize(2);
        assertThat(new Visitor(house.address(), Duration.ofSeconds(20)).get("/record").html())
                .contains("Een cijfer op deze pagina klopte niet", "Zaken begonnen", "nagerekend, klopte niet");
        assertAllEqual(house);
    }

    @Test
    void what_is_committed_late_is_counted_all_the_same() throws InterruptedException {
        ConversationId late = a.conversation().saying("Eerst.").waiting();
        var written = new CountDownLatch(1);
        var counted = new CountDownLatch(1);
        Thread writer = Thread.ofVirtual().start(() -> house.work().whole(() -> {
            house.get(Closing.class).customerCloses(late, deeds.customer(late));
            written.countDown();
            await(counted);
        }));
        written.await();
        a.conversation().saying("Later begonnen, eerder klaar.").closedAfter(Cast.SAMIRA);
        count(house);
        assertThat(house.get(Figures.class).of(YearMonth.of(2026, 5)).of(Figure.ENDED)).isEqualTo(1);
        counted.countDown();
        writer.join();
        assertAllEqual(house);
        assertThat(house.get(Figures.class).of(YearMonth.of(2026, 5)).of(Figure.ENDED)).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException given) {
            throw new IllegalStateException(given);
        }
    }

    @Test
    void the_exported_record_is_what_was_signed() throws IOException {
        a.conversation().saying("Vraag.").closedAfter(Cast.SAMIRA);
        a.conversation().saying("Nog een vraag.").waiting();
        count(house);
        var file = new ByteArrayOutputStream();
        long entries = house.get(Export.class).write(file);
        List<JsonNode> lines = file.toString(StandardCharsets.UTF_8).lines().map(JsonMapper.builder().build()::readTree).toList();

        assertThat(lines).hasSize((int) entries + 1);
        List<Hash> leaves = lines.stream().skip(1)
                .map(line -> Hash.of(new byte[] {0}, HexFormat.of().parseHex(line.get("hash").asString()))).toList();
        assertThat(lines.getFirst().get("root").asString()).isEqualTo(root(leaves).toString());
        assertThat(lines.getFirst().get("checkpoint").asString()).isEqualTo(house.get(Checkpoints.class).latest().orElseThrow().note().toString());
    }

    /// RFC 9162, section 2.1.1.
    private static Hash root(List<Hash> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return Hash.of(new byte[] {1}, root(leaves.subList(0, left)).bytes(), root(leaves.subList(left, leaves.size())).bytes());
    }

    @Test
    void another_calendar_is_counted_by_from_the_beginning() {
        a.conversation().saying("Bijna middernacht.").waiting();
        house.later(Duration.ofHours(13).plusMinutes(30));
        a.conversation().saying("Nog iets.").waiting();
        assertAllEqual(house);
        house.db().sql("update organisation set zone = 'Asia/Tokyo'").update();
        assertAllEqual(house);
        assertThat(house.get(Figures.class).until().orElseThrow().zone().getId()).isEqualTo("Asia/Tokyo");
    }
}
