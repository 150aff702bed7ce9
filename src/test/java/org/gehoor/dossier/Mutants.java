package org.gehoor.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gehoor.ledger.SigningKeys;
import org.gehoor.ledger.Stranger;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Dossiers that somebody changed: by accident, by hand, and by whoever has the keys. None of them holds.
final class Mutants {

    private static final String OTHER = "0123456789abcdef".repeat(4);

    private final byte[] right;
    private final SigningKeys keys;
    private final Path elsewhere;
    private final Random random;

    /// @param keys      those that signed it
    /// @param elsewhere an empty folder, for the keys of somebody else
    Mutants(byte[] right, SigningKeys keys, Path elsewhere, long seed) {
        this.right = right;
        this.keys = keys;
        this.elsewhere = elsewhere;
        this.random = new Random(seed);
    }

    /// One of them.
    record Mutant(String name, byte[] dossier) {}

    /// All kinds, and so many with one byte changed.
    Stream<Mutant> all(int flips) {
        return Stream.of(flipped(flips), cutAndGrown(), containers(), files(), entries(), members(), manifests(), strangers(), text()).flatMap(kind -> kind);
    }

    // ---- bytes

    /// Half of them in what a verifier reads, half anywhere.
    private Stream<Mutant> flipped(int flips) {
        int readUntil = Verifier.ALWAYS.subList(0, 5).stream().mapToInt(name -> Container.LOCAL_SIZE + name.length() + forged().file(name).length).sum();
        return IntStream.range(0, flips).mapToObj(n -> {
            int at = n % 2 == 0 ? random.nextInt(readUntil) : random.nextInt(right.length);
            byte[] changed = right.clone();
            changed[at] ^= (byte) (n % 3 == 0 ? 1 << random.nextInt(8) : 1 + random.nextInt(255));
            return new Mutant("flip-" + at, changed);
        });
    }

    private Stream<Mutant> cutAndGrown() {
        Stream<Mutant> cut = Stream.concat(IntStream.of(0, 1, 4, 22, 30, right.length / 2, right.length - 22, right.length - 1).boxed(),
                random.ints(30, 0, right.length).boxed()).map(size -> new Mutant("cut-" + size, Arrays.copyOf(right, size)));
        byte[] before = new byte[right.length + 8];
        System.arraycopy(right, 0, before, 8, right.length);
        return Stream.concat(cut, Stream.of(new Mutant("grown-1", Arrays.copyOf(right, right.length + 1)), new Mutant("grown-1000", Arrays.copyOf(right, right.length + 1000)),
                new Mutant("before", before), new Mutant("twice", twice())));
    }

    private byte[] twice() {
        byte[] twice = Arrays.copyOf(right, right.length * 2);
        System.arraycopy(right, 0, twice, right.length, right.length);
        return twice;
    }

    private Stream<Mutant> containers() {
        return Stream.of(new Mutant("packed", packed(right)), new Mutant("bomb", bomb()), new Mutant("no-zip", "Dit is een brief.".getBytes(UTF_8)),
                new Mutant("empty-zip", Examples.bytes(new Dossier("x", List.of()))), new Mutant("claims-4-gib", claiming(0xffff_ffffL)));
    }

    /// The same files as other programs write them: packed, with times.
    static byte[] packed(byte[] dossier) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : TakingADossierTest.unzip(dossier).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// Small, and 200 MB when somebody unpacks it.
    static byte[] bomb() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(nothing);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private byte[] claiming(long size) {
        byte[] header = new Container.Header("manifest.json", size, 0).local();
        return Arrays.copyOf(header, header.length + 1000);
    }

    // ---- files

    private Stream<Mutant> files() {
        Stream<Mutant> without = Verifier.ALWAYS.stream().map(name -> new Mutant("without-" + name, forged().without(name).bytes()));
        Stream<Mutant> emptied = Verifier.ALWAYS.stream().map(name -> new Mutant("emptied-" + name, forged().with(name, new byte[0]).bytes()));
        Stream<Mutant> signedEmpty = Verifier.ALWAYS.subList(2, 5).stream()
                .map(name -> new Mutant("emptied-signed-" + name, forged().with(name, new byte[0]).coveredUp(keys).bytes()));
        Stream<Mutant> last = Verifier.ALWAYS.stream().map(name -> {
            byte[] file = forged().file(name);
            return new Mutant("last-" + name, forged().without(name).with("aside", new byte[0]).with(name, file).bytes());
        });
        return Stream.of(without, emptied, signedEmpty, last, Stream.of(
                new Mutant("extra", forged().with("attachments/1-0-brief.pdf", new byte[9]).bytes()),
                new Mutant("extra-up", Examples.bytes(new Dossier("x", List.of(Part.of("../../x", new byte[1]))))),
                new Mutant("listed-but-absent", forged().with("x", new byte[1]).listed().without("x").signed(keys).bytes()))).flatMap(kind -> kind);
    }

