package org.gehoor.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The tree against the definitions of RFC 9162, section 2.1, written down once more as they stand there: every size to 300, every proof.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProvingWithATreeTest {

    private static final int MOST = 300;

    /// Every root is computed once: by its first entry, which is no other's, and how many it is over.
    private static final Map<Part, Hash> KNOWN = new HashMap<>();

    private record Part(Hash first, int size) {}

    private final List<Hash> entries = IntStream.range(0, MOST).mapToObj(i -> Hash.of(ByteBuffer.allocate(4).putInt(i).array())).toList();
    private final Merkle.Subtrees tree = (height, number) ->
            naive(entries.subList((int) number << height, (int) (number + 1) << height));
    private final List<Hash> roots = IntStream.rangeClosed(0, MOST).mapToObj(size -> naive(entries.subList(0, size))).toList();

    @Test
    void every_root_is_that_of_the_definition() {
        for (int size = 0; size <= MOST; size++) {
            assertThat(Merkle.root(size, tree)).as("size %d", size).isEqualTo(roots.get(size));
        }
    }

    @Test
    void every_inclusion_proof_is_that_of_the_definition_and_leads_to_the_root() {
        for (int size = 1; size <= MOST; size++) {
            for (int number = 0; number < size; number++) {
                List<Hash> path = Merkle.inclusion(number, size, tree);
                assertThat(path).as("%d in %d", number, size).isEqualTo(naivePath(number, entries.subList(0, size)));
                assertThat(Merkle.includes(entries.get(number), number, size, path, roots.get(size))).as("%d in %d", number, size).isTrue();
            }
        }
    }

    @Test
    void every_consistency_proof_is_that_of_the_definition_and_holds() {
        for (int to = 1; to <= MOST; to++) {
            for (int from = 1; from <= to; from++) {
                List<Hash> path = Merkle.consistency(from, to, tree);
                assertThat(path).as("%d in %d", from, to).isEqualTo(naiveConsistency(from, entries.subList(0, to), true));
                assertThat(Merkle.isConsistent(from, roots.get(from), to, roots.get(to), path)).as("%d in %d", from, to).isTrue();
            }
        }
    }

    @Test
    void an_inclusion_proof_of_anything_else_fails() {
        for (int size : List.of(1, 2, 3, 7, 8, 200, 256, 300)) {
            for (int number = 0; number < size; number++) {
                List<Hash> path = Merkle.inclusion(number, size, tree);
                Hash entry = entries.get(number);
                Hash root = roots.get(size);
                assertThat(Merkle.includes(Hash.NOTHING, number, size, path, root)).as("another entry").isFalse();
                assertThat(Merkle.includes(entry, number, size, path, Hash.NOTHING)).as("another root").isFalse();
                assertThat(Merkle.includes(entry, number, size, longer(path), root)).as("one hash too many").isFalse();
                assertThat(Merkle.includes(entry, size, size, path, root)).as("a number the tree has not").isFalse();
                assertThat(Merkle.includes(entry, -1, size, path, root)).as("a number below 0").isFalse();
                for (int i = 0; i < path.size(); i++) {
                    assertThat(Merkle.includes(entry, number, size, without(path, i), root)).as("without hash %d", i).isFalse();
                    assertThat(Merkle.includes(entry, number, size, changed(path, i), root)).as("with another hash %d", i).isFalse();
                    assertThat(Merkle.includes(entry, number ^ 1L << i, size, path, root)).as("another number").isFalse();
                }
            }
        }
    }

    @Test
    void a_consistency_proof_of_anything_else_fails() {
        for (int to : List.of(1, 2, 3, 7, 8, 100, 256)) {
            for (int from = 1; from <= to; from++) {
                List<Hash> path = Merkle.consistency(from, to, tree);
                assertThat(Merkle.isConsistent(from, Hash.NOTHING, to, roots.get(to), path)).as("another old root").isFalse();
                assertThat(Merkle.isConsistent(from, roots.get(from), to, Hash.NOTHING, path)).as("another new root").isFalse();
                assertThat(Merkle.isConsistent(from, roots.get(from), to, roots.get(to), longer(path))).as("one hash too many").isFalse();
                assertThat(Merkle.isConsistent(to + 1, roots.get(from), to, roots.get(to), path)).as("backwards").isFalse();
                for (int i = 0; i < path.size(); i++) {
                    assertThat(Merkle.isConsistent(from, roots.get(from), to, roots.get(to), without(path, i))).as("without %d", i).isFalse();
                    assertThat(Merkle.isConsistent(from, roots.get(from), to, roots.get(to), changed(path, i))).as("another %d", i).isFalse();
                }
            }
        }
        assertThat(Merkle.isConsistent(0, roots.getFirst(), 5, roots.get(5), List.of())).as("nothing proves nothing").isFalse();
        assertThatThrownBy(() -> Merkle.consistency(0, 5, tree)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Merkle.inclusion(5, 5, tree)).isInstanceOf(IllegalArgumentException.class);
    }

    /// The eight leaves and the roots that the tests of Certificate Transparency logs have used since RFC 6962
    /// (github.com/google/certificate-transparency, `merkletree/merkle_tree_test.cc`).
    @Test
    void the_roots_known_from_certificate_transparency_come_out() {
        List<Hash> leaves = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f").stream()
                .map(HexFormat.of()::parseHex).map(Merkle::leaf).toList();
        List<String> known = List.of("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c", "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        Merkle.Subtrees ofThese = new Merkle.Subtrees() {
            @Override
            public Hash root(int height, long number) {
                return height == 0 ? leaves.get((int) number) : Merkle.node(root(height - 1, 2 * number), root(height - 1, 2 * number + 1));
            }
        };
        for (int size = 0; size <= 8; size++) {
            assertThat(Merkle.root(size, ofThese)).as("size %d", size).hasToString(known.get(size));
        }
    }

    // ---- RFC 9162, 2.1.1, 2.1.3.1, 2.1.4.1, as they stand there ------------------------------------------------------------------------

    private static Hash naive(List<Hash> data) {
        if (data.isEmpty()) {
            return Hash.of();
        }
        if (data.size() == 1) {
            return Hash.of(new byte[] {0}, data.getFirst().bytes());
        }
        var part = new Part(data.getFirst(), data.size());
        Hash known = KNOWN.get(part);
        if (known != null) {
            return known;
        }
        int k = largestPowerOfTwoBelow(data.size());
        Hash root = Hash.of(new byte[] {1}, naive(data.subList(0, k)).bytes(), naive(data.subList(k, data.size())).bytes());
        KNOWN.put(part, root);
        return root;
    }

    private static List<Hash> naivePath(int m, List<Hash> data) {
        if (data.size() == 1) {
            return List.of();
        }
        int k = largestPowerOfTwoBelow(data.size());
        return m < k ? and(naivePath(m, data.subList(0, k)), naive(data.subList(k, data.size())))
                : and(naivePath(m - k, data.subList(k, data.size())), naive(data.subList(0, k)));
    }

    private static List<Hash> naiveConsistency(int m, List<Hash> data, boolean whole) {
        if (m == data.size()) {
            return whole ? List.of() : List.of(naive(data));
        }
        int k = largestPowerOfTwoBelow(data.size());
        return m <= k ? and(naiveConsistency(m, data.subList(0, k), whole), naive(data.subList(k, data.size())))
                : and(naiveConsistency(m - k, data.subList(k, data.size()), false), naive(data.subList(0, k)));
    }

    private static int largestPowerOfTwoBelow(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }

    private static List<Hash> and(List<Hash> path, Hash last) {
        var longer = new ArrayList<>(path);
        longer.add(last);
        return longer;
    }

    private static List<Hash> longer(List<Hash> path) {
        return and(path, Hash.NOTHING);
    }

    private static List<Hash> without(List<Hash> path, int at) {
        var shorter = new ArrayList<>(path);
        shorter.remove(at);
        return shorter;
    }

    private static List<Hash> changed(List<Hash> path, int at) {
        var other = new ArrayList<>(path);
        byte[] bytes = other.get(at).bytes();
        bytes[7] ^= 16;
        other.set(at, new Hash(bytes));
        return other;
    }
}
