package org.gehoor.ledger;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;
import static org.gehoor.db.Columns.uuid;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.gehoor.db.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// All streams and their entries. See the invariants in this room's `package-info`.
public final class Ledger {

    private static final int SALT = 32;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient db;
    private final Keys keys;
    private final Pseudonyms pseudonyms;
    private final Tree tree;
    private final ErasedList erased;
    private final Clock clock;

    Ledger(JdbcClient db, Keys keys, Pseudonyms pseudonyms, Tree tree, ErasedList erased, Clock clock) {
        this.db = db;
        this.keys = keys;
        this.pseudonyms = pseudonyms;
        this.tree = tree;
        this.erased = erased;
        this.clock = clock;
    }

    /// Begins an empty stream with a key of its own.
    public void open(UUID stream, String kind) {
        Work.mustBeWhole();
        Instant now = now();
        db.sql("insert into ledger_stream (id, kind, head, opened_at) values (:id, :kind, :head, :now)")
                .param("id", stream).param("kind", kind).param("head", Hash.NOTHING.bytes()).param("now", at(now))
                .update();
        keys.make(stream, now);
    }

    /// Adds a fact to a stream, in the caller's transaction. Adding to one stream is serial; streams do not wait for each other.
    /// To a stream that was erased only a fact without words can be added.
    ///
    /// @throws IllegalStateException outside a transaction, when the stream does not exist, or for words when it was erased
    public LedgerEntry append(UUID stream, Fact fact) {
        Work.mustBeWhole();
        Head head = lock(stream);
        Pseudonym author = pseudonyms.of(fact.author());
        Instant now = now();
        Optional<byte[]> open = salted(fact.body());
        Hash commitment = open.map(Hash::of).orElse(Hash.NOTHING);
        byte[] body = open.map(words -> seal(stream).close(words, Keys.context(stream))).orElse(null);
        long sequence = head.sequence() + 1;
        Hash hash = Hash.of(Encoding.entry(stream, head.hash(), sequence, now, fact.kind(), fact.author().kind(), author,
                fact.facts(), commitment));
        db.sql("""
                with head as (
                  update ledger_stream set seq = :seq, head = :hash where id = :stream
                ), pending as (
                  insert into ledger_pending (at, stream, seq) values (:at, :stream, :seq)
                )
                insert into ledger_entry (stream, seq, at, kind, author_kind, author, facts, commitment, body, previous, hash)
                values (:stream, :seq, :at, :kind, :authorKind, :author, cast(:facts as jsonb), :commitment, :body, :previous, :hash)
                """)
                .param("stream", stream).param("seq", sequence).param("at", at(now)).param("kind", fact.kind())
                .param("authorKind", fact.author().kind().code()).param("author", author.value())
                .param("facts", json(fact.facts())).param("commitment", commitment.bytes())
                .param("body", body).param("previous", head.hash().bytes()).param("hash", hash.bytes())
                .update();
        return new LedgerEntry(stream, sequence, now, fact.kind(), fact.author().kind(), author, fact.facts(),
                Optional.of(fact.body()), hash);
    }

    /// All entries of a stream after the given sequence number (0 for all), in order.
    public List<LedgerEntry> read(UUID stream, long after) {
        Optional<Seal> seal = keys.find(stream);
        return db.sql("select * from ledger_entry where stream = :stream and seq > :after order by seq")
                .param("stream", stream).param("after", after)
                .query((row, _) -> entry(row, seal))
                .list();
    }

    /// The last entries of a stream, in order.
    public List<LedgerEntry> readLast(UUID stream, int most) {
        Optional<Seal> seal = keys.find(stream);
        return db.sql("select * from (select * from ledger_entry where stream = :stream order by seq desc limit :most) l order by seq")
                .param("stream", stream).param("most", most)
                .query((row, _) -> entry(row, seal))
                .list();
    }

    /// One entry of a stream.
    public Optional<LedgerEntry> find(UUID stream, long sequence) {
        Optional<Seal> seal = keys.find(stream);
        return db.sql("select * from ledger_entry where stream = :stream and seq = :sequence")
                .param("stream", stream).param("sequence", sequence)
                .query((row, _) -> entry(row, seal))
                .optional();
    }

    /// The entries of a stream with what a stranger needs to check them, and their proofs to a checkpoint: all of them up to the first that
    /// came after it.
    public List<Link> links(UUID stream, Checkpoint to) {
        return new Links(db, keys, tree).of(stream, to);
    }

    /// One entry with what a stranger needs to check it, without a proof.
    Optional<Link> link(UUID stream, long sequence) {
        return new Links(db, keys, tree).find(stream, sequence);
    }

