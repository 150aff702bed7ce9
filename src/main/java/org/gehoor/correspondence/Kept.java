package org.gehoor.correspondence;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;
import static org.gehoor.db.Columns.uuid;
import static org.gehoor.db.Columns.uuidOrNull;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.db.Work;
import org.gehoor.ledger.MasterKey;
import org.gehoor.ledger.StreamKey;
import org.gehoor.vocabulary.MailboxId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was taken and waits to be understood: in sealed pieces, so that a large mail is in memory only as what it is.
final class Kept {

    /// Bytes of one piece before it is sealed.
    private static final int PIECE = 256 * 1024;
    private static final int ENVELOPE = -1;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final JdbcClient db;
    private final MasterKey master;

    Kept(JdbcClient db, MasterKey master) {
        this.db = db;
        this.master = master;
    }

    /// A mail that waits, out of everybody else's reach until this work is done.
    ///
    /// @param attempts how often somebody tried to understand it and failed
    record Waiting(UUID id, Instant receivedAt, int attempts, Raw raw) {}

    /// Seals a mail and puts it down.
    void put(UUID id, Instant now, Raw raw) {
        Work.mustBeWhole();
        byte[] wrapped = master.freshKey(id);
        StreamKey key = master.keyOf(id, wrapped);
        db.sql("""
                with mail as (
                  insert into incoming_mail (id, received_at, way, mailbox, size, wrapped_key, envelope, next_try)
                  values (:id, :now, :way, :mailbox, :size, :key, :envelope, :now)
                  returning id
                )
                insert into incoming_piece (mail, number, sealed) select id, 0, :first from mail
                """)
                .param("id", id).param("now", at(now)).param("way", raw.way().name().toLowerCase(Locale.ROOT))
                .param("mailbox", raw.mailbox().map(MailboxId::value).orElse(null)).param("size", raw.bytes().length).param("key", wrapped)
                .param("envelope", key.close(Envelope.write(raw), place(ENVELOPE))).param("first", sealed(raw, 0, key))
                .update();
        for (int number = 1; number * PIECE < raw.bytes().length; number++) {
            db.sql("insert into incoming_piece (mail, number, sealed) values (:mail, :number, :sealed)")
                    .param("mail", id).param("number", number).param("sealed", sealed(raw, number, key)).update();
        }
    }

    /// Takes the mail that has waited longest.
    ///
    /// @param most the most bytes it may have
    Optional<Waiting> next(Instant now, int most) {
        Work.mustBeWhole();
        return db.sql("""
                select mail.*, piece.sealed as first
                  from incoming_mail mail join incoming_piece piece on piece.mail = mail.id and piece.number = 0
                 where mail.next_try <= :now and mail.size <= :most
                 order by mail.next_try, mail.number
                 limit 1
                   for update of mail skip locked
                """)
                .param("now", at(now)).param("most", most).query(this::found).optional().map(this::whole);
    }

    /// It came home.
    void remove(UUID id) {
        db.sql("delete from incoming_mail where id = :id").param("id", id).update();
    }

    /// It could not be understood this time: again after two seconds, then four, eight, and so on, ten minutes at the most.
    ///
    /// @param counts whether the mail may be the cause; not when the database was
    void failed(Waiting mail, Instant now, String trouble, boolean counts) {
        Duration pause = Duration.ofSeconds(2L << Math.min(mail.attempts(), 10));
        db.sql("update incoming_mail set attempts = attempts + :one, trouble = :trouble, next_try = :next where id = :id")
                .param("one", counts ? 1 : 0).param("trouble", trouble).param("id", mail.id())
                .param("next", at(now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE))).update();
    }

    /// How many wait since before then.
    int since(Instant before) {
        return db.sql("select count(*) from incoming_mail where received_at < :before").param("before", at(before)).query(Integer.class).single();
    }

    /// Whether more than so many wait that nobody has tried yet; what failed before does not count.
    boolean hasMoreThan(int many) {
        return db.sql("select count(*) > :many from (select from incoming_mail where attempts = 0 limit :many + 1) waiting")
                .param("many", many).query(Boolean.class).single();
    }

    private record Found(UUID id, Instant receivedAt, int attempts, Raw about, byte[] bytes, StreamKey key) {}

    private Found found(ResultSet row, int number) throws SQLException {
        UUID id = uuid(row, "id");
        StreamKey key = master.keyOf(id, row.getBytes("wrapped_key"));
        var bytes = new byte[row.getInt("size")];
        byte[] first = key.open(row.getBytes("first"), place(0));
        System.arraycopy(first, 0, bytes, 0, first.length);
        Raw about = Envelope.read(key.open(row.getBytes("envelope"), place(ENVELOPE)), bytes,
                Raw.Way.valueOf(row.getString("way").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(uuidOrNull(row, "mailbox")).map(MailboxId::new));
        return new Found(id, instant(row, "received_at"), row.getInt("attempts"), about, bytes, key);
    }

    private Waiting whole(Found found) {
        for (int number = 1; number * PIECE < found.bytes().length; number++) {
            byte[] piece = found.key().open(db.sql("select sealed from incoming_piece where mail = :mail and number = :number")
                    .param("mail", found.id()).param("number", number).query(byte[].class).single(), place(number));
            System.arraycopy(piece, 0, found.bytes(), number * PIECE, piece.length);
        }
        return new Waiting(found.id(), found.receivedAt(), found.attempts(), found.about());
    }

    private static byte[] sealed(Raw raw, int number, StreamKey key) {
        int from = number * PIECE;
        return key.close(Arrays.copyOfRange(raw.bytes(), from, Math.min(raw.bytes().length, from + PIECE)), place(number));
    }

    private static byte[] place(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }

    /// The envelope and the proof, as one text of lines; addresses have no line ends.
    private static final class Envelope {

        private Envelope() {}

        static byte[] write(Raw raw) {
            String lines = raw.proof().passes() + "\n" + line(raw.proof().results()) + "\n" + line(raw.from()) + "\n"
                    + String.join("\n", raw.to().stream().map(Envelope::line).toList());
            return lines.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }

        static Raw read(byte[] written, byte[] bytes, Raw.Way way, Optional<MailboxId> mailbox) {
            String[] lines = new String(written, java.nio.charset.StandardCharsets.UTF_8).split("\n", -1);
            List<String> to = Arrays.stream(lines).skip(3).filter(line -> !line.isEmpty()).toList();
            return new Raw(bytes, way, mailbox, lines[2], to, new Raw.Proof(Boolean.parseBoolean(lines[0]), lines[1]));
        }

        private static String line(String text) {
            return text.replaceAll("[\\r\\n]+", " ");
        }
    }
}
