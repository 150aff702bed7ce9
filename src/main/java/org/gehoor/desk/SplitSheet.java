package org.gehoor.desk;

import java.util.List;
import java.util.Set;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;

/// The page on which words are chosen that become a conversation of their own.
///
/// @param messages what the customer wrote
/// @param chosen   which of them
/// @param lines    where it may wait
/// @param line     the one that was chosen
public record SplitSheet(About about, List<Choice> messages, Set<String> chosen, List<Choice> lines, String line, Faults faults) {

    public SplitSheet {
        messages = List.copyOf(messages);
        chosen = Set.copyOf(chosen);
        lines = List.copyOf(lines);
    }
}
