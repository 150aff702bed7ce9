package org.gehoor.admin;

import java.util.List;
import org.gehoor.pages.Choice;

/// What `/admin/assistant` shows.
///
/// @param built   whether it is in this build at all
/// @param name    the code of what it is called, and `called` the same in words
/// @param model   whether a language model is connected
/// @param phrases in which words it hears that somebody wants a person
public record AssistantView(boolean built, boolean answers, List<Choice> names, String name, String called, boolean model, boolean phrased,
                            List<String> phrases, boolean saved) {
    public AssistantView {
        names = List.copyOf(names);
        phrases = List.copyOf(phrases);
    }
}
