package org.gehoor.desk;

import java.util.List;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Turn;
import org.gehoor.pages.Faults;
import org.gehoor.staff.StaffMember;

/// The list of conversations.
///
/// @param list    which list is shown: `mine`, `customers`, `ended`; empty when none is
/// @param rows    what is in it
/// @param mine    how many wait for who looks
/// @param customers how many of theirs wait for the customer
/// @param q       what was looked for; empty for nothing
/// @param overseer whether who looks may take the record along
public record ListView(String list, List<Row> rows, int mine, int customers, String q, boolean overseer, Faults faults) {

    public ListView {
        rows = List.copyOf(rows);
    }

    /// @param own what who looks has in hand
    static ListView of(String list, List<Row> rows, List<Conversation> own, String q, StaffMember me, Faults faults) {
        int customers = (int) own.stream().filter(one -> one.turn() instanceof Turn.WaitingForCustomer).count();
        int mine = (int) own.stream().filter(one -> one.turn() instanceof Turn.WithPerson).count();
        return new ListView(list, rows, mine, customers, q, Rights.has(me, Permission.EXPORT_RECORD), faults);
    }
}
