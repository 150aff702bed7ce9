package org.gehoor.knowledge;

import java.util.List;
import org.gehoor.redaction.Known;

/// What a person wrote after reading a customer's words: theirs, or still the customer's (G11).
///
/// It is [Rewritten] only when nothing in it is known to be personal of this customer, and no [#RUN] words in a row are the customer's;
/// of a message with fewer words, not all of them. Nobody else makes a [Rewritten], and nothing else goes from a conversation into an article.
public sealed interface Rewriting {

    /// So many words in a row are somebody's wording, not chance.
    int RUN = 8;

    /// A message of fewer words is no wording of anybody's.
    int FEWEST = 3;

    /// Words that a person wrote anew.
    final class Rewritten implements Rewriting {
        private final String words;

        Rewritten(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// A name, address or number of this customer is still in it.
    ///
    /// @param line where, counted from 1
    record Personal(String value, int line) implements Rewriting {}

    /// These are the customer's own words.
    ///
    /// @param line where they begin, counted from 1
    record Copied(String words, int line) implements Rewriting {}

    /// Judges what somebody typed.
    ///
    /// @param customers what the customer said
    static Rewriting of(String typed, List<String> customers, Known known) {
        return new Judged(typed).against(customers, known);
    }
}
