package org.gehoor.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gehoor.testing.InTheHouse;
import org.gehoor.testing.TestHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every committed entry gets exactly one number, and what was signed once stays the beginning of everything after it.
class NumberingEntriesTest extends InTheHouse {

    private static final Path KEYS = TestHouse.folder().resolve("keys");
    private static final Author SOMEBODY = new Author(Author.Kind.CUSTOMER, new UUID(4, 2));

    private final Ledger ledger = house.get(Ledger.class);
    private final Tree tree = house.get(Tree.class);
    private final Checkpoints checkpoints = house.get(Checkpoints.class);

    @Test
    void before_the_first_entry_there_is_nothing_to_sign() {
        assertThat(checkpoints.make()).isEmpty();
        assertThat(checkpoints.audit()).isEqualTo(new TreeVerdict(0, List.of()));
        says(stream());
        assertThat(checkpoints.make().orElseThrow().size()).isEqualTo(1);
    }

    @Test
    void numbers_go_by_time_and_a_checkpoint_is_signed_only_when_something_was_added() {
        UUID first = stream();
        UUID second = stream();
        says(second);
        house.clock().tick(Duration.ofSeconds(1));
        says(first);
        Checkpoint made = checkpoints.make().orElseThrow();
        assertThat(made.size()).isEqualTo(2);
        assertThat(numbers()).containsExactly(second + "/1", first + "/1");
        assertThat(made.note().isSignedBy(house.get(SigningKeys.class).current())).isTrue();
        assertThat(made.root()).isEqualTo(tree.root(2));

        assertThat(checkpoints.make()).contains(made);
        assertThat(checkpoints.list(Long.MAX_VALUE, 9)).containsExactly(made);
        says(first);
        Checkpoint next = checkpoints.make().orElseThrow();
        assertThat(checkpoints.list(Long.MAX_VALUE, 9)).containsExactly(next, made);
        assertThat(checkpoints.list(3, 9)).containsExactly(made);
        assertThat(checkpoints.find(2)).contains(made);
        assertThat(checkpoints.find(1)).isEmpty();
    }

    @Test
    void many_entries_are_numbered_batch_by_batch_and_every_proof_holds() {
        List<UUID> streams = IntStream.range(0, 7).mapToObj(_ -> stream()).toList();
        IntStream.range(0, 100).forEach(i -> house.work().whole(() -> streams.forEach(stream -> ledger.append(stream, fact("note " + i)))));
        Checkpoint last = inBatchesOf(97).make().orElseThrow();

        assertThat(last.size()).isEqualTo(700);
        assertThat(checkpoints.list(Long.MAX_VALUE, 99)).extracting(Checkpoint::size).containsExactly(700L, 679L, 582L, 485L, 388L, 291L, 194L, 97L);
        assertThat(house.db().sql("select height || '/' || number from ledger_node order by 1").query(String.class).list())
                .containsExactly("8/0", "8/1");
        for (UUID stream : streams) {
            List<Link> links = ledger.links(stream, last);
            assertThat(links).hasSize(100).allSatisfy(link -> {
                assertThat(link.computed()).isEqualTo(link.hash());
                assertThat(Merkle.includes(link.hash(), link.leaf(), last.size(), link.path(), last.root())).isTrue();
                assertThat(Encoding.commitment(link.open().orElseThrow().salt(), link.open().orElseThrow().body())).isEqualTo(link.commitment());
            });
        }
        eachIsConsistentWithTheNext();
        assertThat(checkpoints.audit()).isEqualTo(new TreeVerdict(700, List.of()));
    }

    @Test
    void what_came_after_a_checkpoint_has_no_proof_to_it() {
        UUID stream = stream();
        says(stream);
        Checkpoint early = checkpoints.make().orElseThrow();
        says(stream);
        assertThat(ledger.links(stream, early)).hasSize(1);
        Checkpoint later = checkpoints.make().orElseThrow();
        assertThat(ledger.links(stream, early)).hasSize(1);
        assertThat(ledger.links(stream, later)).hasSize(2);
    }

