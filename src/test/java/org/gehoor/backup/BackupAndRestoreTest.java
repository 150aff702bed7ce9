package org.gehoor.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gehoor.testing.Cast.SAMIRA;
import static org.gehoor.testing.Cast.VOS;
import static org.gehoor.testing.Cast.YARA;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.gehoor.access.CaseKeys;
import org.gehoor.app.Server;
import org.gehoor.backup.Elsewhere.Place;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Participants;
import org.gehoor.conversation.Timelines;
import org.gehoor.db.AfterRestore;
import org.gehoor.erasure.Erasure;
import org.gehoor.erasure.Subjects;
import org.gehoor.events.Feed;
import org.gehoor.events.Position;
import org.gehoor.jobs.Jobs;
import org.gehoor.ledger.Chains;
import org.gehoor.ledger.Ground;
import org.gehoor.ledger.KeysLeftOut;
import org.gehoor.ledger.Ledger;
import org.gehoor.ledger.MasterKey;
import org.gehoor.testing.Dump;
import org.gehoor.testing.InTheHouse;
import org.gehoor.testing.TestHouse;
import org.gehoor.testing.Visitor;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Secret;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the house holds is there again elsewhere, from one file; and a file, a key or a place that is not right is refused in a sentence.
class BackupAndRestoreTest extends InTheHouse {

    private static final Path KEYS = TestHouse.folder().resolve("keys");
    private static Elsewhere elsewhere;

    @TempDir
    private Path folder;

    private final MasterKey master = house.get(MasterKey.class);

    @BeforeAll
    static void another_machine() throws IOException {
        elsewhere = Elsewhere.start();
    }

    @AfterAll
    static void is_left() {
        elsewhere.close();
    }

    @Test
    void everything_comes_back_as_it_was_at_one_moment_while_messages_go_on_arriving() throws Exception {
        ConversationId talk = a.conversation().with(SAMIRA);
        a.conversation().from(YARA).closedAfter(SAMIRA);
        a.conversation().from(YARA).waiting();
        var written = new AtomicInteger();
        var first = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        Thread customer = Thread.ofPlatform().start(() -> {
            while (done.getCount() > 0) {
                deeds.writes(talk, "Bericht " + written.incrementAndGet());
                first.countDown();
            }
        });
        first.await();
        int before = written.get() - 1;
        Backups.Made made = backup();
        int after = written.get();
        done.countDown();
        customer.join();

        Place place = elsewhere.empty();
        Manifest restored = restore(made.file(), place);

        assertThat(after).as("messages that arrived meanwhile").isGreaterThan(before);
        Manifest again = new Backups(place.database()::getConnection, master, Clock.systemUTC()).make(folder.resolve("again.backup")).manifest();
        assertThat(changing(again)).isEqualTo(changing(restored)).isEqualTo(changing(made.manifest()));
        Chains chains = Chains.verify(JdbcClient.create(place.database()), master, 2, _ -> {});
        assertThat(chains.hold()).isTrue();
        assertThat(chains.streams()).isGreaterThanOrEqualTo(3);
        assertThat(place(place, "select count(*) from said_once")).isBetween((long) before, (long) after);
    }

    @Test
    void a_customer_and_a_colleague_go_on_where_they_were() throws Exception {
        var visitor = new Visitor(house.address(), Duration.ofSeconds(20));
        String page = visitor.send(visitor.get("/contact").form("/contact").with("words", "Mijn factuur klopt niet.").with("way", "link")).next().orElseThrow();
        Backups.Made made = backup();
        Place place = elsewhere.empty();
        restore(made.file(), place);

        try (Server server = Server.start(false, place.arguments(KEYS).toArray(String[]::new))) {
            var later = new Visitor(address(server), Duration.ofSeconds(20));
            assertThat(later.get(page).status()).isEqualTo(200);
            Visitor.Answer answer = later.send(later.get(page).form(page + "/messages").with("words", "En nog iets."));
            assertThat(answer.status()).isEqualTo(303);
            ConversationId id = server.context().getBean(CaseKeys.class)
                    .find(Secret.presented(page.substring(page.lastIndexOf('/') + 1))).orElseThrow();
            assertThat(server.context().getBean(Timelines.class).of(id).toString()).contains("Mijn factuur klopt niet.", "En nog iets.");
            assertThat(server.context().getBean(Ledger.class).verify(id.value()).holds()).isTrue();
        }
    }

