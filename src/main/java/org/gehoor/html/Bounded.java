package org.gehoor.html;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Text that grows no longer than a few times what it is made from: tags that close each other badly can be opened again without end.
final class Bounded implements Appendable {

    private static final int TIMES = 4;
    private static final int SPARE = 64_000;

    private final StringBuilder text = new StringBuilder();
    private final long most;

    /// Thrown when it would become too long.
    static final class TooMuch extends RuntimeException {
        TooMuch() {
            super("more than it can come from", null, false, false);
        }
    }

    Bounded(int source) {
        this.most = (long) source * TIMES + SPARE;
    }

    /// What is kept in memory cannot fail to be written.
    static void impossible(IOException failed) {
        throw new UncheckedIOException(failed);
    }

    @Override
    public Bounded append(CharSequence more) {
        return append(more, 0, more.length());
    }

    @Override
    public Bounded append(CharSequence more, int from, int to) {
        if (text.length() + (long) to - from > most) {
            throw new TooMuch();
        }
        text.append(more, from, to);
        return this;
    }

    @Override
    public Bounded append(char more) {
        return append(String.valueOf(more));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
