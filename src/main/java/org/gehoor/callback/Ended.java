package org.gehoor.callback;

import org.gehoor.conversation.ConversationMoved;
import org.gehoor.promise.PromiseBroken;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/// Withdraws the call of a conversation that ends, and moves one whose window went by, in the same transaction.
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

    /// After `queue` has promised anew.
    @EventListener
    @Order(1)
    void broken(PromiseBroken broken) {
        callBacks.missed(broken);
    }
}
