package org.gehoor.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gehoor.testing.Cast.SAMIRA;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Timelines;
import org.gehoor.ledger.Author;
import org.gehoor.ledger.Fact;
import org.gehoor.ledger.Ledger;
import org.gehoor.ledger.LedgerEntry;
import org.gehoor.ledger.Verdict;
import org.gehoor.ledger.Verdict.Fault;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// G9: the record cannot be changed. The database refuses; and when somebody makes the database give way, one changed byte is found
/// and named.
@TestInstance(Lifecycle.PER_CLASS)
class TheRecordCannotBeChangedTest extends InTheHouse {

    private final ConversationId id = a.conversation().closedAfter(SAMIRA);
    private final ConversationId other = a.conversation().closedAfter(SAMIRA);
    private final ConversationId erased = a.conversation().closedAfter(SAMIRA);
    private final long last = house.get(Ledger.class).read(id.value(), 0).getLast().sequence();

    @BeforeEach
    void the_record_is_whole() {
        assertThat(verify()).isEqualTo(new Verdict(last, 0, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update ledger_entry set kind = 'note'", "delete from ledger_entry", "truncate ledger_entry",
        "update ledger_stream set head = sha256('x')", "delete from ledger_stream"})
    void the_database_refuses(String statement) {
        assertThatThrownBy(() -> house.db().sql(statement).update()).hasMessageMatching("(?s).*(only added to|only grows|referenced in a foreign key).*");
    }

    /// One change of every column, and the field that the check names. An entry is named by its number.
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            at          ; at + interval '1 microsecond'                                  ; hash
            kind        ; kind || 's'                                                     ; hash
            author_kind ; case author_kind when 'person' then 'computer' else 'person' end ; hash
            author      ; gen_random_uuid()                                              ; hash
            facts       ; facts || '{"line": "nobody"}'                                  ; hash
            facts       ; case when facts = '{}' then '{"x": "1"}' else '{}'::jsonb end   ; hash
            commitment  ; set_byte(commitment, 0, get_byte(commitment, 0) # 1)           ; hash
            previous    ; set_byte(previous, 31, get_byte(previous, 31) # 128)           ; previous
            hash        ; set_byte(hash, 7, get_byte(hash, 7) # 16)                      ; hash
            """)
    void a_change_in_any_column_of_any_entry_is_found(String column, String change, String field) {
        for (long entry = 1; entry <= last; entry++) {
            List<Fault> faults = after("update ledger_entry set " + column + " = " + change + " where stream = '" + id + "' and seq = " + entry);
            assertThat(faults).as("%s of entry %d", column, entry).contains(new Fault(entry, field));
            assertThat(faults).as("and none is blamed that comes before").allMatch(withSequenceFrom(entry));
        }
    }

    @Test
    void every_single_byte_of_the_words_counts() {
        LedgerEntry said = house.get(Ledger.class).read(id.value(), 0).getFirst();
        int bytes = house.db().sql("select octet_length(body) from ledger_entry where stream = :id and seq = :seq")
                .param("id", id.value()).param("seq", said.sequence()).query(Integer.class).single();
        assertThat(bytes).isGreaterThan(60);
        for (int i = 0; i < bytes; i++) {
            assertThat(after("update ledger_entry set body = set_byte(body, %d, get_byte(body, %d) # 1) where stream = '%s' and seq = %d"
                    .formatted(i, i, id, said.sequence()))).as("byte %d", i).containsExactly(new Fault(said.sequence(), "body"));
        }
    }

    @Test
    void words_that_are_taken_away_added_or_borrowed_are_found() {
        assertThat(after("update ledger_entry set body = null where stream = '" + id + "' and seq = 1")).containsExactly(new Fault(1, "body"));
        assertThat(after("update ledger_entry set body = (select body from ledger_entry where stream = '" + other
                + "' and seq = 1) where stream = '" + id + "' and seq = 1")).containsExactly(new Fault(1, "body"));
        long wordless = house.db().sql("select min(seq) from ledger_entry where stream = :id and body is null").param("id", id.value())
                .query(Long.class).single();
        assertThat(after("update ledger_entry set body = (select body from ledger_entry where stream = '" + id
                + "' and seq = 1) where stream = '" + id + "' and seq = " + wordless)).containsExactly(new Fault(wordless, "body"));
    }

    @Test
    void an_entry_that_is_taken_out_is_missed() {
        for (long entry = 1; entry < last; entry++) {
            assertThat(after(without(entry))).as("entry %d", entry).contains(new Fault(entry, "missing"));
        }
        assertThat(after(without(last))).as("the last one").containsExactly(new Fault(last, "head"));
        assertThat(after("delete from ledger_entry where stream = '" + id + "'")).as("all of them").containsExactly(new Fault(1, "head"));
    }

    @Test
    void entries_that_change_places_are_found() {
        for (long entry = 1; entry < last; entry++) {
            long next = entry + 1;
            assertThat(after("update ledger_entry set seq = -seq where stream = '%s' and seq in (%d, %d)".formatted(id, entry, next),
                    "update ledger_entry set seq = %d + seq where stream = '%s' and seq < 0".formatted(entry + next, id)))
                    .as("entries %d and %d", entry, next).contains(new Fault(entry, "hash"));
        }
    }

    @Test
    void an_entry_that_moves_to_another_conversation_is_missed_in_one_and_found_in_the_other() {
        String move = "update ledger_entry set stream = '%s', seq = 99 where stream = '%s' and seq = 2".formatted(other, id);
        assertThat(after(move)).contains(new Fault(2, "missing"));
        assertThat(house.<List<Fault>>asIf(() -> {
            run(move);
            return house.get(Ledger.class).verify(other.value()).faults();
        })).contains(new Fault(99, "hash"));
    }

    @Test
    void an_entry_that_is_slipped_in_is_found() {
        assertThat(after("""
                insert into ledger_entry (stream, seq, at, kind, author_kind, author, facts, commitment, previous, hash)
                select stream, seq + 1, at, 'closed', 'customer', author, '{}', commitment, hash, sha256('forged')
                  from ledger_entry where stream = '%s' and seq = %d
                """.formatted(id, last))).contains(new Fault(last + 1, "hash"), new Fault(last + 2, "head"));
    }

    @Test
    void a_head_that_is_turned_back_is_found() {
        assertThat(after("update ledger_stream set seq = seq - 1 where id = '" + id + "'")).containsExactly(new Fault(last + 1, "head"));
    }

    @Test
    void words_whose_key_is_destroyed_are_gone_and_the_chain_still_holds() {
        Verdict before = house.get(Ledger.class).verify(erased.value());
        assertThat(before.erased()).isZero();

        house.db().sql("delete from ledger_key where stream = :id").param("id", erased.value()).update();
        assertThat(house.get(Ledger.class).verify(erased.value()).faults()).as("while nothing says that it was done").isNotEmpty()
                .allMatch(fault -> fault.field().equals("erased"));
        assertThat(house.get(Timelines.class).of(erased)).as("nothing of the words is left").allSatisfy(entry -> {
            assertThat(entry.toString()).doesNotContain("factuur", "Samira");
            assertThat(entry.what()).isNotInstanceOf(Entry.What.Message.class);
        });
        house.work().whole(() -> house.get(Ledger.class).append(erased.value(), new Fact("erased",
                new Author(Author.Kind.COMPUTER, new UUID(0, 9)), Map.of("what", "words", "ground", "customer"), Map.of())));

        Verdict after = house.get(Ledger.class).verify(erased.value());
        assertThat(after.holds()).isTrue();
        assertThat(after.entries()).isEqualTo(before.entries() + 1);
        assertThat(after.erased()).isPositive();
        assertThat(deeds.now(erased).gist()).isEmpty();
    }

    @Test
    void many_who_write_at_once_make_one_chain() throws Exception {
        ConversationId busy = a.conversation().waiting();
        long before = house.get(Ledger.class).verify(busy.value()).entries();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(IntStream.range(0, 80).<Callable<Boolean>>mapToObj(i -> () -> {
                deeds.writes(busy, "Bericht " + i);
                return true;
            }).toList())) {
                assertThat(done.get()).isTrue();
            }
        }
        Verdict after = house.get(Ledger.class).verify(busy.value());
        assertThat(after.holds()).isTrue();
        assertThat(after.entries()).isEqualTo(before + 80);
    }

    /// What is found when the database is made to do this. Afterwards nothing happened.
    private List<Fault> after(String... statements) {
        return house.asIf(() -> {
            run(statements);
            return verify().faults();
        });
    }

    private void run(String... statements) {
        house.db().sql("alter table ledger_entry disable trigger user").update();
        house.db().sql("alter table ledger_stream disable trigger user").update();
        house.db().sql("alter table ledger_entry drop constraint ledger_entry_seq_check").update();
        house.db().sql("alter table conversation drop constraint conversation_id_ended_by_entry_fkey").update();
        for (String statement : statements) {
            assertThat(house.db().sql(statement).update()).as(statement).isPositive();
        }
    }

    private String without(long entry) {
        return "delete from ledger_entry where stream = '" + id + "' and seq = " + entry;
    }

    private Verdict verify() {
        return house.get(Ledger.class).verify(id.value());
    }

    private static Predicate<Fault> withSequenceFrom(long entry) {
        return fault -> fault.sequence() >= entry;
    }
}
