package org.gehoor.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gehoor.testing.MovableClock;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A note is read in one way or not at all, and only the owner of a key can make one.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SigningNotesTest {

    private static final String ORIGIN = "gehoor-ledger/5f0c6a3e-2f7b-4c8e-9d61-08e3a9b4c215";

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T10:10:00.9Z"));

    private SigningKeys keys() {
        return new SigningKeys(folder, () -> List.of(ORIGIN), () -> true, clock);
    }

    // ---- notes -------------------------------------------------------------------------------------------------------------------------

    @Test
    void a_note_that_we_signed_is_read_and_holds() {
        SignedNote note = keys().sign(List.of("één", "", "drie 😀"));
        assertThat(note.toString()).startsWith("één\n\ndrie 😀\n\n— " + ORIGIN + " ").endsWith("=\n");
        SignedNote read = SignedNote.parse(note.toString().getBytes(UTF_8)).orElseThrow();
        assertThat(read).isEqualTo(note);
        assertThat(read.lines()).containsExactly("één", "", "drie 😀");
        assertThat(read.isSignedBy(keys().current())).isTrue();
    }

    static Stream<String> departures() {
        String note = "a\nb\n\n— " + ORIGIN + " " + Base64.getEncoder().encodeToString(new byte[68]) + "\n";
        return Stream.of("", "\n", "\n\n", note.substring(0, note.length() - 1), note + "\n", note + note.substring(note.indexOf('—')), " " + note.strip(),
                note.replace("\n", "\r\n"), note.replace("a", "a\t"), note.replace("— ", "—"), note.replace("— ", "- "), note.replace("— ", "—  "),
                note.replace(ORIGIN, "a b"), note.replace(ORIGIN, "a+b"), note.replace(ORIGIN, "a\u00a0b"), note.replace(ORIGIN + " ", ""),
                note.replace("\n\n", "\n"), note.replace("=\n", "\n"), note.replace("A=\n", "B=\n"), note.replace("AAA=", "AA=="),
                note.replace("AAAA", "AA A"), note.replace("AAAAAA", "AAAA"), note.replace("AAAA", "AAAAAAAA"), note.replace("AAAA", "AA-_"),
                "\ufeff" + note.replace("a", "\u0001"));
    }

    @ParameterizedTest
    @MethodSource("departures")
    void what_departs_from_the_format_is_no_note(String departure) {
        assertThat(SignedNote.parse("a\nb\n\n— " + ORIGIN + " " + Base64.getEncoder().encodeToString(new byte[68]) + "\n")).isPresent();
        assertThat(SignedNote.parse(departure)).isEmpty();
    }

    @Test
    void bytes_that_are_no_text_are_no_note() {
        byte[] note = keys().sign(List.of("abc")).toString().getBytes(UTF_8);
        assertThat(SignedNote.parse(note)).isPresent();
        note[1] = (byte) 0xc3;
        assertThat(SignedNote.parse(note)).isEmpty();
        assertThat(SignedNote.parse("a\ud800\n\n" + keys().sign(List.of("a")).toString().split("\n\n")[1])).isEmpty();
    }

    @Test
    void one_changed_byte_anywhere_breaks_it() {
        VerifierKey key = keys().current();
        byte[] note = keys().sign(List.of("gehoor", "12", "at noon")).toString().getBytes(UTF_8);
        for (int i = 0; i < note.length; i++) {
            byte[] changed = note.clone();
            changed[i] ^= 1;
            assertThat(SignedNote.parse(changed).filter(read -> read.isSignedBy(key))).as("byte %d", i).isEmpty();
        }
    }

    /// Adding the order of the group to the second half of a signature gives another that sloppy verifiers accept (RFC 8032, section 8.4).
    @Test
    void a_signature_has_one_form() {
        SigningKey key = SigningKey.make(ORIGIN, clock.instant(), Optional.empty());
        SignedNote note = key.sign(List.of("a"));
        byte[] signature = Base64.getDecoder().decode(note.toString().strip().replaceAll("(?s).* ", ""));
        BigInteger order = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
        byte[] half = reversed(Arrays.copyOfRange(signature, 36, 68));
        byte[] larger = new BigInteger(1, half).add(order).toByteArray();
        byte[] other = signature.clone();
        byte[] back = reversed(larger);
        Arrays.fill(other, 36, 68, (byte) 0);
        System.arraycopy(back, 0, other, 36, Math.min(32, back.length));
        assertThat(other).isNotEqualTo(signature);
        assertThat(note.isSignedBy(key.key())).isTrue();
        assertThat(SignedNote.parse(note.toString().replace(Base64.getEncoder().encodeToString(signature), Base64.getEncoder().encodeToString(other)))
                .orElseThrow().isSignedBy(key.key())).isFalse();
    }

    @Test
    void another_key_another_origin_or_another_name_does_not_hold() {
        SigningKey ours = SigningKey.make(ORIGIN, clock.instant(), Optional.empty());
        SigningKey theirs = SigningKey.make(ORIGIN, clock.instant(), Optional.empty());
        SigningKey elsewhere = SigningKey.make("gehoor-ledger/other", clock.instant(), Optional.empty());
        SignedNote note = ours.sign(List.of("a"));
        assertThat(note.isSignedByOneOf(List.of(theirs.key(), elsewhere.key()))).isFalse();
        assertThat(note.isSignedByOneOf(List.of(theirs.key(), ours.key()))).isTrue();
        assertThat(SignedNote.parse(note.toString().replace(ORIGIN, "gehoor-ledger/other")).orElseThrow()
                .isSignedByOneOf(List.of(ours.key(), elsewhere.key()))).isFalse();
        assertThatThrownBy(() -> ours.sign(List.of("two\nlines"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_verifier_key_is_read_as_it_is_written_and_in_no_other_way() {
        String key = keys().current().toString();
        assertThat(VerifierKey.parse(key)).map(VerifierKey::toString).contains(key);
        String[] parts = key.split("\\+", 3);
        assertThat(Stream.of("", "x", key + " ", " " + key, key.replace(ORIGIN, "a"), parts[0] + "+" + parts[1].toUpperCase() + "X+" + parts[2],
                parts[0] + "+00000000+" + parts[2], parts[0] + "+" + parts[1] + "+" + Base64.getEncoder().encodeToString(new byte[32]),
                parts[0] + "+" + parts[1] + "+" + Base64.getEncoder().encodeToString(new byte[33]), "+" + parts[1] + "+" + parts[2]))
                .allSatisfy(other -> assertThat(VerifierKey.parse(other)).as(other).isEmpty());
    }

    @Test
    void a_checkpoint_is_four_lines_of_its_own_origin() {
        SigningKey key = SigningKey.make(ORIGIN, clock.instant(), Optional.empty());
        List<String> lines = Checkpoint.lines(ORIGIN, 12, Merkle.EMPTY, clock.instant());
        assertThat(lines).containsExactly(ORIGIN, "12", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "at 2026-11-22T10:10:00Z");
        assertThat(Checkpoint.of(key.sign(lines))).map(Checkpoint::size).contains(12L);
        assertThat(Stream.of(List.of("elsewhere", "12", lines.get(2), lines.get(3)), lines.subList(0, 3), List.of(ORIGIN, "012", lines.get(2), lines.get(3)),
                List.of(ORIGIN, "-1", lines.get(2), lines.get(3)), List.of(ORIGIN, "12", lines.get(2).replace("FU=", "FV="), lines.get(3)),
                List.of(ORIGIN, "12", "AAAA", lines.get(3)), List.of(ORIGIN, "12", lines.get(2), "at 2026-11-22T10:10:00.000Z"),
                List.of(ORIGIN, "12", lines.get(2), "2026-11-22T10:10:00Z"), List.of(ORIGIN, "99999999999999999999", lines.get(2), lines.get(3))))
                .allSatisfy(other -> assertThat(Checkpoint.of(key.sign(other))).as(other.toString()).isEmpty());
    }

    // ---- keys --------------------------------------------------------------------------------------------------------------------------

    @Test
    void the_first_key_is_made_once_and_its_file_is_its_owners_only() throws IOException {
        VerifierKey first = keys().current();
        assertThat(keys().current()).isEqualTo(first);
        assertThat(keys().all()).containsExactly(new PublishedKey(first, "2026-11-22T10:10:00Z", Optional.empty()));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList()).singleElement().satisfies(file -> {
                assertThat(file.getFileName()).hasToString("signing-5f0c6a3e-2f7b-4c8e-9d61-08e3a9b4c215-0001.key");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
            });
        }
    }

    @Test
    void keys_that_are_gone_are_not_replaced_in_silence() {
        var lost = new SigningKeys(folder, () -> List.of(ORIGIN), () -> false, clock);
        assertThatThrownBy(() -> lost.sign(List.of("a"))).hasMessageContaining("put them back");
        assertThatThrownBy(lost::rotate).hasMessageContaining("put them back");
        keys().current();
        assertThat(lost.sign(List.of("a")).isSignedBy(keys().current())).isTrue();
    }

    @Test
    void keys_of_another_installation_in_the_folder_are_left_alone() {
        VerifierKey other = new SigningKeys(folder, () -> List.of("gehoor-ledger/other"), () -> true, clock).current();
        VerifierKey ours = keys().current();
        assertThat(ours).isNotEqualTo(other);
        assertThat(keys().all()).extracting(PublishedKey::key).containsExactly(ours);
        assertThat(SigningKeys.origins(folder)).containsExactly(ORIGIN, "gehoor-ledger/other");
    }

    @Test
    void who_trusts_the_first_key_trusts_those_that_follow_it_and_nobody_else() {
        SigningKeys running = keys();
        VerifierKey first = running.current();
        clock.tick(Duration.ofDays(1));
        VerifierKey second = keys().rotate();
        assertThat(running.current()).as("a running program signs with it").isEqualTo(second);
        VerifierKey third = keys().rotate();
        List<PublishedKey> all = keys().all();
        assertThat(all).extracting(PublishedKey::key).containsExactly(first, second, third);
        assertThat(all.get(1).since()).isEqualTo("2026-11-23T10:10:00Z");

        assertThat(PublishedKey.trusted(List.of(first), all)).containsExactly(first, second, third);
        assertThat(PublishedKey.trusted(List.of(second), all)).as("not backwards").containsExactly(second, third);
        assertThat(PublishedKey.trusted(List.of(), all)).isEmpty();
        assertThat(PublishedKey.trusted(List.of(first), List.of(all.get(0), all.get(2)))).as("with the middle left out").containsExactly(first);

        VerifierKey stranger = SigningKey.make(ORIGIN, clock.instant(), Optional.empty()).key();
        assertThat(PublishedKey.trusted(List.of(first), List.of(all.get(0), new PublishedKey(stranger, all.get(1).since(), all.get(1).note()))))
                .as("a note for another key").containsExactly(first);
        assertThat(PublishedKey.trusted(List.of(first), List.of(all.get(0), new PublishedKey(second, "2020-01-01T00:00:00Z", all.get(1).note()))))
                .as("a note of another time").containsExactly(first);
        SigningKey forger = SigningKey.make(ORIGIN, clock.instant(), Optional.empty());
        SigningKey forged = SigningKey.make(ORIGIN, clock.instant(), Optional.of(forger));
        assertThat(PublishedKey.trusted(List.of(first), List.of(all.get(0), forger.published(), forged.published())))
                .as("a chain of somebody else").containsExactly(first);
    }

    @Test
    void of_many_who_make_the_first_key_at_once_one_makes_it() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var made = threads.invokeAll(IntStream.range(0, 16).<Callable<VerifierKey>>mapToObj(_ -> () -> keys().current()).toList());
            for (var one : made) {
                assertThat(one.get()).isEqualTo(made.getFirst().get());
            }
        }
        assertThat(keys().all()).hasSize(1);
    }

    @Test
    void a_damaged_file_is_said_to_be_damaged() throws IOException {
        keys().rotate();
        Path second = folder.resolve("signing-5f0c6a3e-2f7b-4c8e-9d61-08e3a9b4c215-0002.key");
        String first = Files.readString(folder.resolve("signing-5f0c6a3e-2f7b-4c8e-9d61-08e3a9b4c215-0001.key"));
        String whole = Files.readString(second);
        Files.writeString(second, first.split("\n")[0] + whole.substring(whole.indexOf('\n')));
        assertThatThrownBy(() -> keys().sign(List.of("a"))).hasMessageContaining("damaged");
        Files.writeString(second, "");
        assertThatThrownBy(() -> keys().sign(List.of("a"))).hasMessageContaining("no signing key");
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] back = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            back[i] = bytes[bytes.length - 1 - i];
        }
        return back;
    }
}
