package org.gehoor.portal;

import java.util.List;
import org.gehoor.pages.Faults;
import org.gehoor.timeline.CaseLanguage;
import org.gehoor.timeline.CustomerCase.Helper;
import org.gehoor.timeline.CustomerCase.Promised;
import org.gehoor.timeline.CustomerTimeline.Line;
import org.jspecify.annotations.Nullable;

/// The page of a case.
///
/// @param address where it is, as this reader came
/// @param title   the beginning of the customer's words; only its reference for who may not read them
/// @param begun   the day it began, and by which channel
/// @param next    what happens now
/// @param story   everything said and done, the newest first; empty for who may not read it
/// @param link    the link to this page, to keep; null when the reader came without one
/// @param mail    the address a code can be sent to, masked; null when we know none
/// @param language in which language it is
/// @param chat    where the chat goes on; null when it was none or is not for this browser
public record CaseView(String address, String reference, String title, String begun, Next next, boolean whole, List<Told> story,
                       @Nullable String link, @Nullable String mail, @Nullable String chat, boolean fresh, CaseLanguage language, String words,
                       Faults faults) {

    public CaseView {
        story = List.copyOf(story);
    }

    /// One line of it.
    ///
    /// @param at   address of the case it is of, as this reader came
    /// @param from the reference of that case, when it goes on in this one; null for this one
    public record Told(Line line, String at, @Nullable String from) {

        /// The name of its element on the page.
        public String id() {
            return from == null ? line.id() : line.id() + "-" + from;
        }
    }

    /// What happens now: what, who sees to it, by when, and what the customer must do. A promise may be missed before.
    ///
    /// @param state    the name of the state, for what can be done
    /// @param outcomes what we promise about the outcome, beside the next step
    public record Next(State state, String what, @Nullable Helper who, String team, @Nullable Promised when, @Nullable Promised missed,
                       List<Promised> outcomes, String you) {
        public Next {
            outcomes = List.copyOf(outcomes);
        }
    }

    /// What can be done depends on it.
    public enum State { WITH_ASSISTANT, OURS, YOURS, ENDED }
}
