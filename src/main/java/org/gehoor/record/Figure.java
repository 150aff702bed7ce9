package org.gehoor.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/// Everything that is counted. What each counts is said by its query.
public enum Figure {
    BEGUN, PROMISE_KEPT, PROMISE_BROKEN, PROMISE_RELEASED, CHANNEL_KEPT, CHANNEL_BROKEN, WAIT, ENDED, RETURNED, CUT_OFF, SOLVED, COMPUTER_BEGUN,
    COMPUTER_PERSON, COMPUTER_CLOSED, COMPUTER_LEFT, SET_ASIDE, ERASED, LEFT_LINE, TURN_WOULD_HAVE_COME, NEED;

    private final String sql = read();

    /// The name in tables, downloads and words: `promise-kept`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The query: `day`, `part` and `value` for each time it happened. `entry` stands for the entries of a stretch of the record, each with
    /// its day; `ledger_facts` for all of them.
    public String sql() {
        return sql;
    }

    private String read() {
        String file = "figures/" + code() + ".sql";
        try (InputStream sql = Objects.requireNonNull(Figure.class.getResourceAsStream(file), file)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
