package org.gehoor.feedback;

import java.util.Locale;
import java.util.Optional;

/// What a customer says. Each part may be empty. The grade runs from 0 to 10.
public record Rating(Optional<Solved> solved, Optional<Integer> grade, String words) {

    /// Whether it was solved.
    public enum Solved {
        YES, PARTLY, NO;

        /// The name in the database and the words: `partly`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Reads a [#code()]; empty when it is none.
        public static Optional<Solved> read(String code) {
            for (Solved solved : values()) {
                if (solved.code().equals(code)) {
                    return Optional.of(solved);
                }
            }
            return Optional.empty();
        }
    }

    public Rating {
        if (grade.filter(value -> value < 0 || value > 10).isPresent()) {
            throw new IllegalArgumentException("a grade runs from 0 to 10");
        }
    }

    /// Whether nothing was said at all.
    public boolean isEmpty() {
        return solved.isEmpty() && grade.isEmpty() && words.isBlank();
    }
}
