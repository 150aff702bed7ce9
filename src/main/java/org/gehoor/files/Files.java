package org.gehoor.files;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.uuid;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.db.Work;
import org.gehoor.ledger.Hash;
import org.gehoor.ledger.Ledger;
import org.gehoor.ledger.StreamKey;
import org.gehoor.pages.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All files of all conversations. See the invariants in this room's `package-info`.
public final class Files {

    private final JdbcClient db;
    private final Ledger ledger;
    private final Contents contents;
    private final Limits limits;
    private final Clock clock;

    Files(JdbcClient db, Ledger ledger, Contents contents, Limits limits, Clock clock) {
        this.db = db;
        this.ledger = ledger;
        this.contents = contents;
        this.limits = limits;
        this.clock = clock;
    }

    /// A file of a conversation, found by its bytes.
    public record Found(UUID stream, UUID file) {}

    /// How much can be sent.
    public Limits limits() {
        return limits;
    }

    /// Keeps what came with a form, in the caller's transaction: all of it or nothing. Before the words it comes with, so that it is
    /// written while nobody waits for the conversation's row.
    ///
    /// @throws Refusal what cannot be taken, and why
    public List<StoredFile> keep(UUID stream, Uploads uploads) {
        uploads.check();
        return uploads.files().stream().map(upload -> keep(stream, upload.name(), upload.open(), limits.perFile())).toList();
    }

    /// Keeps one file, in the caller's transaction; `in` is read to its end and closed. It must be here already: while a slow sender
    /// is read, the transaction stays open. When the work begins again it needs a new one.
    ///
    /// @param most the most bytes it may have
    /// @throws Refusal EMPTY, TOO_LARGE or CONVERSATION_FULL
    /// @throws IllegalStateException outside a transaction, or when the stream does not exist or was erased
    public StoredFile keep(UUID stream, String name, InputStream in, long most) {
        Work.mustBeWhole();
        StreamKey key = ledger.key(stream).orElseThrow(() -> new IllegalStateException("stream " + stream + " was erased"));
        lock(stream);
        String plain = FileName.read(name);
        Contents.Written written = contents.write(stream, key, plain, in, most);
        if (contents.size(stream) > limits.perConversation()) {
            throw new Refusal(FilesRefusal.CONVERSATION_FULL, "name", plain, "most", Sizes.say(limits.perConversation()));
        }
        return add(stream, key, plain, FileType.of(written.beginning(), plain), written.content());
    }

    /// What was received already, so that nobody can be asked to send less.
    ///
    /// @param type what it is known to be; empty when its bytes must tell
    public record Received(String name, Optional<String> type, byte[] bytes) {}

    /// Keeps what was received already, in the caller's transaction and in this order: nothing is refused, however large, many or empty.
    ///
    /// @throws IllegalStateException outside a transaction, or when the stream does not exist or was erased
    public List<StoredFile> keep(UUID stream, List<Received> received) {
        Work.mustBeWhole();
        if (received.isEmpty()) {
            return List.of();
        }
        StreamKey key = ledger.key(stream).orElseThrow(() -> new IllegalStateException("stream " + stream + " was erased"));
        lock(stream);
        return received.stream().map(one -> {
            String plain = FileName.read(one.name());
            Contents.Written written = contents.writeAny(stream, key, plain, new ByteArrayInputStream(one.bytes()), one.bytes().length);
            return add(stream, key, plain, one.type().orElseGet(() -> FileType.of(written.beginning(), plain)), written.content());
        }).toList();
    }

    private StoredFile add(UUID stream, StreamKey key, String name, String type, Contents.Content content) {
        var file = new StoredFile(UUID.randomUUID(), name, type, content.size(), content.sha256());
        db.sql("insert into file (id, stream, content, about, kept_at) values (:id, :stream, :content, :about, :now)")
                .param("id", file.id()).param("stream", stream).param("content", content.id())
                .param("about", key.close((file.name() + "\n" + file.type()).getBytes(StandardCharsets.UTF_8), context(file.id())))
                .param("now", at(clock.instant()))
                .update();
        return file;
    }

    /// One file; empty when there is none, or it was erased.
    public Optional<StoredFile> find(UUID stream, UUID file) {
        return row(stream, file).map(Row::file);
    }

    /// The bytes of one file, read piece by piece; empty when there is none, or it was erased.
    public Optional<InputStream> open(UUID stream, UUID file) {
        return row(stream, file).map(row -> new Pieces(contents, row.content(), row.key()));
    }

    /// Every sending of these bytes, in any conversation, for who has the file and may search.
    public List<Found> having(Hash sha256) {
        return db.sql("""
                select file.stream, file.id
                  from file_content content join file on file.content = content.id
                 where content.digest = :digest
                 order by file.kept_at, file.id
                """)
                .param("digest", contents.digest(sha256))
                .query((row, _) -> new Found(uuid(row, "stream"), uuid(row, "id")))
                .list();
    }

    /// Erases one file. The same bytes that were also sent another time stay as that other file.
    ///
    /// @return false when it was not there any more
    public boolean erase(UUID stream, UUID file) {
        Work.mustBeWhole();
        lock(stream);
        boolean was = db.sql("delete from file where stream = :stream and id = :file").param("stream", stream).param("file", file).update() == 1;
        contents.sweep(stream);
        return was;
    }

    /// Erases all files of a conversation.
    ///
    /// @return how many there were
    public int erase(UUID stream) {
        Work.mustBeWhole();
        lock(stream);
        int were = db.sql("delete from file where stream = :stream").param("stream", stream).update();
        contents.sweep(stream);
        return were;
    }

    private record Row(StoredFile file, Contents.Content content, StreamKey key) {}

    private Optional<Row> row(UUID stream, UUID file) {
        return ledger.key(stream).flatMap(key -> db.sql("""
                select file.id, file.about, content.id as content, content.about as content_about
                  from file join file_content content on content.id = file.content
                 where file.stream = :stream and file.id = :file
                """)
                .param("stream", stream).param("file", file)
                .query((row, _) -> row(row, key))
                .optional());
    }

    private Row row(ResultSet row, StreamKey key) throws SQLException {
        UUID id = uuid(row, "id");
        String[] about = new String(key.open(row.getBytes("about"), context(id)), StandardCharsets.UTF_8).split("\n", 2);
        Contents.Content content = contents.find(uuid(row, "content"), row.getBytes("content_about"), key);
        return new Row(new StoredFile(id, about[0], about[1], content.size(), content.sha256()), content, key);
    }

    /// Files of one conversation are kept and erased one after the other, or two at once would both find room. Its entries do not wait.
    private void lock(UUID stream) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))").param("name", "files of " + stream)
                .query((_, _) -> true).single();
    }

    private static byte[] context(UUID file) {
        return ByteBuffer.allocate(20).put("name".getBytes(StandardCharsets.US_ASCII))
                .putLong(file.getMostSignificantBits()).putLong(file.getLeastSignificantBits()).array();
    }
}
