package org.gehoor.access;

import static org.gehoor.staff.Role.ADMINISTRATOR;
import static org.gehoor.staff.Role.COMPLAINTS_OFFICER;
import static org.gehoor.staff.Role.EDITOR;
import static org.gehoor.staff.Role.FIRST_LINE;
import static org.gehoor.staff.Role.LEAD;
import static org.gehoor.staff.Role.OVERSEER;

import java.util.Set;
import org.gehoor.staff.Role;

/// Everything a member of staff can do, and which roles may. Teams do not occur: own and outsourced staff are equal (G6).
public enum Permission {
    SEE_LINE(FIRST_LINE, LEAD, COMPLAINTS_OFFICER, OVERSEER),
    READ_CONVERSATION(FIRST_LINE, LEAD, COMPLAINTS_OFFICER, OVERSEER),
    PICK_UP(FIRST_LINE, LEAD, COMPLAINTS_OFFICER),
    REPLY(FIRST_LINE, LEAD, COMPLAINTS_OFFICER),
    NOTE(FIRST_LINE, LEAD, COMPLAINTS_OFFICER),
    /// Seeing which promises may break soon and whose they are, and giving them to somebody who works.
    WATCH_PROMISES(LEAD),
    HAND_OVER(FIRST_LINE, LEAD, COMPLAINTS_OFFICER),
    ASK_TO_CLOSE(FIRST_LINE, LEAD, COMPLAINTS_OFFICER),
    CLOSE_BY_LETTER(LEAD, COMPLAINTS_OFFICER, FIRST_LINE),
    SET_ASIDE(FIRST_LINE, LEAD, COMPLAINTS_OFFICER),
    /// Saying what belongs together and what does not: merging and splitting conversations, and customers who are one person.
    SORT(FIRST_LINE, LEAD, COMPLAINTS_OFFICER),
    READ_CUSTOMER(FIRST_LINE, LEAD, COMPLAINTS_OFFICER, OVERSEER),
    EXPORT(LEAD, COMPLAINTS_OFFICER, OVERSEER),
    READ_KNOWLEDGE(FIRST_LINE, LEAD, EDITOR, COMPLAINTS_OFFICER, OVERSEER, ADMINISTRATOR),
    /// Writing articles that nobody checked yet, and saying that one is wrong.
    WRITE_KNOWLEDGE(FIRST_LINE, LEAD, EDITOR, COMPLAINTS_OFFICER),
    /// Reading an article through and saying that it is right, and taking one away.
    CHECK_KNOWLEDGE(LEAD, EDITOR),
    /// Seeing a card number or a citizen's number that is masked, for a reason.
    UNMASK(FIRST_LINE, LEAD, COMPLAINTS_OFFICER),
    MANAGE_ASSISTANT(ADMINISTRATOR),
    MANAGE_HOOKS(ADMINISTRATOR),
    /// Everything we hold on one customer, and a whole copy of it.
    SEE_DATA(LEAD, COMPLAINTS_OFFICER),
    /// For a customer who asks for it otherwise than on their own page, or by order.
    ERASE(LEAD, COMPLAINTS_OFFICER),
    HOLD(LEAD, COMPLAINTS_OFFICER),
    SEE_RETENTION(LEAD, COMPLAINTS_OFFICER, OVERSEER, ADMINISTRATOR),
    EXPORT_RECORD(OVERSEER, ADMINISTRATOR),
    SEE_AUDIT(LEAD, COMPLAINTS_OFFICER, OVERSEER, ADMINISTRATOR),
    KEEP_MACHINES(ADMINISTRATOR),
    IMPORT(ADMINISTRATOR),
    MANAGE_CHANNELS(ADMINISTRATOR),
    /// Opening hours, and what happens on public holidays.
    MANAGE_HOURS(ADMINISTRATOR),
    /// In what somebody helps, how many at once, and whether they can sign in.
    MANAGE_STAFF(ADMINISTRATOR);

    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = Set.of(roles);
    }

    /// Whether somebody in this role may.
    public boolean isGivenTo(Role role) {
        return roles.contains(role);
    }
}
