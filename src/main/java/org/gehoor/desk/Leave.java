package org.gehoor.desk;

import java.time.Instant;
import java.util.List;
import org.gehoor.pages.Speaker;

/// An answer that is not said yet, as it stands at the end of a conversation.
///
/// @param files   the names of what goes along
/// @param problem why it does not leave by itself; empty when it does
/// @param mine    whether who looks wrote it, and decides
/// @param can     whether it can still be sent by who looks
public record Leave(String id, Speaker.Person speaker, Instant at, String text, List<String> files, String problem, boolean mine, boolean can) {

    public Leave {
        files = List.copyOf(files);
    }

    /// Whether it leaves by itself.
    public boolean leaves() {
        return problem.isEmpty();
    }
}
