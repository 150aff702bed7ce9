package org.gehoor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.gehoor.dossier.Examples;
import org.gehoor.dossier.Reader;
import org.gehoor.ledger.Receipts;
import org.gehoor.ledger.SigningKeys;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `gehoor verify`: what it says, and how it ends.
class VerifyingOnTheCommandLineTest extends InTheHouse {

    private final Examples examples = new Examples(house);
    private final ConversationId id = examples.withNotes();
    private final StringBuilder said = new StringBuilder();
    private final StringBuilder trouble = new StringBuilder();

    @TempDir
    Path folder;
    private Path dossier;
    private Path keys;

    @BeforeEach
    void a_dossier_and_the_keys_to_trust() throws IOException {
        dossier = Files.write(folder.resolve("dossier.zip"), examples.dossier(id, Reader.CUSTOMER));
        keys = Files.writeString(folder.resolve("keys.txt"), house.get(SigningKeys.class).current() + "\n");
    }

    @Test
    void a_dossier_that_holds_ends_with_0() {
        assertThat(verify(dossier.toString(), "--keys", keys.toString(), "--language", "nl")).isZero();
        assertThat(said).contains("Dit dossier is echt en niet veranderd.", "Aantekeningen van medewerkers onderling staan er niet in. Gebeurtenis 5, 6.");
    }

    @Test
    void without_keys_it_says_that_the_signer_was_not_checked() {
        assertThat(verify(dossier.toString(), "--language", "en")).isZero();
        assertThat(said).contains("Who signed it was not checked");
    }

    @Test
    void what_does_not_hold_is_named_and_ends_with_1() throws IOException {
        byte[] bytes = Files.readAllBytes(dossier);
        bytes[bytes.length - 60_000] ^= 1;
        Path changed = Files.write(folder.resolve("changed.zip"), bytes);
        assertThat(verify(changed.toString(), "--keys", keys.toString(), "--language", "en")).isEqualTo(1);
        assertThat(said).contains("This dossier is not right.", "x dossier.html is damaged.", "Ask for a new dossier");
        assertThat(verify("--json", changed.toString(), "--keys", keys.toString())).isEqualTo(1);
        assertThat(said).contains("\"faults\":[\"file dossier.html / changed\",\"file dossier.html / checksum\"]");

        Path half = Files.write(folder.resolve("half.zip"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(verify(half.toString())).isEqualTo(1);
    }

    @Test
    void what_cannot_be_read_or_understood_ends_with_2_and_a_sentence() throws IOException {
        assertThat(verify("--language", "en")).isEqualTo(2);
        assertThat(verify(folder.resolve("none.zip").toString(), "--language", "en")).isEqualTo(2);
        assertThat(verify(folder.toString(), "--language", "en")).isEqualTo(2);
        assertThat(verify(dossier.toString(), "--keys", dossier.toString(), "--language", "en")).isEqualTo(2);
        assertThat(verify(dossier.toString(), "--what", "--language", "en")).isEqualTo(2);
        assertThat(trouble).contains("Like this: gehoor verify FILE", "none.zip cannot be read", "There are no keys in");
        assertThat(said).isEmpty();
    }

    @Test
    void a_newer_dossier_still_has_what_an_older_one_and_a_receipt_prove() throws IOException {
        String receipt = house.get(Receipts.class).of(id.value(), 1, deeds.now(id).reference().toString()).orElseThrow().toString();
        Path kept = Files.writeString(folder.resolve("receipt.txt"), receipt);
        deeds.writes(id, "Dank u.");
        Path newer = Files.write(folder.resolve("newer.zip"), examples.dossier(id, Reader.CUSTOMER));

        assertThat(verify(dossier.toString(), newer.toString(), "--language", "en")).isZero();
        assertThat(verify(kept.toString(), newer.toString(), "--language", "en")).isZero();
        assertThat(verify(kept.toString(), "--keys", keys.toString(), "--language", "en")).isZero();
        assertThat(said).contains("The newer dossier still has everything", "this receipt is real");
        assertThat(verify(kept.toString())).as("a receipt brings no keys").isEqualTo(2);
        Path forged = Files.writeString(folder.resolve("forged.txt"), receipt.replace("\n1\n", "\n2\n"));
        assertThat(verify(forged.toString(), "--keys", keys.toString())).isEqualTo(1);
    }

    @Test
    void a_record_that_was_rewritten_in_between_is_found_by_who_kept_an_older_dossier() throws IOException {
        Path other = Files.write(folder.resolve("other.zip"), examples.dossier(examples.plain(), Reader.CUSTOMER));
        assertThat(verify(dossier.toString(), other.toString(), "--language", "en")).isEqualTo(2);
        assertThat(trouble).contains("not about the same case");

        house.clock().tick(Duration.ofMinutes(5));
        Path rewritten = Files.write(folder.resolve("rewritten.zip"), Examples.rewritten(examples.dossier(id, Reader.CUSTOMER), house.get(SigningKeys.class)));
        assertThat(verify(dossier.toString(), rewritten.toString(), "--keys", keys.toString(), "--language", "en")).isEqualTo(1);
        assertThat(said).contains("The newer dossier no longer has what the older file proves. Gone: 9. Changed: -.");
    }

    private int verify(String... arguments) {
        return Verify.run(said, trouble, arguments);
    }
}
