package org.gehoor.profile;

import org.gehoor.pages.Refusal;

/// What this room refuses.
public enum ProfileRefusal implements Refusal.Code {
    AT_LEAST_ONE(Refusal.Kind.ASK_AGAIN),
    UNKNOWN(Refusal.Kind.ASK_AGAIN),
    CHAT_MINUTES(Refusal.Kind.ASK_AGAIN),
    WRITTEN_DAYS(Refusal.Kind.ASK_AGAIN);

    private final Refusal.Kind kind;

    ProfileRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
