package org.gehoor.desk.knowledge;

import java.util.List;
import java.util.Optional;
import org.gehoor.knowledge.Passage;

/// Articles in a list.
///
/// @param q     the words that were searched for; empty when nothing was
/// @param more  whether there are more than are shown
/// @param writes whether the reader may write one
public record KnowledgeList(Shelf shelf, String title, String q, List<Row> rows, boolean more, boolean writes) {

    /// @param found    the stretch of the article that fits what was searched for
    /// @param topic    as people call it
    /// @param owner    whose it is; empty when nobody's
    /// @param review   the day to read it again, in words; empty when there is none
    /// @param proposed whether a new version waits to be checked
    public record Row(String href, String title, String lang, String topic, Mark mark, boolean proposed, boolean staffOnly, String owner, Optional<Mark> review,
                      String reviewOn, List<Passage.Piece> found) {}

    /// How it stands: a kind of standing and the words of it.
    public record Mark(String kind, String text) {}
}
