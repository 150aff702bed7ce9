package org.gehoor.sorting;

import org.gehoor.conversation.Author;
import org.gehoor.conversation.Participants;
import org.gehoor.customer.Customers;
import org.gehoor.db.Work;
import org.gehoor.pages.Refusal;
import org.gehoor.queue.Merging;
import org.gehoor.vocabulary.ConversationId;

/// Two conversations of one person about one thing go on as one, and apart again.
public final class Together {

    private final Work work;
    private final Merging merging;
    private final Participants participants;
    private final Customers customers;

    Together(Work work, Merging merging, Participants participants, Customers customers) {
        this.work = work;
        this.merging = merging;
        this.participants = participants;
        this.customers = customers;
    }

    /// One conversation goes on in another. Late replies follow.
    ///
    /// @throws Refusal TWO_PEOPLE, and what [Merging#merge] refuses
    public void merge(ConversationId one, ConversationId into, Author.Person by) {
        work.whole(() -> {
            if (!areOfOnePerson(one, into)) {
                throw new Refusal(SortingRefusal.TWO_PEOPLE);
            }
            merging.merge(one, into, by);
        });
    }

    /// They are apart again: the one comes back as it stood, the other keeps what was said since.
    ///
    /// @throws Refusal what [Merging#undo] refuses
    public void undo(ConversationId one, Author.Person by) {
        merging.undo(one, by);
    }

    /// Whether both are of the same customer, or of customers who gave the same address.
    public boolean areOfOnePerson(ConversationId one, ConversationId other) {
        return customers.sameAddress(participants.customer(one)).contains(participants.customer(other));
    }
}
