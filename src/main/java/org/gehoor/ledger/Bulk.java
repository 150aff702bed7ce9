package org.gehoor.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/// Streams that are written down many at a time, for who brings in what was said elsewhere, or measures: the same chains, sealed by the same keys,
/// as [Ledger#append] makes one entry at a time. Who uses it puts the rows into the tables itself.
public final class Bulk {

    private final MasterKey master;

    private Bulk(MasterKey master) {
        this.master = master;
    }

    public static Bulk under(MasterKey master) {
        return new Bulk(master);
    }

    /// Begins a stream with a key of its own.
    public Chain begin(UUID stream) {
        byte[] key = Seal.randomBytes(32);
        return new Chain(stream, new Seal(key), master.wrap(key, Keys.context(stream)));
    }

    /// One row of `ledger_entry`; `body` is empty when it has no words.
    public record Row(long sequence, Instant at, Fact fact, String facts, UUID author, byte[] commitment, byte[] body, byte[] previous, byte[] hash) {}

    /// A stream that grows.
    public static final class Chain {

        private final UUID stream;
        private final Seal seal;
        private final byte[] wrapped;
        private Hash head = Hash.NOTHING;
        private long sequence;

        private Chain(UUID stream, Seal seal, byte[] wrapped) {
            this.stream = stream;
            this.seal = seal;
            this.wrapped = wrapped;
        }

        /// The next entry, at a time cut to microseconds.
        public Row add(Instant at, Fact fact, UUID author) {
            byte[] open = Ledger.salted(fact.body()).orElse(new byte[0]);
            Hash commitment = open.length == 0 ? Hash.NOTHING : Hash.of(open);
            byte[] body = open.length == 0 ? open : seal.close(open, Keys.context(stream));
            Hash previous = head;
            sequence++;
            head = Hash.of(Encoding.entry(stream, previous, sequence, at, fact.kind(), fact.author().kind(), new Pseudonym(author), fact.facts(), commitment));
            return new Row(sequence, at, fact, Ledger.json(fact.facts()), author, commitment.bytes(), body, previous.bytes(), head.bytes());
        }

        /// A short text for another table, sealed with this stream's key.
        public byte[] seal(String text) {
            return seal.close(text.getBytes(StandardCharsets.UTF_8), Keys.context(stream));
        }

        /// Its key as `ledger_key` holds it.
        public byte[] wrapped() {
            return wrapped.clone();
        }

        /// Hash of the last entry, as `ledger_stream` holds it.
        public byte[] head() {
            return head.bytes();
        }

        public long sequence() {
            return sequence;
        }
    }
}
