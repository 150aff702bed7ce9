package org.gehoor.callback;

import org.gehoor.conversation.ConversationMoved;
import org.springframework.context.event.EventListener;

/// Withdraws the call of a conversation that ends, in the same transaction.
final class Ended {

    private final CallBacks callBacks;

    Ended(CallBacks callBacks) {
        this.callBacks = callBacks;
    }

    @EventListener
    void moved(ConversationMoved moved) {
        if (moved.to().isEnded()) {
            callBacks.withdraw(moved.conversation());
        }
    }
}
