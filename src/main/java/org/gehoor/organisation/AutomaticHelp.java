package org.gehoor.organisation;

import org.gehoor.pages.MachineName;

/// What an administrator chose about the computer that answers customers. There is no more to choose: what it says first, when it gives way, and
/// that it learns from nobody's words stand fast.
///
/// @param answers whether it answers at all; else every chat begins with a person
/// @param phrases whether a language model may say passages in other words, if one is connected; else word for word only
public record AutomaticHelp(MachineName name, boolean answers, boolean phrases) {

    /// As long as nobody chose.
    public static final AutomaticHelp AT_FIRST = new AutomaticHelp(MachineName.AUTOMATIC_HELP, true, true);

    public AutomaticHelp named(MachineName chosen, boolean phrasing) {
        return new AutomaticHelp(chosen, answers, phrasing);
    }

    public AutomaticHelp answering(boolean on) {
        return new AutomaticHelp(name, on, phrases);
    }
}
