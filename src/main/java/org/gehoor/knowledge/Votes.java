package org.gehoor.knowledge;

/// How many readers an article helped, of those who said so.
public record Votes(long helped, long total) {

    static final long ENOUGH = 10;

    /// Whether enough readers answered to say anything about it.
    public boolean enough() {
        return total >= ENOUGH;
    }

    static Votes none() {
        return new Votes(0, 0);
    }
}
