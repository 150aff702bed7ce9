package org.gehoor.conversation;

import java.util.List;
import org.gehoor.vocabulary.Language;

/// A machine that may answer a customer. Absent by default: every way to a person works without it.
@FunctionalInterface
public interface Answers {

    /// What the customer asked, in their language, and how often the computer already failed to help in this conversation.
    record Question(String words, Language language, int turnsThatDidNotHelp) {}

    /// What it makes of a question.
    sealed interface Answer {
        /// Up to three passages from published articles.
        record Passages(List<Entry.Source> sources) implements Answer {
            public Passages {
                sources = List.copyOf(sources);
            }
        }

        /// It does not know, and says so.
        record Unknown() implements Answer {}

        /// It gives way to a person, at once.
        record GivesWay() implements Answer {}
    }

    Answer answer(Question question);
}
