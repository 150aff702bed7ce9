package org.gehoor.desk.knowledge;

import java.util.List;

/// What was searched for and asked in vain.
///
/// @param writes whether the reader may write an article, or say that none is needed
public record MissingList(Shelf shelf, List<Search> searches, List<Question> questions, boolean writes) {

    public MissingList {
        searches = List.copyOf(searches);
        questions = List.copyOf(questions);
    }

    /// Searches that are equal.
    ///
    /// @param times how often, and why it was in vain, in words
    /// @param last  the last day
    public record Search(String language, String key, String words, String times, String last) {}

    /// A question to the computer, without personal data.
    ///
    /// @param href of the conversation; empty for who may not read it
    public record Question(String id, String language, String words, String day, String href) {}
}
