package org.gehoor.desk;

import java.util.List;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;
import org.jspecify.annotations.Nullable;

/// The tokens of one person, and the form that makes one.
///
/// @param machines the tokens of machines, for whoever keeps them
/// @param fresh    the secret of the token that was made just now; it is shown this once
public record TokensView(List<Line> own, List<Line> machines, boolean keepsMachines, List<Choice> scopes, String label, List<String> chosen, String days,
                         Faults faults, @Nullable String fresh) {

    public TokensView {
        own = List.copyOf(own);
        machines = List.copyOf(machines);
        scopes = List.copyOf(scopes);
        chosen = List.copyOf(chosen);
    }

    /// One token.
    public record Line(String id, String label, String scopes, String ends, String used) {}
}
