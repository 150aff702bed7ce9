package org.gehoor.mailbox;

import java.util.Locale;

/// From which server the mail of a mailbox is fetched, and how.
///
/// @param trusted the name by which the receiving server signs its Authentication-Results (RFC 8601, 2.5); empty to believe nobody
/// @param on      whether we fetch now
public record Fetching(Server server, Login login, Folder folder, String trusted, boolean on) {

    /// The folder that is read.
    ///
    /// @param moveTo where a mail goes after it was taken; empty unless it is moved
    public record Folder(String name, Stock stock, Afterwards afterwards, String moveTo) {

        public Folder {
            if (name.isBlank() || (afterwards == Afterwards.MOVE) == moveTo.isBlank() || name.equals(moveTo)) {
                throw new IllegalArgumentException("no folder to fetch from: " + name + " to " + moveTo);
            }
        }
    }

    /// What we take of the mail that lay there before we began.
    public enum Stock {
        /// Only what nobody has read. What was read was most likely answered too.
        UNREAD,
        /// All of it.
        ALL;

        /// As it is stored and chosen in forms.
        public String code() {
            return Fetching.code(this);
        }

        /// @throws IllegalArgumentException when there is none such
        public static Stock of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// What becomes of a mail on its server after it was taken and committed.
    public enum Afterwards {
        /// It stays, marked as read.
        KEEP,
        MOVE,
        DELETE;

        /// As it is stored and chosen in forms.
        public String code() {
            return Fetching.code(this);
        }

        /// @throws IllegalArgumentException when there is none such
        public static Afterwards of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
