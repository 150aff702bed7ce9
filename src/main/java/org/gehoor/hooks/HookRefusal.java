package org.gehoor.hooks;

import org.gehoor.pages.Refusal;

/// What is refused to who makes or looks at a hook.
public enum HookRefusal implements Refusal.Code {
    /// Not an address of the form `https://…`.
    ADDRESS(Refusal.Kind.ASK_AGAIN),
    /// The address lies inside our own network.
    INSIDE(Refusal.Kind.ASK_AGAIN),
    /// Nothing was chosen to be told.
    KINDS(Refusal.Kind.ASK_AGAIN),
    /// There is no such hook, or no longer.
    NOT_FOUND(Refusal.Kind.NOT_FOUND);

    private final Refusal.Kind kind;

    HookRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
