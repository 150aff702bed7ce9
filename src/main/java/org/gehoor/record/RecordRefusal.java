package org.gehoor.record;

import org.gehoor.pages.Refusal;

/// What cannot be shown of the record.
public enum RecordRefusal implements Refusal.Code {
    /// There are no figures of this month, or it is none.
    NO_SUCH_MONTH(Refusal.Kind.ASK_AGAIN);

    private final Refusal.Kind kind;

    RecordRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
