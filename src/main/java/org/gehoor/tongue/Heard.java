package org.gehoor.tongue;

import org.gehoor.vocabulary.Language;

/// What was recognised in somebody's words.
///
/// @param words how many words it was recognised from
public record Heard(Language language, int words) {

    private static final int MUCH = 12;

    /// Whether it is more than one short sentence.
    public boolean isMuch() {
        return words >= MUCH;
    }
}
