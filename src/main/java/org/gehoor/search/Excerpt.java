package org.gehoor.search;

import java.util.List;
import org.gehoor.conversation.Entry;

/// What is shown of a hit: who wrote it, and the words around the first one that was looked for.
public record Excerpt(Hit hit, Entry.Who who, List<Piece> pieces) {

    public Excerpt {
        pieces = List.copyOf(pieces);
    }
}
