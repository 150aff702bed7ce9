package org.gehoor.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gehoor.ledger.Hash;
import org.gehoor.ledger.StreamKey;
import org.gehoor.pages.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The bytes of files: in pieces, each sealed for its place, and once for each conversation.
final class Contents {

    /// Bytes of one piece before it is sealed.
    static final int CHUNK = 256 * 1024;

    private static final int ABOUT = -1;

    private final JdbcClient db;
    private final byte[] digestKey;

    /// @param digestKey by which a file can be found by who has it
    Contents(JdbcClient db, byte[] digestKey) {
        this.db = db;
        this.digestKey = digestKey;
    }

    /// Bytes that are kept.
    record Content(UUID id, long size, Hash sha256) {}

    /// Bytes that were just written, with how they begin.
    record Written(Content content, byte[] beginning) {}

    /// Reads to the end and writes every piece. Bytes that are in this conversation already are found again, not kept twice.
    ///
    /// @throws Refusal EMPTY, TOO_LARGE
    Written write(UUID stream, StreamKey key, String name, InputStream in, long most) {
        Written written = writeAny(stream, key, name, in, most);
        if (written.content().size() == 0) {
            throw new Refusal(FilesRefusal.EMPTY, "name", name);
        }
        return written;
    }

    /// The same for what may be empty.
    ///
    /// @throws Refusal TOO_LARGE
    Written writeAny(UUID stream, StreamKey key, String name, InputStream in, long most) {
        UUID id = UUID.randomUUID();
        MessageDigest digest = sha256();
        byte[] beginning = {};
        long size = 0;
        try {
            for (int number = 0; ; number++) {
                byte[] piece = in.readNBytes((int) Math.min(CHUNK, most - size + 1));
                size += piece.length;
                if (size > most) {
                    throw new Refusal(FilesRefusal.TOO_LARGE, "name", name, "most", Sizes.say(most));
                }
                if (piece.length == 0) {
                    break;
                }
                beginning = number == 0 ? piece : beginning;
                digest.update(piece);
                insert(id, number, key.close(piece, place(id, number)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Written(once(stream, key, new Content(id, size, new Hash(digest.digest()))), beginning);
    }

    private void insert(UUID content, int number, byte[] sealed) {
        db.sql("insert into file_chunk (content, number, sealed) values (:content, :number, :sealed)")
                .param("content", content).param("number", number).param("sealed", sealed)
                .update();
    }

    private Content once(UUID stream, StreamKey key, Content fresh) {
        byte[] address = mac(key.derive("gehoor-file-address-1"), fresh.sha256());
        boolean isNew = db.sql("""
                insert into file_content (id, stream, address, digest, about) values (:id, :stream, :address, :digest, :about)
                on conflict (stream, address) do nothing
                """)
                .param("id", fresh.id()).param("stream", stream).param("address", address).param("digest", mac(digestKey, fresh.sha256()))
                .param("about", key.close(about(fresh), place(fresh.id(), ABOUT)))
                .update() == 1;
        if (isNew) {
            return fresh;
        }
        db.sql("delete from file_chunk where content = :id").param("id", fresh.id()).update();
        UUID before = db.sql("select id from file_content where stream = :stream and address = :address")
                .param("stream", stream).param("address", address).query(UUID.class).single();
        return new Content(before, fresh.size(), fresh.sha256());
    }

    /// What is known of bytes that are kept.
    Content find(UUID id, byte[] about, StreamKey key) {
        ByteBuffer open = ByteBuffer.wrap(key.open(about, place(id, ABOUT)));
        long size = open.getLong();
        byte[] sha256 = new byte[32];
        open.get(sha256);
        return new Content(id, size, new Hash(sha256));
    }

    /// One piece, opened; empty when it is not there.
    ///
    /// @throws IllegalStateException when it was changed or stands at another's place
    Optional<byte[]> piece(UUID content, int number, StreamKey key) {
        return db.sql("select sealed from file_chunk where content = :content and number = :number")
                .param("content", content).param("number", number).query(byte[].class).optional()
                .map(sealed -> key.open(sealed, place(content, number)));
    }

    /// How many bytes the files of a conversation take, each content counted once.
    long size(UUID stream) {
        return db.sql("""
                select coalesce(sum(octet_length(chunk.sealed) - 28), 0)
                  from file_content content join file_chunk chunk on chunk.content = content.id
                 where content.stream = :stream
                """)
                .param("stream", stream).query(Long.class).single();
    }

    byte[] digest(Hash sha256) {
        return mac(digestKey, sha256);
    }

    /// Takes away the bytes that no file has any more.
    void sweep(UUID stream) {
        db.sql("delete from file_content content where stream = :stream and not exists (select from file where file.content = content.id)")
                .param("stream", stream).update();
    }

    private static byte[] about(Content content) {
        return ByteBuffer.allocate(40).putLong(content.size()).put(content.sha256().bytes()).array();
    }

    /// What a piece is sealed for: this content, this place in it.
    private static byte[] place(UUID content, int number) {
        return ByteBuffer.allocate(24).put("file".getBytes(StandardCharsets.US_ASCII))
                .putLong(content.getMostSignificantBits()).putLong(content.getLeastSignificantBits()).putInt(number).array();
    }

    private static byte[] mac(byte[] key, Hash hash) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(hash.bytes());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

}
