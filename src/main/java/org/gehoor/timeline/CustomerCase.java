package org.gehoor.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gehoor.callback.CallBack;
import org.gehoor.conversation.Conversation;

/// How a conversation stands, as far as its customer is concerned.
///
/// @param helper   the person responsible; empty while a team is, or nobody yet
/// @param promised what we promise now, when it is our turn
/// @param missed   the promise that this one had to replace
/// @param outcomes what we promise about the outcome, beside the next step
/// @param call     the call that is still to be made
/// @param closesAt when silence closes it, as we announced in the last reminder
/// @param goesOn   where it goes on, when it was merged into another
public record CustomerCase(Conversation conversation, Optional<Helper> helper, Optional<Promised> promised, Optional<Promised> missed,
                           List<Promised> outcomes, Optional<CallBack> call, Optional<Instant> closesAt, Optional<Conversation> goesOn) {

    public CustomerCase {
        outcomes = List.copyOf(outcomes);
    }

    /// A member of staff as customers see them.
    public record Helper(String name, String initials) {}

    /// A promise in the words it was made in.
    ///
    /// @param tag      the language of those words
    /// @param standing its name in the style sheet: `at-risk`
    /// @param due      by when, in the reader's language
    /// @param dueAt    the same moment
    public record Promised(String words, String tag, String standing, String standingText, String due, Instant dueAt) {}
}
