package org.gehoor.help;

import java.util.List;
import java.util.Optional;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.Passage;
import org.gehoor.knowledge.Votes;

/// What was found for a question, one page of it. `votes` is there when enough readers said whether it helped.
///
/// @param total   how many there are on all pages
/// @param earlier where the page before this one is
/// @param further where the page after this one is
public record Results(String question, List<Result> results, int total, Optional<String> earlier, Optional<String> further) {

    public Results {
        results = List.copyOf(results);
    }

    public record Result(Article article, String href, List<Passage.Piece> pieces, Optional<Votes> votes) {}
}