    @Test
    void a_page_from_before_loads_afresh_and_every_new_position_comes_after_its_own() throws Exception {
        Position before = house.get(Feed.class).now();
        Place place = elsewhere.empty();
        restore(backup().file(), place);
        try (Server server = Server.start(false, place.arguments(KEYS).toArray(String[]::new))) {
            Position after = server.context().getBean(Feed.class).now();
            assertThat(after).isGreaterThan(before).isGreaterThan(new Position(999_999_999_999L, 0));
            assertThat(Position.read(after.toString())).contains(after);
            URI address = address(server);
            var visitor = new Visitor(address, Duration.ofSeconds(20));
            String talk = visitor.send(visitor.get("/chat").form("/chat").with("message", "Hallo?")).next().orElseThrow();
            assertThat(visitor.get(talk + "/live?after=" + before).html()).contains("event:afresh");
        }
    }

    @Test
    void nothing_of_it_can_be_read_without_the_key() throws Exception {
        a.conversation().from(VOS).saying("Buitenland op mijn factuur").waiting();
        assertThat(house.db().sql("select string_agg(name, ' ') from customer").query(String.class).single()).as("it stands there in clear").contains(VOS.name());
        String bytes = Files.readString(backup().file(), StandardCharsets.ISO_8859_1);
        assertThat(bytes.startsWith("gehoor-backup-1\n")).isTrue();
        assertThat(List.of(VOS.name(), "customer", "Buitenland", "PK\3\4")).as("stands in the file in clear").noneMatch(bytes::contains);
    }

    @Test
    void a_byte_that_changed_is_found_before_anything_is_written() throws Exception {
        byte[] whole = Files.readAllBytes(backup().file());
        Place place = elsewhere.empty();
        for (int at = 0; at < whole.length; at += 1 + at % 7 + whole.length / 60) {
            byte[] changed = whole.clone();
            changed[at] ^= 4;
            Path file = Files.write(folder.resolve("changed.backup"), changed);
            assertThatThrownBy(() -> restore(file, place)).as("byte %d", at).isInstanceOf(BackupTrouble.class)
                    .hasMessageContaining(file.toString()).hasMessageContaining("damaged");
        }
        assertThat(place.tables()).isEmpty();
    }

