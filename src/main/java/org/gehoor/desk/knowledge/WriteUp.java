package org.gehoor.desk.knowledge;

import java.util.List;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;

/// An article being written after a conversation, which stands beside it.
///
/// @param href   of the conversation
/// @param typed  what stands in the fields
/// @param filled whether the fields began with words of the conversation
public record WriteUp(String href, String reference, String lang, List<Said> said, Typed typed, boolean filled, List<Choice> topics, Faults faults) {

    public WriteUp {
        said = List.copyOf(said);
        topics = List.copyOf(topics);
    }

    /// Words of the conversation.
    ///
    /// @param customer whether the customer wrote them; else a colleague
    public record Said(boolean customer, String words) {}

    /// @param id    of the article, made with the form
    /// @param clean whether it was ticked that there is nothing personal in it
    public record Typed(String id, String title, String answer, String questions, String body, String topic, String audience, boolean clean) {}
}
