package org.gehoor.desk;

import java.util.List;

/// `/desk/retention`: how long we keep what, what was done about it every night, and what must stay longer.
///
/// @param announced what happens next, in a sentence
/// @param kept      whether everything is kept: there are no terms
public record RetentionSheet(String profile, String announced, boolean kept, List<Term> terms, List<Night> nights, List<Held> held) {

    public RetentionSheet {
        terms = List.copyOf(terms);
        nights = List.copyOf(nights);
        held = List.copyOf(held);
    }

    /// One term: for what, how long, whether a law says so, and where the number comes from.
    public record Term(String kind, String keep, String basis, String source) {}

    /// One night, in a line for each kind.
    public record Night(String when, String state, List<Line> lines) {}

    /// What was done with one kind.
    public record Line(String kind, int lookedAt, int erased, int held, int running) {}

    /// One thing that is held. `href` is empty for who may not read conversations.
    public record Held(String href, String reference, String what, String until, String reason, String by) {}
}
