package org.gehoor.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Holds section 15 of `docs/ledger-format.md` and the code to each other. The vectors there come from a program that has nothing of ours.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TreeFormatTest {

    private final String section = read();
    private final List<String> blocks = blocks();
    private final Map<String, String> vectors = vectors(blocks.getFirst());
    private final List<Hash> entries = IntStream.range(0, 8).mapToObj(i -> {
        byte[] hash = new byte[32];
        Arrays.fill(hash, (byte) i);
        return new Hash(hash);
    }).toList();
    private final Merkle.Subtrees tree = new Merkle.Subtrees() {
        @Override
        public Hash root(int height, long number) {
            return height == 0 ? Merkle.leaf(entries.get((int) number)) : Merkle.node(root(height - 1, 2 * number), root(height - 1, 2 * number + 1));
        }
    };

    @Test
    void the_published_leaves_and_roots_are_ours() {
        assertThat(Merkle.leaf(entries.getFirst())).hasToString(vectors.get("leaf-0"));
        assertThat(Merkle.leaf(entries.getLast())).hasToString(vectors.get("leaf-7"));
        for (int size = 0; size <= 8; size++) {
            assertThat(Merkle.root(size, tree)).hasToString(vectors.get("root-" + size));
        }
    }

    @Test
    void the_published_proofs_are_ours_and_hold() {
        assertThat(vectors.keySet().stream().filter(name -> name.startsWith("inclusion")).toList()).hasSize(4).allSatisfy(name -> {
            int number = Integer.parseInt(name.split("-")[1]);
            int size = Integer.parseInt(name.split("-")[3]);
            assertThat(Merkle.inclusion(number, size, tree)).isEqualTo(path(name));
            assertThat(Merkle.includes(entries.get(number), number, size, path(name), root(size))).isTrue();
        });
        assertThat(vectors.keySet().stream().filter(name -> name.startsWith("consistency")).toList()).hasSize(5).allSatisfy(name -> {
            int from = Integer.parseInt(name.split("-")[1]);
            int to = Integer.parseInt(name.split("-")[3]);
            assertThat(Merkle.consistency(from, to, tree)).isEqualTo(path(name));
            assertThat(Merkle.isConsistent(from, root(from), to, root(to), path(name))).isTrue();
        });
    }

    @Test
    void the_published_notes_are_what_our_keys_sign() {
        String origin = blocks.get(1).split("\\+")[0];
        SigningKey first = key(origin, "first-seed", "2026-11-22T10:00:00Z", Optional.empty());
        SigningKey second = key(origin, "second-seed", "2026-11-22T10:12:00Z", Optional.of(first));
        assertThat(first.key() + "\n" + second.key() + "\n").isEqualTo(blocks.get(1));

        assertThat(first.sign(Checkpoint.lines(origin, 8, root(8), Instant.parse("2026-11-22T10:11:00Z")))).hasToString(blocks.get(2));
        assertThat(second.published().note()).contains(blocks.get(3));
        assertThat(second.sign(receipt(origin))).hasToString(blocks.get(4));
    }

    @Test
    void the_published_notes_are_read_and_trusted() {
        VerifierKey first = VerifierKey.parse(blocks.get(1).split("\n")[0]).orElseThrow();
        VerifierKey second = VerifierKey.parse(blocks.get(1).split("\n")[1]).orElseThrow();
        Checkpoint checkpoint = SignedNote.parse(blocks.get(2)).flatMap(Checkpoint::of).orElseThrow();
        assertThat(checkpoint.note().isSignedBy(first)).isTrue();
        assertThat(checkpoint.root()).isEqualTo(root(8));
        assertThat(PublishedKey.trusted(List.of(first), List.of(new PublishedKey(second, "2026-11-22T10:12:00Z", Optional.of(blocks.get(3))))))
                .containsExactly(first, second);
        assertThat(SignedNote.parse(blocks.get(4)).orElseThrow().isSignedBy(second)).isTrue();
    }

    @Test
    void nothing_in_the_section_goes_unread() {
        assertThat(blocks).hasSize(5);
        assertThat(vectors).hasSize(2 + 9 + 4 + 5 + 2);
    }

    private static List<String> receipt(String origin) {
        var open = new Link.Open(HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"), new TreeMap<>());
        return Receipts.lines(origin, "7KQ2-9FXM", new Link(UUID.fromString("01a202bb-ed3b-7c31-8d52-6f1b2a90e4c7"), 1,
                Instant.parse("2026-11-22T10:10:00.123456Z"), "message", Author.Kind.CUSTOMER, new Pseudonym(new UUID(0, 0)), new TreeMap<>(),
                Hash.ofHex("8606b33646ab5a73955118c9da5832480ea6d3bfda63c4df246941d6295f8a6e"), true, Optional.of(open), Hash.NOTHING,
                Hash.ofHex("0c167a124d972db3c3d3d9ba85279bcf757a5981616f6a624396b83749cf82b9"), 0, List.of()));
    }

    /// The JDK draws the private key from its source of chance.
    private SigningKey key(String origin, String seed, String since, Optional<SigningKey> before) {
        return SigningKey.make(origin, Instant.parse(since), before, new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(HexFormat.of().parseHex(vectors.get(seed)), 0, bytes, 0, bytes.length);
            }
        });
    }

    private Hash root(int size) {
        return Hash.ofHex(vectors.get("root-" + size));
    }

    private List<Hash> path(String name) {
        return Arrays.stream(vectors.get(name).split("(?<=\\G.{64})")).filter(hash -> !hash.isEmpty()).map(Hash::ofHex).toList();
    }

    private static String read() {
        try {
            String document = Files.readString(Path.of("docs", "ledger-format.md"));
            return document.substring(document.indexOf("\n## 15. "));
        } catch (IOException missing) {
            throw new AssertionError("run from the folder of the project", missing);
        }
    }

    private List<String> blocks() {
        String[] parts = section.split("(?m)^```\n");
        return IntStream.range(0, parts.length / 2).mapToObj(i -> parts[2 * i + 1]).toList();
    }

    private static Map<String, String> vectors(String block) {
        Map<String, String> found = new TreeMap<>();
        for (String line : block.replace("\n  ", "").strip().split("\n")) {
            String[] parts = line.split(" = ?", 2);
            assertThat(found.put(parts[0], parts[1])).as("%s stands there once", parts[0]).isNull();
        }
        return Collections.unmodifiableMap(found);
    }
}
