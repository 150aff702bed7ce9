package org.gehoor.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gehoor.testing.Cast.SAMIRA;

import java.util.Base64;
import java.util.List;
import org.gehoor.ledger.Checkpoint;
import org.gehoor.ledger.Checkpoints;
import org.gehoor.ledger.Encoding;
import org.gehoor.ledger.Hash;
import org.gehoor.ledger.Ledger;
import org.gehoor.ledger.Link;
import org.gehoor.ledger.Merkle;
import org.gehoor.ledger.Tree;
import org.gehoor.ledger.TreeVerdict;
import org.gehoor.ledger.TreeVerdict.Fault;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// G9, second half: whoever owns the database, drops its triggers and computes a whole new chain is found out all the same, because they
/// cannot sign. What is found is named: the entry, or the first checkpoint that does not hold any more.
@TestInstance(Lifecycle.PER_CLASS)
class TheWholeRecordIsSignedTest extends InTheHouse {

    private final Checkpoints checkpoints = house.get(Checkpoints.class);
    private final ConversationId before = a.conversation().closedAfter(SAMIRA);
    private final Checkpoint early = checkpoints.make().orElseThrow();
    private final ConversationId id = a.conversation().saying("Ik wil mijn geld terug.").closedAfter(SAMIRA);
    private final ConversationId after = a.conversation().closedAfter(SAMIRA);
    private final Checkpoint last = checkpoints.make().orElseThrow();
    private final List<Link> links = house.get(Ledger.class).links(id.value(), last);

    @BeforeEach
    void the_record_is_whole() {
        assertThat(checkpoints.audit()).isEqualTo(new TreeVerdict(last.size(), List.of()));
        assertThat(links).hasSizeGreaterThan(3);
        assertThat(early.size()).isPositive().isLessThan(last.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"update ledger_leaf set number = number + 1", "delete from ledger_leaf", "truncate ledger_leaf cascade",
        "update ledger_checkpoint set root = sha256('x')", "delete from ledger_checkpoint", "truncate ledger_checkpoint",
        "insert into ledger_node (height, number, hash) values (8, 0, sha256('x')) on conflict (height, number) do update set hash = excluded.hash",
        "truncate ledger_node", "update ledger_pending set seq = 99", "truncate ledger_pending", "update installation set id = gen_random_uuid()",
        "delete from installation"})
    void the_database_refuses(String statement) {
        assertThatThrownBy(() -> house.<Object>asIf(() -> {
            house.db().sql("insert into ledger_node (height, number, hash) values (8, 0, sha256('first'))").update();
            deeds.writes(before, "Er is iets te nummeren.");
            return house.db().sql(statement).update();
        })).hasMessageContaining("only added to");
    }

    @Test
    void what_is_pending_leaves_for_the_tree_only() {
        assertThatThrownBy(() -> house.<Object>asIf(() -> {
            deeds.writes(before, "Vergeet mij niet.");
            return house.db().sql("delete from ledger_pending").update();
        })).hasMessageContaining("leaves for the tree only");
    }

