package org.gehoor.conversation;

import java.util.UUID;
import org.gehoor.vocabulary.CustomerId;
import org.gehoor.vocabulary.StaffId;

/// Who writes. Made by the server from who is signed in, never from what a form says.
public sealed interface Author {

    /// A customer, or someone who acts for them.
    record Customer(CustomerId id) implements Author {}

    /// A member of staff, by the name that customers see.
    record Person(StaffId id, String name) implements Author {}

    /// A machine. It has no name and cannot be given one.
    record Computer(Voice voice) implements Author {}

    /// What a machine may be. A closed list: the words for each stand in `words`.
    enum Voice {
        /// The house itself: promises, moves, reminders.
        HOUSE(1),
        /// The assistant that answers from published articles.
        AUTOMATIC_HELP(2),
        /// A system of the organisation that comes in with a machine's token.
        CONNECTED_SYSTEM(3),
        /// A machine on the other side, for instance one that says that somebody is away. What it wrote says by which rule we know.
        OTHER_SIDE(4);

        private final UUID id;

        Voice(long number) {
            this.id = new UUID(0, number);
        }

        UUID id() {
            return id;
        }
    }
}