    /// The next entries of a stream after the given sequence number, in order; so many at the most.
    public List<LedgerEntry> read(UUID stream, long after, int most) {
        Optional<Seal> seal = keys.find(stream);
        return db.sql("select * from ledger_entry where stream = :stream and seq > :after order by seq limit :most")
                .param("stream", stream).param("after", after).param("most", most)
                .query((row, _) -> entry(row, seal))
                .list();
    }

    /// How many entries each of these streams has; unknown ones are left out.
    public Map<UUID, Long> lengths(List<UUID> streams) {
        var lengths = new HashMap<UUID, Long>();
        db.sql("select id, seq from ledger_stream where id = any(cast(:ids as uuid[]))")
                .param("ids", streams.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, _) -> lengths.put(uuid(row, "id"), row.getLong("seq")))
                .list();
        return lengths;
    }

    /// Seals a short text that a table must hold (for instance the gist in the line) with the stream's key, so that erasing takes it too.
    public byte[] seal(UUID stream, String text) {
        return keys.find(stream).orElseThrow().close(text.getBytes(StandardCharsets.UTF_8), Keys.context(stream));
    }

    /// Opens what [#seal] closed; empty when the key was destroyed.
    public Optional<String> unseal(UUID stream, byte[] sealed) {
        return keys.find(stream).map(seal -> new String(seal.open(sealed, Keys.context(stream)), StandardCharsets.UTF_8));
    }

    /// Destroys the key of a stream, so that no word of it can be read again. The last entry says so, when, and on what ground; the stream
    /// goes on the list that keeps a restored backup from bringing the key back.
    public LedgerEntry erase(UUID stream, Author author, Ground ground) {
        LedgerEntry entry = append(stream, new Fact("erased", author, Map.of("what", "words", "ground", ground.code()), Map.of()));
        keys.destroy(stream);
        erased.erasing(stream, entry.at(), ground);
        return entry;
    }

    /// Under which name an author stands in the record, for facts that say of somebody else than who wrote them.
    public Pseudonym pseudonym(Author author) {
        Work.mustBeWhole();
        return pseudonyms.of(author);
    }

    /// Forgets who is behind a pseudonym. No entry changes, and nobody can say any more who wrote it.
    public void forget(Author author) {
        Work.mustBeWhole();
        pseudonyms.forget(author);
    }

    /// Whether a stream still has its key.
    public boolean isReadable(UUID stream) {
        return keys.find(stream).isPresent();
    }

    /// The key of a stream, for what other rooms keep of it; empty when it was destroyed or there is no such stream.
    public Optional<StreamKey> key(UUID stream) {
        return keys.find(stream).map(seal -> new StreamKey(stream, seal));
    }

    /// Recomputes the whole chain of a stream and says what holds.
    public Verdict verify(UUID stream) {
        return new Verification(db, keys).of(stream);
    }

    private record Head(long sequence, Hash hash) {}

    private Head lock(UUID stream) {
        return db.sql("select seq, head from ledger_stream where id = :stream for no key update")
                .param("stream", stream)
                .query((row, _) -> new Head(row.getLong("seq"), new Hash(row.getBytes("head"))))
                .optional()
                .orElseThrow(() -> new IllegalStateException("no stream " + stream));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Seal seal(UUID stream) {
        return keys.find(stream).orElseThrow(() -> new IllegalStateException("stream " + stream + " was erased"));
    }

    static Optional<byte[]> salted(Map<String, String> body) {
        if (body.isEmpty()) {
            return Optional.empty();
        }
        byte[] words = Encoding.map(body);
        return Optional.of(ByteBuffer.allocate(SALT + words.length).put(Seal.randomBytes(SALT)).put(words).array());
    }

    static SortedMap<String, String> unsalted(byte[] open) {
        return Encoding.readMap(Arrays.copyOfRange(open, SALT, open.length));
    }

    static String json(Map<String, String> facts) {
        return JSON.writeValueAsString(facts);
    }

    static SortedMap<String, String> facts(ResultSet row) throws SQLException {
        return JSON.readValue(row.getString("facts"), TEXTS);
    }

    private static LedgerEntry entry(ResultSet row, Optional<Seal> seal) throws SQLException {
        UUID stream = uuid(row, "stream");
        byte[] body = row.getBytes("body");
        Optional<SortedMap<String, String>> words = body == null
                ? Optional.of(new TreeMap<>())
                : seal.map(key -> unsalted(key.open(body, Keys.context(stream))));
        return new LedgerEntry(stream, row.getLong("seq"), instant(row, "at"), row.getString("kind"),
                Author.Kind.of(row.getString("author_kind")), new Pseudonym(uuid(row, "author")), facts(row), words,
                new Hash(row.getBytes("hash")));
    }
}
