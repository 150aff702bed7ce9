package org.gehoor.admin;

import java.util.List;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;

/// All lines, and adding one.
///
/// @param like     the lines of which topic, hours and teams can be taken
/// @param typed    what was chosen
/// @param saved    whether one was just added
public record LineSheet(List<Row> lines, List<Choice> like, List<Choice> languages, List<Choice> teams, Typed typed, Faults faults, boolean saved) {

    public LineSheet {
        lines = List.copyOf(lines);
        like = List.copyOf(like);
        languages = List.copyOf(languages);
        teams = List.copyOf(teams);
    }

    /// One line.
    ///
    /// @param team   who answers for it
    /// @param teams  who helps in it
    /// @param people how many of them speak the language
    public record Row(String href, String topic, String language, String team, String teams, String people) {}

    /// What was chosen in the form.
    public record Typed(String like, String language, String team) {}
}
