package org.gehoor.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Holds `docs/ledger-format.md` and the code to each other: the vectors are read from the document, computed by our code, and
/// computed once more by hand from what the document says.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerFormatTest {

    record Written(long sequence, Instant at, String kind, String author_kind, UUID author,
                   TreeMap<String, String> facts, TreeMap<String, String> body) {}

    record Example(UUID stream, List<Written> entries) {}

    private final String document = read();
    private final Example example = JsonMapper.builder().build().readValue(block("```json\n"), Example.class);
    private final Map<String, byte[]> vectors = vectors(block("```\nstream = "));

    @Test
    void every_published_entry_is_what_our_code_makes_of_it() {
        Hash previous = Hash.NOTHING;
        for (Written entry : example.entries()) {
            Hash commitment = entry.body().isEmpty() ? Hash.NOTHING : Hash.of(vector(entry, "body-open"));
            byte[] encoded = Encoding.entry(example.stream(), previous, entry.sequence(), entry.at(), entry.kind(),
                    Author.Kind.of(entry.author_kind()), new Pseudonym(entry.author()), entry.facts(), commitment);

            assertSame(vector(entry, "facts"), Encoding.map(entry.facts()));
            assertSame(vector(entry, "commitment"), commitment.bytes());
            assertSame(vector(entry, "previous"), previous.bytes());
            assertSame(vector(entry, "encoded"), encoded);
            assertSame(vector(entry, "hash"), Hash.of(encoded).bytes());
            previous = Hash.of(encoded);
        }
        assertSame(vector("head"), previous.bytes());
    }

    @Test
    void the_published_body_is_its_salt_and_then_its_map() {
        Written first = example.entries().getFirst();
        byte[] salt = vector(first, "salt");
        assertThat(salt).hasSize(32);
        assertSame(vector(first, "body-open"), join(salt, Encoding.map(first.body())));
        assertThat(Ledger.unsalted(vector(first, "body-open"))).isEqualTo(first.body());
    }

    @Test
    void what_is_published_as_sealed_opens_with_the_published_keys_and_nowhere_else() {
        byte[] key = vector("stream-key");
        byte[] context = Keys.context(example.stream());
        byte[] body = vector(example.entries().getFirst(), "body-sealed");

        assertSame(vector("stream"), context);
        assertSame(vector(example.entries().getFirst(), "body-open"), new Seal(key).open(body, context));
        assertSame("Waarom € 14,50?".getBytes(UTF_8), new Seal(key).open(vector("gist-sealed"), context));
        assertSame(key, new Seal(vector("master-key")).open(vector("stream-key-wrapped"), context));

        assertThatThrownBy(() -> new Seal(key).open(body, Keys.context(new UUID(7, 7)))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Seal(vector("master-key")).open(body, context)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_master_key_is_read_from_its_file_as_described(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("master.key"), HexFormat.of().formatHex(vector("master-key")) + "\n");

        assertSame(vector("stream-key"), MasterKey.in(folder).unwrap(vector("stream-key-wrapped"), Keys.context(example.stream())));
    }

    @Test
    void a_master_key_that_we_make_is_a_file_as_described(@TempDir Path folder) throws IOException {
        byte[] wrapped = MasterKey.in(folder).wrap(vector("stream-key"), vector("stream"));

        String file = Files.readString(folder.resolve("master.key"));
        assertThat(file).matches("[0-9a-f]{64}\n");
        assertSame(vector("stream-key"), new Seal(HexFormat.of().parseHex(file.strip())).open(wrapped, vector("stream")));
    }

    /// From here on nothing of ours is used: only the document, the JDK and a pencil.
    @Test
    void a_stranger_who_follows_the_document_gets_the_same_bytes() throws Exception {
        byte[] previous = new byte[32];
        for (Written entry : example.entries()) {
            byte[] commitment = entry.body().isEmpty() ? new byte[32] : sha256(join(vector(entry, "salt"), map(entry.body())));
            byte[] facts = map(entry.facts());
            byte[] kind = entry.kind().getBytes(UTF_8);
            byte[] authorKind = entry.author_kind().getBytes(UTF_8);
            byte[] encoded = ByteBuffer.allocate(4 + 15 + 4 + 16 + 4 + 32 + 4 + 8 + 4 + 8 + 4 + kind.length + 4 + authorKind.length
                            + 4 + 16 + 4 + facts.length + 4 + 32)
                    .putInt(15).put("gehoor-ledger-1".getBytes(UTF_8))
                    .putInt(16).putLong(example.stream().getMostSignificantBits()).putLong(example.stream().getLeastSignificantBits())
                    .putInt(32).put(previous)
                    .putInt(8).putLong(entry.sequence())
                    .putInt(8).putLong(entry.at().getEpochSecond() * 1_000_000 + entry.at().getNano() / 1_000)
                    .putInt(kind.length).put(kind)
                    .putInt(authorKind.length).put(authorKind)
                    .putInt(16).putLong(entry.author().getMostSignificantBits()).putLong(entry.author().getLeastSignificantBits())
                    .putInt(facts.length).put(facts)
                    .putInt(32).put(commitment)
                    .array();

            assertSame(vector(entry, "facts"), facts);
            assertSame(vector(entry, "commitment"), commitment);
            assertSame(vector(entry, "previous"), previous);
            assertSame(vector(entry, "encoded"), encoded);
            assertSame(vector(entry, "hash"), sha256(encoded));
            previous = sha256(encoded);
        }
        assertSame(vector("head"), previous);
    }

    @Test
    void a_stranger_who_follows_the_document_seals_the_same_bytes() throws Exception {
        Written first = example.entries().getFirst();
        byte[] stream = vector("stream");
        assertSame(vector(first, "body-sealed"),
                seal(vector("stream-key"), vector(first, "nonce"), stream, join(vector(first, "salt"), map(first.body()))));
        assertSame(vector("stream-key-wrapped"), seal(vector("master-key"), vector("wrap-nonce"), stream, vector("stream-key")));
        assertSame(vector("gist-sealed"), seal(vector("stream-key"), vector("gist-nonce"), stream, "Waarom € 14,50?".getBytes(UTF_8)));
    }

    @Test
    void the_example_has_what_makes_a_verifier_stumble() {
        Written first = example.entries().getFirst();
        Written second = example.entries().getLast();
        assertThat(example.entries()).hasSize(2);
        assertThat(first.body()).isNotEmpty();
        assertThat(second.body()).isEmpty();
        assertThat(first.facts()).containsKeys("", "a", "ab", "\ufb01", "\ud83d\ude00").containsValue("");
        assertThat("\ufb01".compareTo("\ud83d\ude00")).as("the two orders differ").isPositive();
        assertThat(Arrays.compareUnsigned("\ufb01".getBytes(UTF_8), "\ud83d\ude00".getBytes(UTF_8))).isNegative();
    }

    @Test
    void every_vector_of_the_document_is_asserted_here() {
        assertThat(vectors.keySet()).containsExactlyInAnyOrder("stream", "stream-key", "entry-1.facts", "entry-1.salt", "entry-1.body-open",
                "entry-1.commitment", "entry-1.nonce", "entry-1.body-sealed", "entry-1.previous", "entry-1.encoded", "entry-1.hash",
                "entry-2.facts", "entry-2.commitment", "entry-2.previous", "entry-2.encoded", "entry-2.hash", "head",
                "master-key", "wrap-nonce", "stream-key-wrapped", "gist-nonce", "gist-sealed");
    }

    // ---- by hand -----------------------------------------------------------------------------------------------------------------

    private static byte[] map(Map<String, String> pairs) {
        List<byte[]> keys = pairs.keySet().stream().map(key -> key.getBytes(UTF_8)).sorted(LedgerFormatTest::byUnsignedBytes).toList();
        ByteBuffer out = ByteBuffer.allocate(10_000).putInt(keys.size());
        for (byte[] key : keys) {
            byte[] value = String.valueOf(pairs.get(new String(key, UTF_8))).getBytes(UTF_8);
            out.putInt(key.length).put(key).putInt(value.length).put(value);
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    private static int byUnsignedBytes(byte[] one, byte[] other) {
        for (int i = 0; i < Math.min(one.length, other.length); i++) {
            if (one[i] != other[i]) {
                return (one[i] & 0xff) - (other[i] & 0xff);
            }
        }
        return one.length - other.length;
    }

    private static byte[] sha256(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static byte[] seal(byte[] key, byte[] nonce, byte[] context, byte[] text) throws Exception {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(context);
        return join(nonce, cipher.doFinal(text));
    }

    private static byte[] join(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
    }

    // ---- the document ------------------------------------------------------------------------------------------------------------

    private static String read() {
        try {
            return Files.readString(Path.of("docs", "ledger-format.md"));
        } catch (IOException missing) {
            throw new AssertionError("run from the folder of the project", missing);
        }
    }

    /// What stands between the fence that begins like this and the next one.
    private String block(String beginning) {
        int fence = document.indexOf(beginning);
        assertThat(fence).as("a block that begins with %s", beginning).isNotNegative();
        int from = document.indexOf('\n', fence) + 1;
        return document.substring(from, document.indexOf("```", from));
    }

    private static Map<String, byte[]> vectors(String block) {
        Map<String, byte[]> found = new TreeMap<>();
        for (String line : block.replace("\n  ", "").strip().split("\n")) {
            String[] parts = line.split(" = ?", 2);
            assertThat(found.put(parts[0], HexFormat.of().parseHex(parts[1]))).as("%s stands there once", parts[0]).isNull();
        }
        return Collections.unmodifiableMap(found);
    }

    private byte[] vector(Written entry, String name) {
        return vector("entry-" + entry.sequence() + "." + name);
    }

    private byte[] vector(String name) {
        byte[] bytes = vectors.get(name);
        assertThat(bytes).as(name).isNotNull();
        return bytes;
    }

    private static void assertSame(byte[] published, byte[] computed) {
        assertThat(HexFormat.of().formatHex(computed)).isEqualTo(HexFormat.of().formatHex(published));
    }
}
