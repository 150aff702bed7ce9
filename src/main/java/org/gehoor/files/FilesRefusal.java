package org.gehoor.files;

import org.gehoor.pages.Refusal;

/// What this room refuses.
public enum FilesRefusal implements Refusal.Code {
    /// There is nothing in it.
    EMPTY,
    /// More bytes than one file may have.
    TOO_LARGE,
    /// More files than one message may have.
    TOO_MANY,
    /// More bytes than one conversation may have.
    CONVERSATION_FULL,
    /// All files together are more than can be sent at once; they were not read to the end.
    TOO_MUCH,
    /// The sending stopped half-way.
    BROKEN_OFF,
    /// It was never there, was erased, or is not for who asks: we do not say which.
    NO_SUCH_FILE;

    @Override
    public Refusal.Kind kind() {
        return this == NO_SUCH_FILE ? Refusal.Kind.NOT_FOUND : Refusal.Kind.ASK_AGAIN;
    }
}
