package org.gehoor.conversation;

import org.gehoor.pages.Refusal;

/// What cannot be done with a conversation now.
public enum ConversationRefusal implements Refusal.Code {
    /// There is no such conversation, or it is not for this reader.
    NOT_FOUND(Refusal.Kind.NOT_FOUND),
    /// Nothing was written.
    EMPTY(Refusal.Kind.ASK_AGAIN),
    /// More than [Text#MOST] characters.
    TOO_LONG(Refusal.Kind.ASK_AGAIN),
    /// In the meantime it is somebody else's turn.
    NOT_NOW(Refusal.Kind.TOO_LATE),
    /// A colleague has this conversation.
    NOT_YOURS(Refusal.Kind.NOT_YOURS_TO_DECIDE),
    /// A call was promised and not made yet.
    CALL_FIRST(Refusal.Kind.TOO_LATE),
    /// Its words were erased; a new conversation can be begun.
    ERASED(Refusal.Kind.TOO_LATE),
    /// It has not ended, and what has not ended is not erased: a promise may run.
    STILL_OPEN(Refusal.Kind.TOO_LATE),
    /// It goes on in another conversation: what is said is said there.
    MERGED(Refusal.Kind.TOO_LATE);

    private final Refusal.Kind kind;

    ConversationRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }

    Refusal refuse() {
        return new Refusal(this);
    }
}
