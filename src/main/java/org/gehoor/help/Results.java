package org.gehoor.help;

import java.util.List;
import java.util.Optional;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.Passage;
import org.gehoor.knowledge.Votes;

/// What was found for a question. `votes` is there when enough readers said whether it helped.
public record Results(String question, List<Result> results) {

    public record Result(Article article, List<Passage.Piece> pieces, Optional<Votes> votes) {}
}
