package org.gehoor.architecture.bad.vocabulary;

import org.gehoor.architecture.Breaks;
import org.gehoor.architecture.Wall;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A word that cannot be said without a framework.
@Breaks(Wall.VOCABULARY_NEEDS_NOTHING)
final class NeedsMore {
    @Nullable JdbcClient db;
}
