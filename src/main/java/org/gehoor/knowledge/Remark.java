package org.gehoor.knowledge;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.StaffId;

/// What somebody says of an article: a reader what is missing, a colleague what is wrong.
///
/// @param author the colleague; nobody for a reader, of whom nothing is kept
public record Remark(UUID id, ArticleId article, String words, Optional<StaffId> author, Instant at) {

    /// The most characters of one remark.
    public static final int MOST = 300;
}
