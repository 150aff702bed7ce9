package org.gehoor.profile;

import java.time.Instant;

/// A moment that follows from the law, and from which term of which profile.
public record Due(Instant at, Profile profile, LawTerm term) {
    /// As it stands with a promise: `es: Ley 10/2025, art. 17(1), 15 working_days`.
    public String rule() {
        return profile.id() + ": " + term.source().article() + ", " + term.number();
    }
}
