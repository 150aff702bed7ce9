package org.gehoor.events;

import java.util.Optional;
import java.util.regex.Pattern;

/// A place in the feed: the transaction and the number within the feed. Written `812-34`, as in `Last-Event-ID`.
public record Position(long transaction, long sequence) implements Comparable<Position> {

    private static final Pattern SHAPE = Pattern.compile("\\d{1,18}-\\d{1,18}");

    /// Reads what a browser sent back; empty when it is no position.
    public static Optional<Position> read(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        String[] parts = text.split("-");
        return Optional.of(new Position(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
    }

    @Override
    public int compareTo(Position other) {
        int byTransaction = Long.compare(transaction, other.transaction);
        return byTransaction != 0 ? byTransaction : Long.compare(sequence, other.sequence);
    }

    @Override
    public String toString() {
        return transaction + "-" + sequence;
    }
}
