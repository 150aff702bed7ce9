package org.gehoor.pages;

import org.jspecify.annotations.Nullable;

/// Who said something, as a reader sees it. A computer has no name, so that it can never be shown as a person (guarantee 2).
public sealed interface Speaker {

    /// Name of the kind in the style sheet.
    String kind();

    /// The customer. Without initials on the customer's own page, where the name is "U".
    record Customer(String name, @Nullable String initials) implements Speaker {
        @Override
        public String kind() {
            return "customer";
        }
    }

    /// A member of staff.
    ///
    /// @param role what they are, in the language of the page: "medewerker"
    /// @param own  shown at the right side, on staff pages
    record Person(String name, String initials, String role, boolean own) implements Speaker {

        public Person(String name, String initials, String role) {
            this(name, initials, role, false);
        }

        @Override
        public String kind() {
            return own ? "staff" : "person";
        }
    }

    /// A member of staff in a note that customers never see.
    record Colleague(String name) implements Speaker {
        @Override
        public String kind() {
            return "internal";
        }
    }

    /// A machine, in a note that customers never see.
    record ComputerNote() implements Speaker {
        @Override
        public String kind() {
            return "automatic";
        }
    }

    /// A machine on the other side that wrote a mail, for instance that somebody is away.
    record MachineMail() implements Speaker {
        @Override
        public String kind() {
            return "automatic";
        }
    }

    /// A machine. What it is called stands in the words of this room and nowhere else.
    record Computer() implements Speaker {
        @Override
        public String kind() {
            return "automatic";
        }
    }
}
