package org.gehoor.admin;

import java.util.List;
import java.util.Optional;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;

/// The page of all hooks, with the form for a new one as it was typed.
///
/// @param made the secret of the hook that was made just now
public record HookList(List<Row> hooks, String address, List<String> chosen, List<Choice> kinds, Faults faults, Optional<Made> made) {

    public HookList {
        hooks = List.copyOf(hooks);
        chosen = List.copyOf(chosen);
        kinds = List.copyOf(kinds);
    }

    /// One hook; `standing` is the look of its state.
    public record Row(String href, String address, int kinds, String standing, String state, int waiting) {}

    /// A new hook, whose secret is shown once.
    public record Made(String href, String address, String secret) {}
}
