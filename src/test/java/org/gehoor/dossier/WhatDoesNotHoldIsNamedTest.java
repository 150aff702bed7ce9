package org.gehoor.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gehoor.ledger.SigningKeys;
import org.gehoor.ledger.Stranger;
import org.gehoor.testing.InTheHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/// Each fault has its name (`docs/ledger-format.md`, section 14.3). Whoever forges here has the keys and puts right what can be put
/// right, so that only the fault itself is left.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatDoesNotHoldIsNamedTest extends InTheHouse {

    private static final String OTHER = "0123456789abcdef".repeat(4);

    private final SigningKeys keys = house.get(SigningKeys.class);
    private final Examples examples = new Examples(house);
    private final byte[] right = examples.dossier(examples.withNotes(), Reader.CUSTOMER);

    @BeforeEach
    void it_was_right_before() {
        assertThat(faults(right)).isEmpty();
        assertThat(faults(forged(forged -> forged))).isEmpty();
    }

    @Test
    void a_changed_member_of_an_entry() {
        assertThat(entry(one -> one.put("at", "2026-05-12T08:00:00.000001Z"))).containsExactly("entry 2 / hash");
        assertThat(entry(one -> one.put("kind", "came-back"))).containsExactly("entry 2 / hash");
        assertThat(entry(one -> one.put("author_kind", "computer"))).containsExactly("entry 2 / hash");
        assertThat(entry(one -> one.put("author", "00000000-0000-4000-8000-000000000000"))).containsExactly("entry 2 / hash");
        assertThat(entry(one -> ((ObjectNode) one.get("facts")).put("need", "safety"))).containsExactly("entry 2 / hash");
        assertThat(entry(one -> one.put("previous", OTHER))).containsExactly("entry 2 / hash", "entry 2 / previous");
        assertThat(entry(one -> one.put("hash", OTHER))).containsExactly("entry 2 / hash", "entry 2 / proof", "entry 3 / previous");
        assertThat(entry(one -> one.put("commitment", OTHER))).containsExactly("entry 2 / body", "entry 2 / hash");
        assertThat(entry(one -> one.put("leaf", 7))).containsExactly("entry 2 / proof");
        assertThat(entry(one -> one.put("leaf", 700))).containsExactly("entry 2 / proof");
        assertThat(entry(one -> one.putArray("path"))).containsExactly("entry 2 / proof");
        assertThat(entry(one -> one.put("sequence", 20))).containsExactly("entry 2 / missing", "entry 20 / hash", "entry 3 / order");
        assertThat(entry(one -> one.put("state", "erased"))).containsExactly("entry 2 / erased");
        assertThat(entry(one -> one.put("state", "internal"))).containsExactly("entry 2 / internal");
    }

    @Test
    void changed_words() {
        assertThat(faults(forged(forged -> forged.entry(0, one -> ((ObjectNode) one.get("body")).put("text", "Iets anders"))))).containsExactly("entry 1 / body");
        assertThat(faults(forged(forged -> forged.entry(0, one -> one.put("salt", OTHER))))).containsExactly("entry 1 / body");
        assertThat(faults(forged(forged -> forged.entry(0, one -> one.put("state", "none").putNull("salt").putNull("body"))))).containsExactly("entry 1 / body");
        assertThat(faults(forged(forged -> forged.entry(0, one -> one.put("state", "internal").putNull("salt").putNull("body"))))).containsExactly("entry 1 / internal");
    }

    @Test
    void entries_dropped_repeated_or_in_another_order() {
        assertThat(faults(forged(forged -> forged.entries(all -> all.remove(3))))).containsExactly("entry 4 / missing", "entry 5 / previous");
        assertThat(faults(forged(forged -> forged.entries(all -> all.insert(3, all.get(2).deepCopy())))))
                .containsExactly("entry 3 / order", "entry 3 / previous");
        assertThat(faults(forged(forged -> forged.entries(all -> all.insert(2, all.remove(3))))))
                .containsExactly("entry 3 / missing", "entry 3 / order", "entry 3 / previous", "entry 4 / missing", "entry 4 / previous", "entry 5 / previous");
        assertThat(faults(forged(forged -> forged.entries(all -> all.remove(all.size() - 1))))).containsExactly("head / changed");
    }

    @Test
    void entries_that_cannot_be_read() {
        for (UnaryOperator<String> change : List.<UnaryOperator<String>>of(
                text -> text.replaceFirst("\"leaf\":1,", "\"leaf\":1.0,"), text -> text.replaceFirst("\"leaf\":1,", "\"leaf\":-1,"),
                text -> text.replaceFirst("\"leaf\":0,", "\"leaf\":-0,"), text -> text.replaceFirst("\"leaf\":1,", "\"leaf\":01,"),
                text -> text.replaceFirst("\"leaf\":1,", "\"leaf\":9007199254740992,"), text -> text.replaceFirst("\"leaf\":1,", "\"leaf\":1,\"leaf\":1,"),
                text -> text.replaceFirst("\"leaf\":1,", ""), text -> text.replaceFirst("\"leaf\":1,", "\"leaf\":true,"),
                text -> text.replaceFirst("Mijn lijn", "\\\\ud800"), text -> text.replaceFirst("Mijn lijn", "\u0001"), text -> "\ufeff" + text,
                text -> text + "{}", text -> text.substring(0, text.length() - 1), text -> text.replaceFirst("T08:00", "T24:00"),
                text -> text.replaceFirst("2026-05-12", "2026-02-30"), text -> text.replaceFirst("\"state\":\"none\"", "\"state\":\"gone\""),
                text -> text.replaceFirst("\"author_kind\":\"customer\"", "\"author_kind\":\"robot\""), text -> "[" + text + "]", text -> "")) {
            byte[] changed = forged(forged -> forged.with("entries.json", change.apply(new String(forged.file("entries.json"), UTF_8)).getBytes(UTF_8)));
            assertThat(faults(changed)).as(change.apply("… \"leaf\":1, \"leaf\":0, Mijn lijn 2026-05-12T08:00")).containsExactly("file entries.json / unreadable");
        }
    }

    @Test
    void files_that_are_missing_changed_or_more_than_there_should_be() {
        assertThat(faults(Forged.of(right).with("dossier.html", "<p>anders</p>".getBytes(UTF_8)).bytes())).containsExactly("file dossier.html / changed");
        assertThat(faults(Forged.of(right).with("attachments/1-0-foto.png", new byte[10]).bytes())).containsExactly("file attachments/1-0-foto.png / extra");
        assertThat(faults(Forged.of(right).with("attachments/1-0-foto.png", new byte[10]).listed().without("attachments/1-0-foto.png").signed(keys).bytes()))
                .containsExactly("file attachments/1-0-foto.png / missing");
        assertThat(faults(Forged.of(right).without("dossier.pdf").bytes())).containsExactly("container / structure");
        byte[] pdf = Forged.of(right).file("dossier.pdf");
        assertThat(faults(Forged.of(right).without("dossier.pdf").with("dossier.pdg", pdf).bytes())).containsExactly("container / structure");
    }

    @Test
    void another_manifest() {
        assertThat(faults(Forged.of(right).manifest(all -> all.put("reference", "0000-0000")).bytes())).containsExactly("manifest / changed");
        assertThat(faults(Forged.of(right).manifest(all -> all.put("more", 1)).signed(keys).bytes())).containsExactly("file manifest.json / unreadable");
        assertThat(faults(Forged.of(right).manifest(all -> all.put("entries", 99)).signed(keys).bytes())).containsExactly("head / changed");
        assertThat(faults(Forged.of(right).manifest(all -> all.put("head", OTHER)).signed(keys).bytes())).containsExactly("head / changed");
        assertThat(faults(Forged.of(right).manifest(all -> all.put("stream", "00000000-0000-4000-8000-000000000000")).signed(keys).bytes()))
                .containsExactly("file entries.json / unreadable");
        assertThat(faults(Forged.of(right).manifest(all -> all.put("origin", "gehoor-ledger/00000000-0000-4000-8000-000000000000")).signed(keys).bytes()))
                .containsExactly("checkpoint / signature", "manifest / signature");
    }

    @Test
    void signed_by_somebody_else(@TempDir Path elsewhere) {

        SigningKeys theirs = keysOf(keys.origin(), elsewhere);
        assertThat(faults(Forged.of(right).signed(theirs).bytes())).containsExactly("manifest / signature");
        byte[] withTheirKeys = Forged.of(right).with("keys.json", Json.bytes("{\"keys\":[{\"key\":\"" + theirs.current() + "\",\"since\":\"\",\"note\":null}]}"))
                .coveredUp(theirs).bytes();
        assertThat(faults(withTheirKeys)).containsExactly("manifest / signature");
        assertThat(faults(Forged.of(right).with("manifest.sig", Json.bytes("niets")).bytes())).containsExactly("manifest / signature");
        assertThat(faults(Forged.of(right).with("checkpoint.txt", Json.bytes("niets")).coveredUp(keys).bytes())).containsExactly("checkpoint / signature");
    }

    @Test
    void from_another_installation(@TempDir Path elsewhere) {
        SigningKeys theirs = keysOf("gehoor-ledger/00000000-0000-4000-8000-000000000001", elsewhere);
        Verdict verdict = Examples.check(right, Trust.in(theirs.all()));
        assertThat(verdict.faults()).extracting(Fault::toString).containsExactly("checkpoint / signature", "manifest / signature");
        assertThat(verdict.holds()).isFalse();
    }

    @Test
    void without_keys_to_trust_it_says_that_the_signer_was_not_checked() {
        Verdict verdict = Examples.check(right, Trust.nobody());
        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.json()).contains("\"signer\":\"unchecked\"");
        assertThat(faults(Forged.of(right).with("keys.json", "{}".getBytes(UTF_8)).coveredUp(keys).bytes(), Trust.nobody()))
                .containsExactly("checkpoint / signature", "file keys.json / unreadable", "manifest / signature");
    }

    @Test
    void a_container_that_departs_in_any_byte() {
        assertThat(faults(new byte[0])).containsExactly("container / structure");
        assertThat(faults("PK".getBytes(UTF_8))).containsExactly("container / structure");
        assertThat(faults(Arrays.copyOf(right, right.length / 2))).containsExactly("container / structure");
        assertThat(faults(Arrays.copyOf(right, right.length + 1))).containsExactly("container / structure");
        byte[] later = new byte[right.length + 1];
        System.arraycopy(right, 0, later, 1, right.length);
        assertThat(faults(later)).containsExactly("container / structure");
        assertThat(faults(Mutants.packed(right))).containsExactly("container / structure");
        assertThat(faults(Mutants.bomb())).containsExactly("container / structure");
        byte[] crc = right.clone();
        crc[14] ^= 1;
        assertThat(faults(crc)).containsExactly("file manifest.json / checksum");
    }

    private List<String> entry(java.util.function.Consumer<ObjectNode> change) {
        return faults(forged(forged -> forged.entry(1, change)));
    }

    private byte[] forged(UnaryOperator<Forged> change) {
        return change.apply(Forged.of(right)).coveredUp(keys).bytes();
    }

    private List<String> faults(byte[] dossier) {
        return faults(dossier, examples.trust());
    }

    private static List<String> faults(byte[] dossier, Trust trust) {
        return Examples.check(dossier, trust).faults().stream().map(Fault::toString).toList();
    }

    private static SigningKeys keysOf(String origin, Path folder) {
        return Stranger.keys(origin, folder);
    }
}
