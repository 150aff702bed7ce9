package org.gehoor.conversation;

import java.util.OptionalLong;
import java.util.Set;
import org.gehoor.events.Event;
import org.gehoor.vocabulary.ConversationId;

/// A person called the customer. `outcome` is `reached`, `not_reached` or `wrong_number`; `again` whether they call once more.
public record PersonCalled(ConversationId conversation, String outcome, boolean again, long sequence) implements Event {
    @Override
    public OptionalLong entry() {
        return OptionalLong.of(sequence);
    }

    @Override
    public Set<String> topics() {
        return Set.of("conversation:" + conversation, "line");
    }
}
