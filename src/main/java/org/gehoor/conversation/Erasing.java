package org.gehoor.conversation;

import java.util.Map;
import org.gehoor.db.Work;
import org.gehoor.events.Events;
import org.gehoor.ledger.Ground;
import org.gehoor.ledger.Ledger;
import org.gehoor.ledger.LedgerEntry;
import org.gehoor.vocabulary.ConversationId;

/// Takes the words of a conversation away for ever. Only one that has ended: a promise that runs is never dropped by erasing (G3), and
/// nobody ends a conversation by erasing it (G7). Whether something keeps it from being erased is for the room that holds things.
public final class Erasing {

    private final Rows rows;
    private final Ledger ledger;
    private final Events events;

    Erasing(Rows rows, Ledger ledger, Events events) {
        this.rows = rows;
        this.ledger = ledger;
        this.events = events;
    }

    /// What came of it.
    public enum Ending { ERASED, ERASED_BEFORE, STILL_OPEN }

    /// Erases it, in the caller's work.
    public Ending erase(ConversationId id, Author author, Ground ground) {
        Work.mustBeWhole();
        Conversation conversation = rows.lockAny(id);
        if (conversation.isErased()) {
            return Ending.ERASED_BEFORE;
        }
        if (!conversation.turn().isEnded()) {
            return Ending.STILL_OPEN;
        }
        LedgerEntry entry = ledger.erase(id.value(), Entries.fact("erased", author, Map.of(), Map.of()).author(), ground);
        rows.erased(id);
        events.tell(new SomethingSaid(id, entry.sequence()));
        return Ending.ERASED;
    }
}