    // ---- entries

    private Stream<Mutant> entries() {
        int count = count();
        return IntStream.range(0, count).boxed().flatMap(at -> Stream.of(
                change("drop-" + at, all -> all.remove(at), at < count - 1),
                change("repeat-" + at, all -> all.insert(at, all.get(at).deepCopy()), true),
                change("repeat-last-" + at, all -> all.add(all.get(at).deepCopy()), true),
                change("swap-" + at, all -> all.insert(at == 0 ? 1 : at - 1, all.remove(at)), true),
                change("only-" + at, all -> {
                    var one = all.get(at).deepCopy();
                    all.removeAll().add(one);
                }, at > 0)).flatMap(kind -> kind));
    }

    /// As it is; with a manifest that lists what is there now, signed by us; and with one that also ends where the entries end now, except
    /// for a shorter beginning: that is an older dossier, and only a newer one tells.
    private Stream<Mutant> change(String name, Consumer<ArrayNode> change, boolean ended) {
        Stream<Mutant> plain = Stream.of(new Mutant(name, forged().entries(change).bytes()),
                new Mutant(name + "-signed", forged().entries(change).coveredUp(keys).bytes()));
        return ended ? Stream.concat(plain, Stream.of(new Mutant(name + "-ended", forged().entries(change).ended().coveredUp(keys).bytes()))) : plain;
    }

    private Stream<Mutant> members() {
        List<Map.Entry<String, Consumer<ObjectNode>>> changes = List.of(
                Map.entry("sequence", one -> one.put("sequence", one.get("sequence").asLong() + 1)),
                Map.entry("at", one -> one.put("at", "2020-02-29T23:59:59.999999Z")),
                Map.entry("at-shape", one -> one.put("at", "2020-02-29T23:59:59Z")),
                Map.entry("at-day", one -> one.put("at", "2021-02-29T23:59:59.999999Z")),
                Map.entry("kind", one -> one.put("kind", "silence 😀")),
                Map.entry("author-kind", one -> one.put("author_kind", one.get("author_kind").asString().equals("person") ? "customer" : "person")),
                Map.entry("author-kind-unknown", one -> one.put("author_kind", "god")),
                Map.entry("author", one -> one.put("author", "00000000-0000-4000-8000-000000000000")),
                Map.entry("author-shape", one -> one.put("author", one.get("author").asString().toUpperCase())),
                Map.entry("facts", one -> ((ObjectNode) one.get("facts")).put("ﬁ", "één")),
                Map.entry("facts-null", one -> ((ObjectNode) one.get("facts")).putNull("a")),
                Map.entry("commitment", one -> one.put("commitment", OTHER)),
                Map.entry("previous", one -> one.put("previous", OTHER)),
                Map.entry("hash", one -> one.put("hash", OTHER)),
                Map.entry("hash-shape", one -> one.put("hash", OTHER.toUpperCase())),
                Map.entry("state-erased", one -> one.put("state", "erased").putNull("salt").putNull("body")),
                Map.entry("state-internal", one -> one.put("state", "internal").put("kind", "message").putNull("salt").putNull("body")),
                Map.entry("state-open", one -> one.put("state", "open").put("salt", OTHER).putObject("body")),
                Map.entry("state-odd", one -> one.put("state", "lost")),
                Map.entry("leaf", one -> one.put("leaf", one.get("leaf").asLong() + 1)),
                Map.entry("leaf-huge", one -> one.put("leaf", Json.MOST)),
                Map.entry("leaf-too-huge", one -> one.put("leaf", Json.MOST + 1)),
                Map.entry("leaf-text", one -> one.put("leaf", "1")),
                Map.entry("path-shorter", one -> ((ArrayNode) one.get("path")).remove(0)),
                Map.entry("path-longer", one -> ((ArrayNode) one.get("path")).add(OTHER)),
                Map.entry("path-other", one -> ((ArrayNode) one.get("path")).set(0, OTHER)),
                Map.entry("more", one -> one.put("more", "")),
                Map.entry("less", one -> one.remove("leaf")));
        return IntStream.range(0, count()).boxed().flatMap(at -> changes.stream()
                .map(change -> new Mutant("entry-" + at + "-" + change.getKey(), forged().entry(at, change.getValue()).coveredUp(keys).bytes())));
    }

    // ---- the manifest and who signs it

