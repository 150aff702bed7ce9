package org.gehoor.fairness;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gehoor.events.Seen;

/// One entry of the record without its words.
///
/// @param number   in the tree, from 0
/// @param stream   the conversation
/// @param sequence in the conversation, from 1
/// @param author   the pseudonym of who wrote it
record Step(long number, UUID stream, long sequence, Instant at, String kind, UUID author, Map<String, String> facts) {

    private static final Set<String> ENDS = Set.of("closed", "set-aside", "merged");

    /// Whether somebody was taken out of the line to be helped.
    boolean isPickUp() {
        return kind.equals("picked-up");
    }

    /// Whether it says where somebody stands from now on.
    boolean stands() {
        return !isPickUp() && facts.containsKey("place");
    }

    /// Whether whoever waited waits no more.
    boolean ends() {
        return ENDS.contains(kind);
    }

    /// In which piece of work it was done; empty in entries from before this was kept.
    Optional<Seen> seen() {
        return facts.containsKey("work") ? Optional.of(Seen.read(fact("work"), fact("saw"))) : Optional.empty();
    }

    String fact(String name) {
        String value = facts.get(name);
        if (value == null) {
            throw new IllegalArgumentException("entry %d of %s has no fact %s".formatted(sequence, stream, name));
        }
        return value;
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(facts.get(name));
    }
}
