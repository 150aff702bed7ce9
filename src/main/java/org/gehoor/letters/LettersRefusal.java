package org.gehoor.letters;

import org.gehoor.pages.Refusal;

/// What cannot be done with an answer that is under way.
public enum LettersRefusal implements Refusal.Code {
    /// It left, or it is not theirs.
    LEFT_ALREADY(Refusal.Kind.TOO_LATE),
    /// An answer of the same person is held: first decide what becomes of it.
    ANSWER_HELD(Refusal.Kind.TOO_LATE);

    private final Refusal.Kind kind;

    LettersRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
