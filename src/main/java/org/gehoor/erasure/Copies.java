package org.gehoor.erasure;

import java.util.List;
import java.util.function.Consumer;
import org.gehoor.vocabulary.ConversationId;

/// Everything that was copied out of conversations by rooms below, and how it is forgotten. A room that begins to hold such copies is added
/// where this is made, in [ErasureRoom].
record Copies(List<Consumer<ConversationId>> forgetting) {

    Copies {
        forgetting = List.copyOf(forgetting);
    }

    void erase(ConversationId conversation) {
        forgetting.forEach(one -> one.accept(conversation));
    }
}
