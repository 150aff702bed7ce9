package org.gehoor.knowledge;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.gehoor.vocabulary.StaffId;

/// What somebody decided about an article.
///
/// @param by      empty when it is no longer known
/// @param version the version it was about
/// @param why     may be empty, but for what was taken away or not taken over
public record ArticleStep(Kind kind, Instant at, Optional<StaffId> by, int version, String why) {

    public enum Kind {
        /// Ready to be checked.
        OFFERED,
        /// It is right, and in use from then on.
        CHECKED,
        /// What was proposed is not taken over.
        REFUSED,
        ARCHIVED,
        BROUGHT_BACK;

        /// The name in the database: `checked`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
