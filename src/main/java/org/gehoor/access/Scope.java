package org.gehoor.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gehoor.staff.Role;

/// What a token is for. A scope gives no right: a personal token can do what its person may, and of that only what its scopes say.
public enum Scope {
    /// Conversations, their entries, the lines, and the feed of events.
    READ(Permission.READ_CONVERSATION, true),
    /// Words to the customer: as the person, or as a computer while it is the computer's turn.
    REPLY(Permission.REPLY, true),
    /// Words among colleagues.
    NOTE(Permission.NOTE, true),
    /// Taking the next out of the line.
    PICK_UP(Permission.PICK_UP, false),
    /// Asking the customer whether it is solved, and the final letter.
    CLOSE(Permission.ASK_TO_CLOSE, false),
    /// Merging and splitting conversations.
    SORT(Permission.SORT, false),
    /// Who customers are.
    CUSTOMERS(Permission.READ_CUSTOMER, true),
    /// Articles. A machine sees those for the public.
    ARTICLES(Permission.READ_KNOWLEDGE, true),
    /// Finding conversations by the words in them.
    SEARCH(Permission.READ_CONVERSATION, true);

    private final Permission permission;
    private final boolean forMachines;

    Scope(Permission permission, boolean forMachines) {
        this.permission = permission;
        this.forMachines = forMachines;
    }

    /// The name in the database, the API and the words: `pick_up`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads a [#code()]; empty when there is no such scope.
    public static Optional<Scope> find(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code().equals(code)).findFirst();
    }

    /// What a person must at least be permitted for this scope to be of use.
    public Permission permission() {
        return permission;
    }

    /// Whether a machine can have it: it never takes the place of a person.
    public boolean isForMachines() {
        return forMachines;
    }

    /// The scopes that are of use to somebody in this role.
    public static Set<Scope> of(Role role) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream(values()).filter(scope -> scope.permission.isGivenTo(role)).forEach(scopes::add);
        return scopes;
    }
}
