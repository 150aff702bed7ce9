package org.gehoor.help;

import java.util.List;
import java.util.Optional;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.Votes;

/// One article as a customer reads it.
///
/// @param owner   name of who answers for it
/// @param votes   when enough readers said whether it helped
/// @param tongues the languages it can be read in
/// @param related other articles that may be of use
/// @param reader  what this reader said of it and searched for
public record Reading(Article article, Optional<String> owner, Optional<Votes> votes, Tongues tongues, List<Article> related, Reader reader) {

    public Reading {
        related = List.copyOf(related);
    }

    /// @param missing the name of the language of the page, when the article is not written in that one
    /// @param others  the other ones it is written in
    public record Tongues(Optional<String> missing, List<Tongue> others) {
        public Tongues {
            others = List.copyOf(others);
        }
    }

    /// A language by its own name.
    public record Tongue(String tag, String name) {}

    public enum Said { NOTHING, HELPED, NOT_HELPED, NOTED }

    /// @param question what they searched for before; empty when they did not
    /// @param missing  what they typed and could not be taken
    /// @param error    why not; empty when nothing went wrong
    public record Reader(Said said, String question, String missing, String error) {

        static Reader of(String said, String question) {
            return new Reader(switch (said) {
                case "yes" -> Said.HELPED;
                case "no" -> Said.NOT_HELPED;
                case "noted" -> Said.NOTED;
                default -> Said.NOTHING;
            }, question, "", "");
        }
    }
}