    /// One change of every column of an entry that the hash covers.
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            at          ; at + interval '1 microsecond'                                   ; hash
            kind        ; kind || 's'                                                      ; hash
            author_kind ; case author_kind when 'person' then 'computer' else 'person' end  ; hash
            author      ; gen_random_uuid()                                               ; hash
            facts       ; facts || '{"line": "nobody"}'                                   ; hash
            commitment  ; set_byte(commitment, 0, get_byte(commitment, 0) # 1)            ; hash
            previous    ; set_byte(previous, 31, get_byte(previous, 31) # 128)            ; hash
            hash        ; set_byte(hash, 7, get_byte(hash, 7) # 16)                       ; hash
            """)
    void a_change_of_any_entry_is_found_and_named(String column, String change, String field) {
        for (Link link : links) {
            assertThat(faults("update ledger_entry set " + column + " = " + change + " where stream = '" + id + "' and seq = " + link.sequence()))
                    .as("%s of entry %d", column, link.sequence()).contains(new Fault(place(link.sequence()), field))
                    .allMatch(fault -> fault.place().equals(place(link.sequence())) || fault.place().equals("checkpoint " + last.size()));
        }
    }

    /// The chain by itself holds again; this is why there is a tree.
    @Test
    void a_chain_that_was_written_anew_holds_by_itself_and_is_found_by_the_tree() {
        List<Fault> found = house.asIf(() -> {
            giveWay();
            writeAnew("{\"sources\": \"7\"}");
            assertThat(house.get(Ledger.class).verify(id.value()).holds()).as("the chain by itself").isTrue();
            return checkpoints.audit().faults();
        });
        assertThat(found).contains(new Fault(place(1), "leaf"), new Fault(place(links.size()), "leaf"), new Fault("checkpoint " + last.size(), "root"))
                .as("what was signed before holds").doesNotContain(new Fault("checkpoint " + early.size(), "root"));
    }

    @Test
    void who_writes_the_tree_anew_as_well_cannot_sign_it() {
        List<Fault> found = house.asIf(() -> {
            giveWay();
            writeAnew("{\"sources\": \"7\"}");
            newLeaves();
            return checkpoints.audit().faults();
        });
        assertThat(found).containsExactly(new Fault("checkpoint " + last.size(), "root"));

        List<Fault> withRoot = house.asIf(() -> {
            giveWay();
            writeAnew("{\"sources\": \"7\"}");
            newLeaves();
            Hash root = house.get(Tree.class).root(last.size());
            String forged = last.note().toString().replace(base64(last.root()), base64(root));
            house.db().sql("update ledger_checkpoint set root = :root, note = :note where size = :size")
                    .param("root", root.bytes()).param("note", forged).param("size", last.size()).update();
            return checkpoints.audit().faults();
        });
        assertThat(withRoot).containsExactly(new Fault("checkpoint " + last.size(), "signature"));
    }

    @Test
    void an_older_proof_in_somebodys_hands_gives_it_away() {
        Link first = links.getFirst();
        assertThat(Merkle.includes(first.hash(), first.leaf(), last.size(), first.path(), last.root())).isTrue();
        Link rewritten = house.asIf(() -> {
            giveWay();
            writeAnew("{\"sources\": \"7\"}");
            newLeaves();
            return house.get(Ledger.class).links(id.value(), last).getFirst();
        });
        assertThat(rewritten.computed()).as("it looks right").isEqualTo(rewritten.hash()).isNotEqualTo(first.hash());
        assertThat(Merkle.includes(rewritten.hash(), rewritten.leaf(), last.size(), rewritten.path(), last.root())).isFalse();
    }

    /// Whoever changes an entry spoils the proof of that entry, and of nobody else's.
    @Test
    void a_changed_entry_leaves_the_proofs_of_all_others_whole() {
        List<Link> others = house.asIf(() -> {
            giveWay();
            writeAnew("{\"sources\": \"7\"}");
            return house.get(Ledger.class).links(after.value(), last);
        });
        assertThat(others).isNotEmpty().allSatisfy(link ->
                assertThat(Merkle.includes(link.hash(), link.leaf(), last.size(), link.path(), last.root())).isTrue());
    }

    @Test
    void entries_that_are_taken_out_or_never_numbered_are_missed() {
        assertThat(faults("delete from ledger_entry where stream = '" + id + "' and seq = 2"))
                .contains(new Fault(place(2), "missing"), new Fault("checkpoint " + last.size(), "root"));
        assertThat(faults("delete from ledger_leaf where number = 1")).contains(new Fault("leaf 1", "missing"), new Fault("checkpoint " + early.size(), "root"));
        assertThat(house.<List<Fault>>asIf(() -> {
            giveWay();
            deeds.writes(before, "Nummer mij niet.");
            house.db().sql("delete from ledger_pending").update();
            return checkpoints.audit().faults();
        })).isNotEmpty().allMatch(fault -> fault.field().equals("tree"));
        assertThat(house.<List<Fault>>asIf(() -> {
            giveWay();
            house.db().sql("delete from ledger_checkpoint where size = :size").param("size", last.size()).update();
            return checkpoints.audit().faults();
        })).contains(new Fault("leaf " + early.size(), "unsigned"));
    }

    // ---- what somebody with the whole database could do ------------------------------------------------------------------------------------

    /// Other facts in the first entry, and every hash from there on computed again, as our own code would.
    private void writeAnew(String facts) {
        house.db().sql("update ledger_entry set facts = cast(:facts as jsonb) where stream = :id and seq = 1")
                .param("facts", facts).param("id", id.value()).update();
        Hash previous = Hash.NOTHING;
        for (Link link : house.get(Ledger.class).links(id.value(), last)) {
            Hash hash = Hash.of(Encoding.entry(link.stream(), previous, link.sequence(), link.at(), link.kind(), link.authorKind(), link.author(),
                    link.facts(), link.commitment()));
            house.db().sql("update ledger_entry set previous = :previous, hash = :hash where stream = :id and seq = :seq")
                    .param("previous", previous.bytes()).param("hash", hash.bytes()).param("id", id.value()).param("seq", link.sequence()).update();
            previous = hash;
        }
        house.db().sql("update ledger_stream set head = :head where id = :id").param("head", previous.bytes()).param("id", id.value()).update();
    }

    private void newLeaves() {
        house.db().sql("""
                update ledger_leaf leaf set hash = sha256('\\x00'::bytea || entry.hash)
                  from ledger_entry entry where entry.stream = leaf.stream and entry.seq = leaf.seq
                """).update();
    }

    private List<Fault> faults(String statement) {
        return house.asIf(() -> {
            giveWay();
            assertThat(house.db().sql(statement).update()).as(statement).isPositive();
            return checkpoints.audit().faults();
        });
    }

    private void giveWay() {
        List.of("ledger_entry", "ledger_stream", "ledger_leaf", "ledger_node", "ledger_checkpoint", "ledger_pending")
                .forEach(table -> house.db().sql("alter table " + table + " disable trigger user").update());
        house.db().sql("alter table conversation drop constraint conversation_id_ended_by_entry_fkey").update();
    }

    private String place(long sequence) {
        return "entry " + id + "/" + sequence;
    }

    private static String base64(Hash hash) {
        return Base64.getEncoder().encodeToString(hash.bytes());
    }
}
