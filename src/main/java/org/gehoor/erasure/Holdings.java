package org.gehoor.erasure;

import java.util.List;
import org.gehoor.pages.Fact;

/// What we hold on one person, ready to be read.
///
/// @param people what we know of them: one list of facts for each time they made themselves known
/// @param notes  whether there are lines that colleagues wrote for each other
/// @param open   whether something has not ended
public record Holdings(List<List<Fact>> people, List<OfCase> cases, boolean notes, boolean open) {

    public Holdings {
        people = List.copyOf(people);
        cases = List.copyOf(cases);
    }

    /// Whether we hold nothing.
    public boolean isEmpty() {
        return people.isEmpty();
    }

    /// One conversation: what it is called, where it is, what we hold of it, who opened it, and what was said.
    ///
    /// @param told the timeline in words; only in a copy that is taken
    public record OfCase(String id, String title, String reference, List<Fact> facts, List<String> looks, List<Told> told) {
        public OfCase {
            facts = List.copyOf(facts);
            looks = List.copyOf(looks);
            told = List.copyOf(told);
        }
    }

    /// One line of a timeline.
    public record Told(String when, String what, List<String> paragraphs) {}
}
