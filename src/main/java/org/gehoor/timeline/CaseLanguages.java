package org.gehoor.timeline;

import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Turn;
import org.gehoor.queue.Lines;
import org.gehoor.words.Dictionary;
import org.gehoor.words.Words;

/// Says in which language a case is.
public final class CaseLanguages {

    private final Lines lines;
    private final Dictionary dictionary;

    CaseLanguages(Lines lines, Dictionary dictionary) {
        this.lines = lines;
        this.dictionary = dictionary;
    }

    /// Of one case.
    ///
    /// @param page the words of the page it stands on
    public CaseLanguage of(Conversation conversation, Words page) {
        return new CaseLanguage(conversation.language(), dictionary.spokenIn(conversation.language()), conversation.language() != page.language(),
                seeking(conversation), conversation.turn() instanceof Turn.WithAssistant);
    }

    private CaseLanguage.Seeking seeking(Conversation conversation) {
        return switch (conversation.turn()) {
            case Turn.WithAssistant _ -> isSpokenInItsLine(conversation) ? CaseLanguage.Seeking.NOT_NOW : CaseLanguage.Seeking.NOBODY;
            case Turn.WaitingForPerson _ -> isSpokenInItsLine(conversation) ? CaseLanguage.Seeking.SOUGHT : CaseLanguage.Seeking.NOBODY;
            case Turn.WithPerson _, Turn.WaitingForCustomer _, Turn.Closed _, Turn.SetAside _ -> CaseLanguage.Seeking.NOT_NOW;
        };
    }

    private boolean isSpokenInItsLine(Conversation conversation) {
        return lines.get(conversation.line()).language() == conversation.language();
    }
}
