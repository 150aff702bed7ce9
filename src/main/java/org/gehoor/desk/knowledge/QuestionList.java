package org.gehoor.desk.knowledge;

import java.util.List;
import java.util.Optional;

/// Questions that colleagues answered with an article, to be written anew.
///
/// @param more  whether there are more than are shown
/// @param fault what could not be taken
public record QuestionList(Shelf shelf, List<Waiting> waiting, boolean more, boolean writes, Optional<Fault> fault) {

    public QuestionList {
        waiting = List.copyOf(waiting);
    }

    /// @param words   the customer's, without personal data
    /// @param article the one that answered it, and where it is written
    public record Waiting(String id, String language, String words, String day, String article, String articleHref, String conversation) {}

    /// @param id    of the question
    /// @param typed what was typed
    public record Fault(String id, String typed, String text) {}
}
