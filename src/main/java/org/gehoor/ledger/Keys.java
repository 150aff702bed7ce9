package org.gehoor.ledger;

import static org.gehoor.db.Columns.at;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The keys of the streams, wrapped by the master key. A stream whose row is gone can never be read again.
final class Keys {

    private final JdbcClient db;
    private final MasterKey master;

    Keys(JdbcClient db, MasterKey master) {
        this.db = db;
        this.master = master;
    }

    void make(UUID stream, Instant now) {
        db.sql("""
                insert into ledger_key (stream, wrapped, made_at)
                values (:stream, :wrapped, :now)
                """)
                .param("stream", stream)
                .param("wrapped", master.wrap(Seal.randomBytes(32), context(stream)))
                .param("now", at(now))
                .update();
    }

    Optional<Seal> find(UUID stream) {
        return db.sql("select wrapped from ledger_key where stream = :stream")
                .param("stream", stream)
                .query(byte[].class)
                .optional()
                .map(wrapped -> new Seal(master.unwrap(wrapped, context(stream))));
    }

    void destroy(UUID stream) {
        db.sql("delete from ledger_key where stream = :stream").param("stream", stream).update();
    }

    static byte[] context(UUID stream) {
        return ByteBuffer.allocate(16).putLong(stream.getMostSignificantBits()).putLong(stream.getLeastSignificantBits()).array();
    }
}
