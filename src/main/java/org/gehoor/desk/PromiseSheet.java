package org.gehoor.desk;

import java.util.List;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;

/// The page on which something is promised.
///
/// @param kinds   what can be promised, each with the last moment the law allows
/// @param moments before which, as we name them; the first is a day and time of their own
public record PromiseSheet(About about, List<Choice> kinds, List<Choice> moments, Said said, Faults faults) {

    public PromiseSheet {
        kinds = List.copyOf(kinds);
        moments = List.copyOf(moments);
    }

    /// What was typed.
    public record Said(String kind, String moment, String day, String time) {}
}
