package org.gehoor.assistant;

import java.util.List;
import java.util.Optional;
import org.gehoor.conversation.Answers;
import org.gehoor.conversation.Entry;

/// Says in other words what passages say. Absent by default; whatever it does, the passages are there.
@FunctionalInterface
public interface Phrasing {

    /// The answer to the question in the words of these passages, or empty when it could not, was too slow, or said what does not stand in them.
    Optional<String> phrase(Answers.Question question, List<Entry.Source> passages);
}
