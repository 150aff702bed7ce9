package org.gehoor.knowledge;

import org.gehoor.pages.Refusal;

/// What cannot be done with an article.
public enum KnowledgeRefusal implements Refusal.Code {
    /// There is no such article, version or file.
    NOT_FOUND(Refusal.Kind.NOT_FOUND),
    /// It was taken away; it is brought back first.
    ARCHIVED(Refusal.Kind.TOO_LATE),
    /// What is taken away, or not taken over, says why.
    NO_REASON(Refusal.Kind.ASK_AGAIN),
    /// The file is neither a picture nor a PDF.
    NOT_A_PICTURE(Refusal.Kind.ASK_AGAIN),
    /// Nobody said what is to be seen.
    NO_ALT(Refusal.Kind.ASK_AGAIN),
    /// An article has so many files already.
    TOO_MANY_FILES(Refusal.Kind.ASK_AGAIN);

    private final Refusal.Kind kind;

    KnowledgeRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
