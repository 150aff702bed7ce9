package org.gehoor.admin;

import java.util.List;
import java.util.Set;
import org.gehoor.access.Audit;
import org.gehoor.db.Work;
import org.gehoor.queue.CutOff;
import org.gehoor.queue.Line;
import org.gehoor.queue.Lines;
import org.gehoor.staff.Skills;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.gehoor.staff.Team;
import org.gehoor.staff.Teams;
import org.gehoor.vocabulary.LineId;

/// Changes what is known of a member of staff, and leaves a line in the audit.
final class Personnel {

    private final Work work;
    private final Staff staff;
    private final Audit audit;
    private final CutOff cutOff;
    private final Serving serving;

    Personnel(Work work, Staff staff, Audit audit, CutOff cutOff, Serving serving) {
        this.work = work;
        this.staff = staff;
        this.audit = audit;
        this.cutOff = cutOff;
        this.serving = serving;
    }

    /// Who serves which lines.
    record Serving(Teams teams, Lines lines) {}

    List<Line> linesOf(StaffMember member) {
        Set<LineId> served = Set.copyOf(serving.lines().servedBy(member.team()));
        return serving.lines().list().stream().filter(line -> served.contains(line.id())).toList();
    }

    Team team(StaffMember member) {
        return serving.teams().get(member.team());
    }

    void helpsIn(StaffMember member, int capacity, Skills skills, StaffMember by) {
        work.whole(() -> {
            audit.record(by.id(), "staff changed: %d at once, %s, %s".formatted(capacity, skills.languages(), skills.topics()), subject(member));
            staff.helpsIn(member.id(), capacity, skills);
        });
    }

    /// Whoever they are helping comes back to the head of the line.
    void stop(StaffMember member, StaffMember by) {
        work.whole(() -> {
            audit.record(by.id(), "staff stopped", subject(member));
            staff.stop(member.id());
            cutOff.all(member, CutOff.How.SIGNED_OUT);
        });
    }

    void back(StaffMember member, StaffMember by) {
        work.whole(() -> {
            audit.record(by.id(), "staff let in again", subject(member));
            staff.letIn(member.id());
        });
    }

    private static String subject(StaffMember member) {
        return "staff:" + member.id();
    }
}