    @Test
    void a_file_that_was_cut_or_lengthened_is_refused() throws Exception {
        byte[] whole = Files.readAllBytes(backup().file());
        Place place = elsewhere.empty();
        for (int length : List.of(0, 1, 15, 16, 40, 56, 57, 80, whole.length / 2, whole.length - 17, whole.length - 1)) {
            Path file = Files.write(folder.resolve("cut.backup"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> restore(file, place)).as("%d bytes", length).isInstanceOf(BackupTrouble.class).hasMessageContaining(file.toString());
        }
        Path longer = Files.write(folder.resolve("longer.backup"), Arrays.copyOf(whole, whole.length + 1));
        assertThatThrownBy(() -> restore(longer, place)).isInstanceOf(BackupTrouble.class);
        assertThatThrownBy(() -> restore(folder.resolve("none.backup"), place)).isInstanceOf(BackupTrouble.class).hasMessageContaining("There is no file");
        assertThat(place.tables()).isEmpty();
    }

    @Test
    void pieces_that_are_dropped_or_change_places_are_found() throws Exception {
        house.db().sql("insert into outgoing (id, recipient, subject, text, made_at, next_try) "
                + "select gen_random_uuid(), 'x@example.org', 'x', string_agg(gen_random_uuid()::text, ''), now(), now() from generate_series(1, 200000)").update();
        byte[] whole = Files.readAllBytes(backup().file());
        int piece = Pieces.SIZE + Pieces.TAG;
        assertThat(whole.length).isGreaterThan(Header.LENGTH + 3 * piece);
        Place place = elsewhere.empty();
        byte[] swapped = whole.clone();
        System.arraycopy(whole, Header.LENGTH, swapped, Header.LENGTH + piece, piece);
        System.arraycopy(whole, Header.LENGTH + piece, swapped, Header.LENGTH, piece);
        assertThatThrownBy(() -> restore(Files.write(folder.resolve("swapped.backup"), swapped), place)).hasMessageContaining("Piece 1,");
        byte[] without = new byte[whole.length - piece];
        System.arraycopy(whole, 0, without, 0, Header.LENGTH + piece);
        System.arraycopy(whole, Header.LENGTH + 2 * piece, without, Header.LENGTH + piece, whole.length - Header.LENGTH - 2 * piece);
        assertThatThrownBy(() -> restore(Files.write(folder.resolve("without.backup"), without), place)).hasMessageContaining("Piece 2,");
        byte[] half = Arrays.copyOf(whole, Header.LENGTH + 2 * piece);
        assertThatThrownBy(() -> restore(Files.write(folder.resolve("half.backup"), half), place)).hasMessageContaining("cut off: it ends after piece 1");
        assertThat(restore(Files.write(folder.resolve("whole.backup"), whole), place).rows()).isPositive();
    }

    @Test
    void another_master_key_is_told_in_a_sentence() throws Exception {
        Path file = backup().file();
        Place place = elsewhere.empty();
        MasterKey other = MasterKey.in(folder.resolve("other-keys"));
        assertThatThrownBy(() -> new Restoring(place.database(), other, List.of()).restore(file)).isInstanceOf(BackupTrouble.class)
                .hasMessageContaining("was made under another master key").hasMessageContaining("Put back the keys folder");
        assertThat(place.tables()).isEmpty();
    }

    @Test
    void an_installation_in_use_is_not_written_over() throws Exception {
        Path file = backup().file();
        Place place = elsewhere.empty();
        restore(file, place);
        long staff = place(place, "select count(*) from staff");
        assertThat(staff).isPositive();
        assertThatThrownBy(() -> restore(file, place)).isInstanceOf(BackupTrouble.class).hasMessageContaining("is not empty").hasMessageContaining("brand");
        assertThat(place(place, "select count(*) from staff")).isEqualTo(staff);
    }

    @Test
    void an_installation_that_was_started_and_never_set_up_counts_as_empty() throws Exception {
        a.conversation().closedAfter(SAMIRA);
        Path file = backup().file();
        Place place = elsewhere.empty();
        Server.start(false, place.arguments(KEYS).toArray(String[]::new)).close();
        assertThat(place.tables()).isNotEmpty();
        assertThat(restore(file, place).rows()).isPositive();
    }

    @Test
    void what_was_erased_since_stays_erased() throws Exception {
        ConversationId erased = a.conversation().saying("Dit moet weg.").closedAfter(SAMIRA);
        ConversationId kept = a.conversation().saying("Dit blijft.").closedAfter(SAMIRA);
        Path file = backup().file();
        Path keys = Files.createDirectory(folder.resolve("keys"));
        try (var own = Files.list(KEYS)) {
            for (Path each : own.toList()) {
                Files.copy(each, keys.resolve(each.getFileName()));
            }
        }
        Files.writeString(keys.resolve("erased.list"), """
                %1$s 2026-05-13T10:00:00Z customer intended
                %1$s 2026-05-13T10:00:00Z customer erased
                %2$s 2026-05-13T10:00:00Z customer intended
                %2$s 2026-05-13T10:00:00Z customer withdrawn
                %2$s 2026-05-1""".formatted(erased.value(), kept.value()));
        Place place = elsewhere.empty();
        KeysLeftOut left = KeysLeftOut.listedIn(keys);
        restore(file, place, left, Feed.afterRestore());
        assertThat(place(place, "select count(*) from ledger_key where stream = '" + erased.value() + "'")).isZero();
        assertThat(place(place, "select count(*) from ledger_key where stream = '" + kept.value() + "'")).isOne();
        Chains chains = Chains.verify(JdbcClient.create(place.database()), master, 2, _ -> {});
        assertThat(chains.broken()).as("words without a key, and no entry yet that says why").containsOnlyKeys(erased.value());
        assertThat(left.unexplained(chains.broken())).isEmpty();

        try (Server server = Server.start(false, place.arguments(keys).toArray(String[]::new))) {
            assertThat(server.context().getBean(Conversations.class).get(erased).isErased()).isTrue();
            assertThat(server.context().getBean(Ledger.class).verify(erased.value()).holds()).isTrue();
            assertThat(server.context().getBean(Timelines.class).of(kept).toString()).contains("Dit blijft.");
        }
    }

    @Test
    void nothing_of_an_erased_customer_is_in_a_new_backup_and_every_chain_in_it_verifies() throws Exception {
        String secret = "Mijn zoon Pieter belde vanuit Oslo";
        ConversationId id = a.conversation().from(VOS).saying(secret).closedAfter(SAMIRA);
        Place before = elsewhere.empty();
        restore(backup().file(), before);
        assertThat(new Dump(JdbcClient.create(before.database())).tablesWith(VOS.name())).contains("customer");

        house.get(Erasure.class).erase(house.get(Subjects.class).of(house.get(Participants.class).customer(id)), deeds::customer, Ground.CUSTOMER);
        Place after = elsewhere.empty();
        restore(backups().make(folder.resolve("after.backup")).file(), after);

        var dump = new Dump(JdbcClient.create(after.database()));
        assertThat(dump.tablesWith(id.toString())).as("the rows are there").contains("ledger_entry");
        for (String words : List.of(secret, "Pieter", VOS.name(), VOS.email().orElseThrow().text(), VOS.phone().orElseThrow().e164())) {
            assertThat(dump.tablesWith(words)).as(words).isEmpty();
        }
        assertThat(Chains.verify(JdbcClient.create(after.database()), master, 2, _ -> {}).hold()).isTrue();
    }

    @Test
    void a_job_that_was_being_done_begins_again() throws Exception {
        house.db().sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                values ('a-job', 'one', now(), true, 'a node that is gone', now(), 1)""").update();
        try {
            Place place = elsewhere.empty();
            restore(backup().file(), place, Jobs.afterRestore());
            assertThat(place(place, "select count(*) from scheduled_tasks where task_name = 'a-job' and not picked and picked_by is null")).isOne();
        } finally {
            house.db().sql("delete from scheduled_tasks where task_name = 'a-job'").update();
        }
    }

    @Test
    void no_number_is_given_out_twice() throws Exception {
        a.conversation().closedAfter(SAMIRA);
        String counters = "select coalesce(sum(last_value), 0) from pg_sequences where sequencename like 'search_entry_number%' or sequencename = 'audit_seq_seq'";
        Long given = house.db().sql(counters).query(Long.class).single();
        assertThat(given).isGreaterThan(1L << 40);
        Place place = elsewhere.empty();
        restore(backup().file(), place);
        assertThat(place(place, counters)).isEqualTo(given);
    }

    @Test
    void a_backup_is_never_written_over_and_leaves_nothing_when_it_fails() throws Exception {
        Path file = Files.writeString(folder.resolve("there.backup"), "something else");
        assertThatThrownBy(() -> backups().make(file)).isInstanceOf(BackupTrouble.class).hasMessageContaining("is there already");
        assertThat(file).hasContent("something else");
        Connections broken = () -> {
            throw new SQLException("no connection");
        };
        assertThatThrownBy(() -> new Backups(broken, master, Clock.systemUTC()).make(folder.resolve("other.backup")))
                .isInstanceOf(BackupTrouble.class).hasMessageContaining("no connection");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void no_table_is_forgotten_and_none_that_is_kept_holds_numbers_of_transactions() throws Exception {
        try (Connection db = house.get(DataSource.class).getConnection()) {
            var kept = new TreeSet<>(Tables.kept(db).stream().map(Tables.Table::name).toList());
            var all = new TreeSet<>(Tables.names(db));
            assertThat(all).containsAll(Tables.LEFT_OUT.keySet());
            all.removeAll(Tables.LEFT_OUT.keySet());
            assertThat(kept).isEqualTo(all);
            assertThat(new TreeSet<>(Tables.texts(db, """
                    select distinct c.relname from pg_attribute a join pg_class c on c.oid = a.attrelid
                     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0
                       and a.atttypid in ('xid'::regtype, 'xid8'::regtype, 'pg_snapshot'::regtype, 'oid'::regtype)"""))).contains("event").isSubsetOf(Tables.LEFT_OUT.keySet());
        }
    }

    private static URI address(Server server) {
        return URI.create("http://127.0.0.1:" + server.context().getEnvironment().getRequiredProperty("local.server.port"));
    }

    private Backups backups() {
        return new Backups(house.get(DataSource.class)::getConnection, master, Clock.systemUTC());
    }

    private Backups.Made backup() {
        return backups().make(folder.resolve(UUID.randomUUID() + ".backup"));
    }

    private Manifest restore(Path file, Place place, AfterRestore... more) {
        List<AfterRestore> afterwards = more.length == 0 ? List.of(Jobs.afterRestore(), Feed.afterRestore()) : List.of(more);
        return new Restoring(place.database(), master, afterwards).restore(file);
    }

    /// All that must be equal to the last byte; jobs and the feed begin anew.
    private static List<Manifest.Table> changing(Manifest manifest) {
        return manifest.tables().stream().filter(table -> !List.of("scheduled_tasks", "feed_shift").contains(table.name())).toList();
    }

    private static long place(Place place, String query) {
        return JdbcClient.create(place.database()).sql(query).query(Long.class).single();
    }
}
