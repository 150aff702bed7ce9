package org.gehoor.access;

import java.util.Set;
import java.util.UUID;
import org.gehoor.staff.StaffMember;

/// Who shows a token. A machine has no name here either, so that none can be given to what it writes (G2).
public sealed interface Holder {

    /// The token itself.
    UUID token();

    /// What it is for.
    Set<Scope> scopes();

    /// Whose pages of a list these are: a person's with any of their tokens, a machine's with this one.
    UUID self();

    /// Whether it can do something that asks for this permission: a person by their role as it is now; a machine by its scopes alone.
    boolean may(Permission permission);

    /// That member of staff, with the role they have at this moment.
    record Person(UUID token, Set<Scope> scopes, StaffMember member) implements Holder {
        public Person {
            scopes = Set.copyOf(scopes);
        }

        @Override
        public UUID self() {
            return member.id().value();
        }

        @Override
        public boolean may(Permission permission) {
            return permission.isGivenTo(member.role());
        }
    }

    /// A computer.
    record Machine(UUID token, Set<Scope> scopes) implements Holder {
        public Machine {
            scopes = Set.copyOf(scopes);
        }

        @Override
        public UUID self() {
            return token;
        }

        @Override
        public boolean may(Permission permission) {
            return scopes.stream().anyMatch(scope -> scope.permission() == permission);
        }
    }
}
