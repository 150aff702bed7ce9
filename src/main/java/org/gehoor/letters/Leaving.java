package org.gehoor.letters;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.files.StoredFile;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.StaffId;

/// An answer that is not said yet.
///
/// ```
///         ┌──perform──▶ said, and gone from here
///  Leaving ──────────▶ Held: the customer wrote meanwhile, or the case is no longer its writer's ──sendAnyway──▶ said
///     │                 │
///     └────takeBack─────┴──▶ TakenBack: in the writer's hands again, with its files
/// ```
///
/// @param leavesAt when it leaves by itself; empty when it does not
public record Leaving(UUID id, ConversationId conversation, StaffId by, Plan plan, List<StoredFile> files, Instant madeAt,
                      Optional<Instant> leavesAt, State state) {

    public Leaving {
        files = List.copyOf(files);
    }

    /// How it stands.
    public enum State { LEAVING, HELD, TAKEN_BACK }

    /// What will be said, and what follows.
    ///
    /// @param until  by when its writer comes back to it; empty for the customer's turn
    /// @param closes whether it is the final letter
    /// @param files  of the conversation
    public record Plan(String text, Optional<Instant> until, boolean closes, List<UUID> files) {
        public Plan {
            files = List.copyOf(files);
        }
    }
}
