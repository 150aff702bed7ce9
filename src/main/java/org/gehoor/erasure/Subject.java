package org.gehoor.erasure;

import java.util.List;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.CustomerId;

/// One person whose data we hold (GDPR art. 4(1)), as far as we can know: who wrote more than once is more than one customer here.
public record Subject(List<CustomerId> customers, List<ConversationId> conversations) {

    public Subject {
        customers = List.copyOf(customers);
        conversations = List.copyOf(conversations);
    }

    /// Whether we know nothing of them.
    public boolean isEmpty() {
        return customers.isEmpty();
    }
}