    /// A sequence or a time as the mark would pass over whoever began early and committed late.
    @Test
    void who_commits_late_is_not_missed() throws Exception {
        UUID slow = stream();
        UUID quick = stream();
        says(quick);
        checkpoints.make();
        var written = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(1)) {
            var late = threads.submit(() -> house.work().whole(() -> {
                ledger.append(slow, fact("early"));
                written.countDown();
                await(goOn);
            }));
            try {
                written.await();
                house.clock().tick(Duration.ofSeconds(5));
                says(quick);
                assertThat(checkpoints.make().orElseThrow().size()).isEqualTo(2);
            } finally {
                goOn.countDown();
            }
            late.get();
        }
        assertThat(checkpoints.make().orElseThrow().size()).isEqualTo(3);
        assertThat(numbers()).containsExactly(quick + "/1", quick + "/2", slow + "/1");
    }

    @Test
    void many_who_write_while_two_nodes_number_get_one_number_each() throws Exception {
        List<UUID> streams = IntStream.range(0, 6).mapToObj(_ -> stream()).toList();
        Checkpoints other = inBatchesOf(13);
        try (var threads = Executors.newFixedThreadPool(8)) {
            Stream<Callable<Object>> writers = streams.stream().map(stream -> () -> {
                IntStream.range(0, 40).forEach(_ -> says(stream));
                return true;
            });
            Stream<Callable<Object>> nodes = Stream.of(checkpoints, other).map(node -> () -> {
                IntStream.range(0, 15).forEach(_ -> node.make());
                return true;
            });
            for (var done : threads.invokeAll(Stream.concat(writers, nodes).toList())) {
                done.get();
            }
        }
        checkpoints.make();
        assertThat(numbers()).hasSize(240).doesNotHaveDuplicates();
        assertThat(house.db().sql("select number from ledger_leaf order by number").query(Long.class).list())
                .isEqualTo(LongStream.range(0, 240).boxed().toList());
        assertThat(house.db().sql("select count(*) from ledger_pending").query(Long.class).single()).isZero();
        eachIsConsistentWithTheNext();
        assertThat(checkpoints.audit()).isEqualTo(new TreeVerdict(240, List.of()));
    }

    @Test
    void a_failure_before_the_signature_leaves_everything_as_it_was(@TempDir Path empty) {
        UUID stream = stream();
        IntStream.range(0, 300).forEach(_ -> says(stream));
        var withoutKey = new Checkpoints(house.db(), tree, signing(SigningKeys.of(empty, "gehoor-ledger/x", house.clock()), empty), house.work());
        assertThatThrownBy(withoutKey::make).hasMessageContaining("are not in " + empty);
        assertThat(tree.size()).isZero();
        assertThat(house.db().sql("select count(*) from ledger_node").query(Long.class).single()).isZero();
        assertThat(house.db().sql("select count(*) from ledger_pending").query(Long.class).single()).isEqualTo(300);

        assertThat(checkpoints.make().orElseThrow().size()).isEqualTo(300);
    }

    @Test
    void what_was_rolled_back_never_gets_a_number() {
        UUID stream = stream();
        house.<Object>asIf(() -> ledger.append(stream, fact("never said")));
        assertThat(checkpoints.make()).isEmpty();
        says(stream);
        assertThat(checkpoints.make().orElseThrow().size()).isEqualTo(1);
    }

    @Test
    void inside_a_piece_of_work_no_checkpoint_is_made() {
        assertThatThrownBy(() -> house.work().whole(checkpoints::make)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothing_is_signed_after_a_tree_that_was_changed() {
        UUID stream = stream();
        says(stream);
        says(stream);
        checkpoints.make();
        house.db().sql("alter table ledger_leaf disable trigger user").update();
        house.db().sql("update ledger_leaf set hash = sha256('forged') where number = 1").update();
        house.db().sql("alter table ledger_leaf enable trigger user").update();
        says(stream);
        assertThatThrownBy(checkpoints::make).hasMessageContaining("does not begin with what was signed at size 2");
        assertThat(tree.size()).isEqualTo(2);
    }

    /// A backup put back is the same database with less in it than was signed; here that is told by the folder beside the keys.
    @Test
    void after_an_older_backup_no_size_is_signed_again_under_the_same_name() {
        UUID stream = stream();
        says(stream);
        says(stream);
        Checkpoint kept = checkpoints.make().orElseThrow();
        SigningKeys keys = house.get(SigningKeys.class);
        VerifierKey old = keys.current();
        assertThat(checkpoints.restored()).isEmpty();
        LastSigned.in(KEYS).remember(kept.origin(), 5);
        house.clock().tick(Duration.ofMinutes(1));

        assertThat(checkpoints.make()).as("nothing new, so nothing is signed").contains(kept);
        assertThat(checkpoints.restored()).isEmpty();
        says(stream);
        Checkpoint next = checkpoints.make().orElseThrow();

        assertThat(next.size()).isEqualTo(3);
        assertThat(next.origin()).isNotEqualTo(kept.origin()).isEqualTo(keys.origin());
        Restored told = checkpoints.restored().getFirst();
        assertThat(told).returns(kept.origin(), Restored::before).returns(keys.current(), Restored::next).returns(2L, Restored::size).returns(5L, Restored::signed);
        assertThat(told.note().isSignedBy(old)).isTrue();
        assertThat(keys.all()).extracting(key -> key.key().name()).startsWith(kept.origin()).endsWith(next.origin()).containsOnly(kept.origin(), next.origin());
        eachIsConsistentWithTheNext();
        assertThat(checkpoints.audit()).isEqualTo(new TreeVerdict(3, List.of()));

        says(stream);
        assertThat(checkpoints.make().orElseThrow().origin()).as("it goes on under that name").isEqualTo(next.origin());
        assertThat(checkpoints.restored()).hasSize(1);
    }

    @Test
    void a_damaged_memory_of_what_was_signed_stops_the_signing() throws Exception {
        UUID stream = stream();
        says(stream);
        Files.writeString(KEYS.resolve("signed-" + house.get(SigningKeys.class).origin().substring("gehoor-ledger/".length()) + ".size"), "many\n");
        assertThatThrownBy(checkpoints::make).hasMessageContaining("is damaged");
        assertThat(tree.size()).isZero();
    }

    @Test
    void a_stream_that_was_erased_takes_facts_without_words_only() {
        UUID stream = stream();
        says(stream);
        house.db().sql("delete from ledger_key where stream = :stream").param("stream", stream).update();
        assertThatThrownBy(() -> says(stream)).hasMessageContaining("was erased");
        house.work().whole(() -> ledger.append(stream, new Fact("erased", SOMEBODY, Map.of("what", "words"), Map.of())));
        assertThat(ledger.verify(stream)).isEqualTo(new Verdict(2, 1, List.of()));

        Checkpoint checkpoint = checkpoints.make().orElseThrow();
        assertThat(ledger.links(stream, checkpoint)).extracting(Link::sealed, link -> link.open().isPresent())
                .containsExactly(tuple(true, false), tuple(false, false));
    }

    // ---- how ---------------------------------------------------------------------------------------------------------------------------

    private UUID stream() {
        UUID stream = UUID.randomUUID();
        house.work().whole(() -> ledger.open(stream, "conversation"));
        return stream;
    }

    private void says(UUID stream) {
        house.work().whole(() -> ledger.append(stream, fact("Ik wacht.")));
    }

    private static Fact fact(String words) {
        return new Fact("message", SOMEBODY, Map.of("sources", "0"), Map.of("text", words));
    }

    private Checkpoints inBatchesOf(int many) {
        return new Checkpoints(house.db(), tree, house.get(Signing.class), house.work(), many);
    }

    private Signing signing(SigningKeys keys, Path folder) {
        return new Signing(keys, new Installation(house.db()), LastSigned.in(folder), house.clock());
    }

    private List<String> numbers() {
        return house.db().sql("select stream || '/' || seq from ledger_leaf order by number").query(String.class).list();
    }

    private void eachIsConsistentWithTheNext() {
        List<Checkpoint> all = checkpoints.list(Long.MAX_VALUE, 1_000).reversed();
        for (int i = 1; i < all.size(); i++) {
            Checkpoint from = all.get(i - 1);
            Checkpoint to = all.get(i);
            assertThat(Merkle.isConsistent(from.size(), from.root(), to.size(), to.root(), tree.consistency(from.size(), to.size())))
                    .as("%d to %d", from.size(), to.size()).isTrue();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException given) {
            throw new IllegalStateException(given);
        }
    }
}