    private Stream<Mutant> manifests() {
        Map<String, Consumer<ObjectNode>> changes = Map.of(
                "format", all -> all.put("format", "gehoor-dossier-2"),
                "origin", all -> all.put("origin", "gehoor-ledger/00000000-0000-4000-8000-000000000000"),
                "origin-shape", all -> all.put("origin", "elders"),
                "stream", all -> all.put("stream", "00000000-0000-4000-8000-000000000000"),
                "made-at", all -> all.put("made_at", "gisteren"),
                "entries", all -> all.put("entries", all.get("entries").asLong() + 1),
                "head", all -> all.put("head", OTHER),
                "size", all -> ((ObjectNode) all.get("files").get(0)).put("size", 1),
                "sha256", all -> ((ObjectNode) all.get("files").get(0)).put("sha256", OTHER),
                "path", all -> ((ObjectNode) all.get("files").get(0)).put("path", "../entries.json"));
        return changes.entrySet().stream().sorted(Map.Entry.comparingByKey()).flatMap(change -> Stream.of(
                new Mutant("manifest-" + change.getKey(), forged().manifest(change.getValue()).bytes()),
                new Mutant("manifest-signed-" + change.getKey(), forged().manifest(change.getValue()).signed(keys).bytes())));
    }

    private Stream<Mutant> strangers() {
        SigningKeys same = Stranger.keys(keys.origin(), elsewhere.resolve("same"));
        SigningKeys other = Stranger.keys("gehoor-ledger/00000000-0000-4000-8000-000000000001", elsewhere.resolve("other"));
        String theirs = "{\"keys\":[{\"key\":\"" + same.current() + "\",\"since\":\"2026-01-01T00:00:00Z\",\"note\":null}]}";
        return Stream.of(
                new Mutant("other-key", forged().signed(same).bytes()),
                new Mutant("other-key-brought", forged().with("keys.json", Json.bytes(theirs)).coveredUp(same).bytes()),
                new Mutant("other-installation", forged().manifest(all -> all.put("origin", other.origin())).signed(other).bytes()),
                new Mutant("other-installation-brought", forged().with("keys.json", Json.bytes("{\"keys\":[{\"key\":\"" + other.current() + "\",\"since\":\"\",\"note\":null}]}"))
                        .manifest(all -> all.put("origin", other.origin())).coveredUp(other).bytes()),
                new Mutant("no-signature", forged().with("manifest.sig", new byte[0]).bytes()),
                new Mutant("two-signatures", forged().with("manifest.sig", Json.bytes(new String(forged().file("manifest.sig"), UTF_8)
                        + new String(forged().file("manifest.sig"), UTF_8).lines().toList().getLast() + "\n")).bytes()),
                new Mutant("signature-with-return", forged().with("manifest.sig", Json.bytes(new String(forged().file("manifest.sig"), UTF_8).replace("\n", "\r\n"))).bytes()),
                new Mutant("checkpoint-of-nothing", forged().with("checkpoint.txt", Json.bytes(keys.sign(List.of(keys.origin(), "0",
                        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "at 2026-05-12T08:00:00Z")).toString())).coveredUp(keys).bytes()));
    }

    // ---- how it is written

    private Stream<Mutant> text() {
        Map<String, String> leaves = Map.ofEntries(Map.entry("fraction", "\"leaf\":$1.0,"), Map.entry("exponent", "\"leaf\":$1e0,"),
                Map.entry("minus", "\"leaf\":-$1,"), Map.entry("zero", "\"leaf\":0$1,"), Map.entry("plus", "\"leaf\":+$1,"),
                Map.entry("twice", "\"leaf\":$1,\"leaf\":$1,"), Map.entry("comment", "/**/\"leaf\":$1,"), Map.entry("quotes", "'leaf':$1,"),
                Map.entry("nan", "\"leaf\":NaN,"), Map.entry("true", "\"leaf\":true,"), Map.entry("comma", "\"leaf\":$1,,"),
                Map.entry("surrogate", "\"leaf\":\"\\\\ud83d\","), Map.entry("control", "\"leaf\":\"\t\","), Map.entry("escape", "\"leaf\":\"\\\\x41\","));
        Stream<Mutant> replaced = leaves.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(change -> written(change.getKey(),
                text -> text.replaceFirst("\"leaf\":(\\d+),", change.getValue())));
        return Stream.concat(replaced, Stream.of(written("mark", text -> "\ufeff" + text), written("after", text -> text + "null"),
                written("surrogate-word", text -> text.replaceFirst("\"need\":\"none\"", "\"need\":\"\\\\ud83d\"")),
                written("control-word", text -> text.replaceFirst("\"need\":\"none\"", "\"need\":\"\t\"")),
                written("nested", text -> "[".repeat(100_000) + text), written("in-list", text -> "[" + text + "]"),
                new Mutant("written-latin", forged().with("entries.json", new String(forged().file("entries.json"), UTF_8).replace("none", "né")
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)).coveredUp(keys).bytes())));
    }

    private Mutant written(String name, java.util.function.UnaryOperator<String> change) {
        return new Mutant("written-" + name, forged().with("entries.json",
                Json.bytes(change.apply(new String(forged().file("entries.json"), UTF_8)))).coveredUp(keys).bytes());
    }

    private int count() {
        var count = new int[1];
        forged().entries(all -> count[0] = all.size());
        return count[0];
    }

    private Forged forged() {
        return Forged.of(right);
    }
}
