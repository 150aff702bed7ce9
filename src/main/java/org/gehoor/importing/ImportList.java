package org.gehoor.importing;

import java.util.List;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;

/// The page of imports, with the form for a new one as it was filled in.
///
/// @param folder  where sources are looked for
/// @param sources what lies there
public record ImportList(List<Row> imports, String folder, List<Choice> sources, List<Choice> mailboxes, List<Choice> fates, Chosen chosen,
                         Faults faults) {

    public ImportList {
        imports = List.copyOf(imports);
        sources = List.copyOf(sources);
        mailboxes = List.copyOf(mailboxes);
        fates = List.copyOf(fates);
    }

    /// What was chosen.
    public record Chosen(String source, String mailbox, String fate) {}

    /// One import; `standing` is the look of its state, `state` that in words.
    public record Row(String href, String source, String mailbox, String fate, String standing, String state, String counts, boolean running,
                      boolean mayGoOn) {}

    /// Whether one runs now, so that looking again shows more.
    public boolean runs() {
        return imports.stream().anyMatch(Row::running);
    }
}
