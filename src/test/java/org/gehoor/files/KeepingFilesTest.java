package org.gehoor.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.gehoor.ledger.Hash;
import org.gehoor.pages.Refusal;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepingFilesTest extends InTheHouse {

    private static final long MOST = 25L << 20;

    private final Files files = house.get(Files.class);
    private final UUID stream = a.conversation().withAssistant().value();
    private final UUID other = a.conversation().withAssistant().value();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 1000, Contents.CHUNK - 1, Contents.CHUNK, Contents.CHUNK + 1, 2 * Contents.CHUNK, 20 << 20})
    void bytes_come_out_as_they_went_in(int size) throws IOException {
        byte[] bytes = bytes(size);

        StoredFile kept = keep(stream, "foto.bin", bytes);

        assertThat(kept.size()).isEqualTo(size);
        assertThat(kept.sha256()).isEqualTo(Hash.of(bytes));
        assertThat(Arrays.equals(read(stream, kept.id()), bytes)).isTrue();
        assertThat(files.find(stream, kept.id())).contains(kept);
    }

    @Test
    void nothing_is_refused() {
        assertThatThrownBy(() -> keep(stream, "leeg.txt", new byte[0]))
                .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.code()).isEqualTo(FilesRefusal.EMPTY));
        assertThat(rows()).containsOnly(0L);
    }

    @Test
    void one_byte_too_many_is_refused_and_leaves_nothing() {
        assertThat(keep(stream, "net.bin", bytes(300_000), 300_000).size()).isEqualTo(300_000);
        List<Long> before = rows();

        assertThatThrownBy(() -> keep(stream, "teveel.bin", bytes(300_001), 300_000))
                .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.code()).isEqualTo(FilesRefusal.TOO_LARGE));

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void what_is_too_large_is_not_read_to_its_end() {
        var endless = new Endless();

        assertThatThrownBy(() -> house.work().whole(() -> files.keep(stream, "eindeloos.bin", endless, 1 << 20))).isInstanceOf(Refusal.class);

        assertThat(endless.given).isEqualTo((1 << 20) + 1);
    }

    @Test
    void when_the_work_is_undone_nothing_of_the_file_is_left() {
        StoredFile kept = house.asIf(() -> {
            StoredFile file = files.keep(stream, "weg.bin", new ByteArrayInputStream(bytes(600_000)), MOST);
            assertThat(rows()).containsExactly(1L, 1L, 3L);
            return file;
        });

        assertThat(files.find(stream, kept.id())).isEmpty();
        assertThat(rows()).containsOnly(0L);
    }

    @Test
    void a_file_does_not_stand_outside_a_piece_of_work() {
        assertThatThrownBy(() -> files.keep(stream, "los.bin", new ByteArrayInputStream(bytes(10)), MOST)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_same_bytes_in_one_conversation_are_kept_once_under_both_names() throws IOException {
        byte[] bytes = bytes(600_000);
        StoredFile first = keep(stream, "factuur.pdf", bytes);
        StoredFile second = keep(stream, "factuur (1).pdf", bytes);

        assertThat(rows()).containsExactly(2L, 1L, 3L);
        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(read(stream, second.id())).isEqualTo(bytes);
        assertThat(files.find(stream, second.id()).orElseThrow().name()).isEqualTo("factuur (1).pdf");
    }

    @Test
    void the_same_file_in_two_conversations_cannot_be_linked() {
        byte[] bytes = bytes(600_000);
        keep(stream, "factuur.pdf", bytes);
        keep(other, "factuur.pdf", bytes);

        assertThat(house.db().sql("select distinct address from file_content").query(byte[].class).list()).hasSize(2);
        assertThat(house.db().sql("select distinct sealed from file_chunk").query(byte[].class).list()).hasSize(6);
    }

    @Test
    void neither_bytes_nor_name_nor_digest_stand_in_the_database() {
        byte[] bytes = "Mijn paspoort is NX12345.".repeat(100).getBytes();
        keep(stream, "paspoort-vos.txt", bytes);

        List<String> tables = List.of("file", "file_content", "file_chunk");
        String all = String.join("\n", tables.stream().flatMap(table ->
                house.db().sql("select row_to_json(t)::text from " + table + " t").query(String.class).list().stream()).toList());
        assertThat(all).contains("\\\\x").doesNotContain("paspoort").doesNotContain(hex("paspoort".getBytes()))
                .doesNotContain(hex("NX12345".getBytes())).doesNotContain(Hash.of(bytes).toString());
    }

    @Test
    void who_has_the_bytes_finds_where_they_were_sent() {
        byte[] bytes = bytes(1000);
        StoredFile here = keep(stream, "a.bin", bytes);
        StoredFile there = keep(other, "b.bin", bytes);
        keep(other, "c.bin", bytes(1001));

        assertThat(files.having(Hash.of(bytes)))
                .containsExactlyInAnyOrder(new Files.Found(stream, here.id()), new Files.Found(other, there.id()));
        assertThat(files.having(Hash.of(bytes(5)))).isEmpty();
    }

    @Test
    void a_file_is_found_only_in_its_own_conversation() {
        StoredFile kept = keep(stream, "van-mij.bin", bytes(10));

        assertThat(files.open(stream, kept.id())).isPresent();
        assertThat(files.open(other, kept.id())).isEmpty();
        assertThat(files.open(stream, UUID.randomUUID())).isEmpty();
    }

    @Test
    void a_changed_piece_is_refused() {
        StoredFile kept = keep(stream, "brief.bin", bytes(600_000));
        house.db().sql("alter table file_chunk disable trigger user").update();
        try {
            house.db().sql("update file_chunk set sealed = set_byte(sealed, 1000, get_byte(sealed, 1000) # 1) where number = 1").update();

            assertThatThrownBy(() -> read(stream, kept.id())).isInstanceOf(IllegalStateException.class);
        } finally {
            house.db().sql("alter table file_chunk enable trigger user").update();
        }
    }

    @Test
    void two_pieces_that_change_places_are_refused() {
        StoredFile kept = keep(stream, "brief.bin", bytes(600_000));
        house.db().sql("alter table file_chunk disable trigger user").update();
        try {
            house.db().sql("update file_chunk set number = number + 100").update();
            house.db().sql("update file_chunk set number = case number when 100 then 1 when 101 then 0 else 2 end").update();

            assertThatThrownBy(() -> read(stream, kept.id())).isInstanceOf(IllegalStateException.class);
        } finally {
            house.db().sql("alter table file_chunk enable trigger user").update();
        }
    }

    @Test
    void a_missing_last_piece_is_noticed() throws IOException {
        StoredFile kept = keep(stream, "brief.bin", bytes(600_000));
        assertThat(read(stream, kept.id())).hasSize(600_000);
        house.db().sql("delete from file_chunk where number = 2").update();

        assertThatThrownBy(() -> read(stream, kept.id())).isInstanceOf(IOException.class);
    }

    @Test
    void the_database_lets_nobody_change_a_file() {
        keep(stream, "brief.bin", bytes(10));

        for (String change : List.of("update file set kept_at = kept_at", "update file_content set about = about", "update file_chunk set sealed = sealed")) {
            assertThatThrownBy(() -> house.db().sql(change).update()).hasMessageContaining("a file does not change");
        }
    }

    @Test
    void one_file_is_erased_and_the_same_bytes_sent_another_time_stay() throws IOException {
        byte[] bytes = bytes(600_000);
        StoredFile first = keep(stream, "een.bin", bytes);
        StoredFile second = keep(stream, "twee.bin", bytes);

        assertThat(house.work().whole(() -> files.erase(stream, first.id()))).isTrue();
        assertThat(files.open(stream, first.id())).isEmpty();
        assertThat(read(stream, second.id())).isEqualTo(bytes);

        assertThat(house.work().whole(() -> files.erase(stream, second.id()))).isTrue();
        assertThat(house.work().whole(() -> files.erase(stream, second.id()))).isFalse();
        assertThat(rows()).containsOnly(0L);
    }

    @Test
    void all_files_of_a_conversation_are_erased_and_no_others() {
        keep(stream, "een.bin", bytes(10));
        keep(stream, "twee.bin", bytes(20));
        StoredFile kept = keep(other, "drie.bin", bytes(10));

        assertThat(house.work().whole(() -> files.erase(stream))).isEqualTo(2);
        assertThat(rows()).containsOnly(1L);
        assertThat(files.open(other, kept.id())).isPresent();
    }

    @Test
    void when_the_key_is_gone_a_file_cannot_be_opened_though_its_rows_are_there() {
        StoredFile kept = keep(stream, "een.bin", bytes(10));
        deeds.closes(new ConversationId(stream));
        house.db().sql("delete from ledger_key where stream = :stream").param("stream", stream).update();

        assertThat(rows()).containsOnly(1L);
        assertThat(files.open(stream, kept.id())).isEmpty();
    }

    @Test
    void a_conversation_holds_so_much_and_counts_the_same_bytes_once() {
        var narrow = new Files(house.db(), house.get(org.gehoor.ledger.Ledger.class),
                new Contents(house.db(), house.get(org.gehoor.ledger.MasterKey.class).derive("test")), new Limits(1000, 10, 2500), house.clock());
        house.work().whole(() -> narrow.keep(stream, "1", new ByteArrayInputStream(bytes(1000)), 1000));
        house.work().whole(() -> narrow.keep(stream, "1 again", new ByteArrayInputStream(bytes(1000)), 1000));
        house.work().whole(() -> narrow.keep(stream, "2", new ByteArrayInputStream(bytes(999)), 1000));

        assertThatThrownBy(() -> house.work().whole(() -> narrow.keep(stream, "3", new ByteArrayInputStream(bytes(998)), 1000)))
                .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.code()).isEqualTo(FilesRefusal.CONVERSATION_FULL));
        assertThat(rows()).containsExactly(3L, 2L, 2L);
    }

    @Test
    void two_who_send_the_same_at_once_both_have_it() throws Exception {
        byte[] bytes = bytes(3 << 20);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<StoredFile> send = () -> keep(stream, "samen.bin", bytes);
            var first = both.submit(send);
            var second = both.submit(send);
            assertThat(read(stream, first.get().id())).isEqualTo(bytes);
            assertThat(read(stream, second.get().id())).isEqualTo(bytes);
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        }
        assertThat(rows()).containsExactly(2L, 1L, 12L);
    }

    private StoredFile keep(UUID in, String name, byte[] bytes) {
        return keep(in, name, bytes, MOST);
    }

    private StoredFile keep(UUID in, String name, byte[] bytes, long most) {
        return house.work().whole(() -> files.keep(in, name, new ByteArrayInputStream(bytes), most));
    }

    private byte[] read(UUID in, UUID file) throws IOException {
        try (InputStream open = files.open(in, file).orElseThrow()) {
            return open.readAllBytes();
        }
    }

    /// Files, contents and pieces.
    private List<Long> rows() {
        return List.of("file", "file_content", "file_chunk").stream()
                .map(table -> house.db().sql("select count(*) from " + table).query(Long.class).single()).toList();
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }

    private static final class Endless extends InputStream {

        private long given;

        @Override
        public int read() {
            given++;
            return 7;
        }
    }
}
