package org.gehoor.portal;

import org.gehoor.dossier.Explanation;
import org.gehoor.pages.Faults;
import org.jspecify.annotations.Nullable;

/// The page on which a dossier is checked.
///
/// @param words  the sentences of a verdict, for the browser, as JSON
/// @param keys   the keys we sign with, for the browser, as JSON
/// @param most   how large a file we take, as people say it
/// @param result what was found; null before
public record VerifyView(String words, String keys, String most, @Nullable Result result, Faults faults) {

    /// What was found in a file.
    ///
    /// @param sha256 of the whole file; empty when it is no dossier
    public record Result(Explanation explanation, String sha256) {}
}
