package org.gehoor.desk;

import java.util.List;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;

/// Making the dossier of a conversation: for whom.
public record Exporting(About about, List<Choice> readers, String reader, Faults faults) {

    public Exporting {
        readers = List.copyOf(readers);
    }
}
