package org.gehoor.timeline;

import org.gehoor.vocabulary.Language;
import org.gehoor.words.Words;

/// In which language a case is, as its customer reads it: in that language, whatever the page is in.
///
/// @param words     the few sentences that we have in every language, in this one
/// @param other     whether the page is in another
/// @param seeking   who is to help is not found yet: whether somebody is sought who speaks it, or nobody does
/// @param computer  whether it is the computer's turn
public record CaseLanguage(Language language, Words words, boolean other, Seeking seeking, boolean computer) {

    /// Whether we look for somebody who speaks it.
    public enum Seeking { SOUGHT, NOBODY, NOT_NOW }

    /// What is said of it, beside which language it is; empty for nothing.
    public String sentence() {
        return switch (seeking) {
            case SOUGHT -> words.say("spoken.sought");
            case NOBODY -> words.say("spoken.none");
            case NOT_NOW -> "";
        };
    }
}
