package org.gehoor.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// The bytes that are hashed and sealed: every field preceded by its length in four bytes, big-endian
/// (`docs/ledger-format.md`, section 2).
public final class Encoding {

    /// The first field of every entry; another format gets another name.
    public static final String VERSION = "gehoor-ledger-1";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);

    private Encoding() {}

    /// The bytes of one entry, to be hashed.
    public static byte[] entry(UUID stream, Hash previous, long sequence, Instant at, String kind, Author.Kind author,
                               Pseudonym pseudonym, SortedMap<String, String> facts, Hash commitment) {
        return new Encoding()
                .field(VERSION).field(bytes(stream)).field(previous.bytes()).field(number(sequence))
                .field(number(ChronoUnit.MICROS.between(Instant.EPOCH, at)))
                .field(kind).field(author.code()).field(bytes(pseudonym.value()))
                .field(map(facts)).field(commitment.bytes())
                .out.toByteArray();
    }

    /// A map as the number of its pairs and then its pairs, sorted by the unsigned bytes of the key in UTF-8.
    public static byte[] map(Map<String, String> values) {
        var encoding = new Encoding();
        encoding.out.writeBytes(ByteBuffer.allocate(4).putInt(values.size()).array());
        List<byte[]> keys = new ArrayList<>(values.keySet().stream().map(key -> key.getBytes(StandardCharsets.UTF_8)).toList());
        keys.sort(Arrays::compareUnsigned);
        for (byte[] key : keys) {
            encoding.field(key).field(values.get(new String(key, StandardCharsets.UTF_8)));
        }
        return encoding.out.toByteArray();
    }

    /// What fixes a body without showing it: the hash of its salt and then its map; nothing when the body has no pairs.
    public static Hash commitment(byte[] salt, Map<String, String> body) {
        return body.isEmpty() ? Hash.NOTHING : Hash.of(salt, map(body));
    }

    /// Reads what [#map] wrote.
    static SortedMap<String, String> readMap(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        var values = new TreeMap<String, String>();
        for (int left = in.getInt(); left > 0; left--) {
            values.put(text(in), text(in));
        }
        return values;
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Encoding field(String text) {
        return field(text.getBytes(StandardCharsets.UTF_8));
    }

    private Encoding field(byte[] bytes) {
        out.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
        out.writeBytes(bytes);
        return this;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    private static byte[] number(long value) {
        return ByteBuffer.allocate(8).putLong(value).array();
    }
}
