package org.gehoor.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.gehoor.dossier.Written.State;
import org.gehoor.ledger.Author;
import org.gehoor.ledger.Hash;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What was erased on record is named as erased and is no fault; what is only gone is one.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ErasedIsNotBrokenTest {

    private static final UUID STREAM = UUID.fromString("01a202bb-ed3b-7c31-8d52-6f1b2a90e4c7");
    private static final SortedMap<String, String> BODY = new TreeMap<>(Map.of("text", "Kijk.", "file.0.sha256", "ab".repeat(32)));

    private final List<Written> chain = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private List<Where.Attachment> erased = List.of();

    @Test
    void a_file_whose_erasure_stands_in_the_chain() {
        add("message", Map.of("files", "1"), State.OPEN);
        add("erased", Map.of("what", "file", "entry", "1", "file", "0", "ground", "customer"), State.NONE);
        check(new Manifest.Sent(1, 0, Optional.empty()));
        assertThat(faults).isEmpty();
        assertThat(erased).containsExactly(new Where.Attachment(1, 0));
    }

    @Test
    void a_file_of_which_another_was_erased() {
        add("message", Map.of("files", "1"), State.OPEN);
        add("erased", Map.of("what", "file", "entry", "1", "file", "1"), State.NONE);
        check(new Manifest.Sent(1, 0, Optional.empty()));
        assertThat(faults).containsExactly("attachment 1.0 / erased");
    }

    @Test
    void words_whose_erasure_stands_in_the_chain() {
        add("message", Map.of("files", "1"), State.ERASED);
        add("note", Map.of(), State.ERASED);
        add("erased", Map.of("what", "words", "ground", "customer"), State.NONE);
        check();
        assertThat(faults).isEmpty();
    }

    @Test
    void words_of_which_the_erasure_came_before_them_or_never() {
        add("erased", Map.of("what", "words"), State.NONE);
        add("message", Map.of(), State.ERASED);
        check();
        assertThat(faults).containsExactly("entry 2 / erased");
    }

    @Test
    void a_claim_of_files_that_is_no_number_is_no_claim() {
        for (String files : List.of("", "0", "01", "-1", "12345", "1 ", "een")) {
            chain.clear();
            faults.clear();
            add("message", Map.of("files", files), State.OPEN);
            check();
            assertThat(faults).as(files).isEmpty();
        }
    }

    private void add(String kind, Map<String, String> facts, State state) {
        var words = new Written.Words(new byte[32], BODY);
        Hash commitment = state == State.NONE ? Hash.NOTHING : words.commitment();
        Hash previous = chain.isEmpty() ? Hash.NOTHING : chain.getLast().hash();
        Written unhashed = written(kind, facts, state, words, commitment, previous, Hash.NOTHING);
        chain.add(written(kind, facts, state, words, commitment, previous, unhashed.hashAsWritten(STREAM)));
    }

    private Written written(String kind, Map<String, String> facts, State state, Written.Words words, Hash commitment, Hash previous, Hash hash) {
        return new Written(chain.size() + 1, Instant.EPOCH, kind, Author.Kind.CUSTOMER, STREAM, new TreeMap<>(facts), commitment, previous, hash, state,
                state == State.OPEN ? Optional.of(words) : Optional.empty(), 0, List.of());
    }

    private void check(Manifest.Sent... sent) {
        var manifest = new Manifest("gehoor-ledger/" + STREAM, STREAM, "7KQ2-9FXM", Instant.EPOCH, chain.size(), chain.getLast().hash(), List.of(), List.of(sent));
        var checking = new Chain(manifest, chain, (where, field) -> faults.add(where + " / " + field.code()));
        checking.check(Optional.empty());
        erased = checking.attachments(Map.of());
    }
}
