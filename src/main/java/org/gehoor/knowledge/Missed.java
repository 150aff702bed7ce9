package org.gehoor.knowledge;

import java.time.Instant;
import org.gehoor.vocabulary.Language;

/// What was searched for in vain, all who asked the same together.
///
/// @param key     names it within its language
/// @param words   as the first of them wrote it, without personal data
/// @param nothing how often nothing was found
/// @param noHelp  how often what was found did not help
public record Missed(Language language, String key, String words, long nothing, long noHelp, Instant lastAt) {

    /// How often in all.
    public long times() {
        return nothing + noHelp;
    }
}
