package org.gehoor.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gehoor.vocabulary.StaffId;

/// One token as its owner sees it; the secret itself was shown once and is kept by nobody.
///
/// @param staff whose it is; nobody's when a machine has it
/// @param label what its owner calls it. For a machine it looks like the name of a computer, and customers never see it
public record Token(UUID id, Optional<StaffId> staff, String label, Set<Scope> scopes, Instant madeAt, Instant endsAt,
                    Optional<Instant> usedAt, Optional<Instant> revokedAt) {

    public Token {
        scopes = Set.copyOf(scopes);
    }

    /// Whether it opens anything at this moment.
    public boolean isOpenAt(Instant now) {
        return revokedAt.isEmpty() && now.isBefore(endsAt);
    }

    /// Its scopes in their order.
    public List<Scope> inOrder() {
        return scopes.stream().sorted(Comparator.naturalOrder()).toList();
    }
}
