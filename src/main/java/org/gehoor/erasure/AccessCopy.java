package org.gehoor.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gehoor.conversation.Conversation;
import org.gehoor.customer.Customer;
import org.gehoor.ledger.LedgerEntry;
import org.gehoor.outbox.Letter;
import org.gehoor.promise.Promise;
import org.gehoor.staff.Role;

/// What we hold on one person (GDPR art. 15). The conversations are read one by one when they are needed.
///
/// @param whole with what colleagues wrote for each other: a copy that a member of staff makes. Without, such lines are named with their day, and
///              their words are left out: they may be about others, or about a decision that was not taken yet (GDPR art. 15(4))
public record AccessCopy(Subject subject, List<Customer> people, boolean whole) {

    /// One conversation, with everything that hangs on it.
    ///
    /// @param lines   all entries as they stand in the record
    /// @param looks   who of the staff opened it
    /// @param hold    what keeps it from being erased
    /// @param lastDay until when its words are kept
    public record OfCase(Conversation conversation, List<LedgerEntry> lines, List<Promise> promises, List<Letter> letters, List<Look> looks,
                         Optional<LegalHold> hold, Optional<LocalDate> lastDay) {

        /// How many lines colleagues wrote for each other.
        public long notes() {
            return lines.stream().filter(line -> line.kind().equals("note")).count();
        }

        /// How many files were sent.
        public int files() {
            return lines.stream().map(line -> line.facts().get("files")).filter(number -> number != null).mapToInt(Integer::parseInt).sum();
        }
    }

    /// That somebody of the staff opened a conversation: their role, not their name.
    public record Look(Instant at, Role role, String act) {}

    /// Whether the words of a line are for colleagues only.
    static boolean isInternal(LedgerEntry line) {
        return line.kind().equals("note") || line.kind().equals("set-aside") || line.kind().equals("promise-ended");
    }
}
