package org.gehoor.help;

import java.util.List;
import java.util.Optional;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.Votes;

/// One article as a customer reads it.
///
/// @param owner   name of who answers for it
/// @param votes   when enough readers said whether it helped
/// @param related other articles that may be of use
/// @param said    what this reader just said of it
public record Reading(Article article, Optional<String> owner, Optional<Votes> votes, List<Article> related, Said said) {

    public enum Said { NOTHING, HELPED, NOT_HELPED }
}
