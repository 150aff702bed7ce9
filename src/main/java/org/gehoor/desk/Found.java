package org.gehoor.desk;

import java.util.List;
import org.gehoor.search.Piece;

/// What was found by a name, an address or words.
///
/// @param q     what was looked for
/// @param named conversations of customers with this name or address
/// @param said  conversations in which these words stand
/// @param more  whether there is more than is shown
public record Found(String q, List<Row> named, List<Said> said, boolean more) {

    public Found {
        named = List.copyOf(named);
        said = List.copyOf(said);
    }

    /// One conversation with the words that were found: who wrote them and when.
    public record Said(Row row, String who, String when, List<Piece> pieces) {}

    /// Whether there is nothing.
    public boolean isEmpty() {
        return named.isEmpty() && said.isEmpty();
    }

    /// How many conversations are shown.
    public int count() {
        return named.size() + said.size();
    }
}
