package org.gehoor.conversation;

import org.gehoor.vocabulary.ConversationId;

/// Hears every line that is added to a timeline, in the piece of work that adds it. Unlike an event it hears the words, so it must keep
/// none of them where erasing does not reach.
@FunctionalInterface
public interface Hearer {

    void hear(ConversationId conversation, Entry entry);
}
