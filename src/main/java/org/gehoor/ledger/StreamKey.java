package org.gehoor.ledger;

import java.nio.ByteBuffer;
import java.util.UUID;

/// The key of one stream, for what other rooms keep of it: files, an index of its words; or of something that is in no stream yet, for
/// instance a mail. When the stream is erased the key is gone from the database, and with it all that was closed by it, also in backups that
/// hold no master key.
public final class StreamKey {

    private final UUID stream;
    private final Seal seal;

    StreamKey(UUID stream, Seal seal) {
        this.stream = stream;
        this.seal = seal;
    }

    /// Closes bytes for one purpose and place in this stream; `context` names it and they open nowhere else. Never empty: that is the
    /// context of the bodies of entries.
    public byte[] close(byte[] plain, byte[] context) {
        return seal.close(plain, within(context));
    }

    /// Opens what [#close] closed.
    ///
    /// @throws IllegalStateException when the bytes were changed, or belong to another stream or context
    public byte[] open(byte[] closed, byte[] context) {
        return seal.open(closed, within(context));
    }

    /// A key of 32 bytes that follows from this one and says nothing about it: another for each purpose.
    public byte[] derive(String purpose) {
        return seal.derive(purpose);
    }

    private byte[] within(byte[] context) {
        if (context.length == 0) {
            throw new IllegalArgumentException("a context is needed");
        }
        return ByteBuffer.allocate(16 + context.length).put(Keys.context(stream)).put(context).array();
    }
}
