package org.gehoor.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.gehoor.access.Holder;

/// Cuts a list in pages.
final class Lists {

    /// The most things on one page.
    static final int MOST = 200;

    /// How many there are on a page that did not say.
    static final String USUAL = "50";

    private final Cursors cursors;

    Lists(Cursors cursors) {
        this.cursors = cursors;
    }

    /// One page, whether there is more, and the cursor after it.
    record Cut<T>(List<T> items, boolean more, Optional<String> next) {}

    /// The name of a list for who reads it: another reader's cursors, or those of other filters, do not open it.
    static String name(Holder holder, String list, Object... filters) {
        return list + " " + holder.self() + " " + Stream.of(filters).map(Object::toString).toList();
    }

    /// Where a reader is, as an id.
    Optional<UUID> id(String list, Optional<String> cursor) {
        return cursor.map(one -> UUID.fromString(cursors.read(list, one)));
    }

    /// Where a reader is, as a number.
    long number(String list, Optional<String> cursor) {
        return cursor.map(one -> Long.parseLong(cursors.read(list, one))).orElse(0L);
    }

    /// The cursor at this key.
    String at(String list, String key) {
        return cursors.write(list, key);
    }

    /// @param read gives so many at the most; one more than fits is asked, to know whether there is more
    <T> Cut<T> cut(String list, int limit, IntFunction<List<T>> read, Function<T, String> key) {
        List<T> found = read.apply(limit + 1);
        boolean more = found.size() > limit;
        List<T> items = more ? found.subList(0, limit) : found;
        return new Cut<>(items, more, items.isEmpty() ? Optional.empty() : Optional.of(cursors.write(list, key.apply(items.getLast()))));
    }
}
