package org.gehoor.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.promise.Standing;
import org.gehoor.staff.Skills;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.LineId;
import org.gehoor.vocabulary.PlaceId;
import org.gehoor.vocabulary.StaffId;
import org.gehoor.vocabulary.TeamId;

/// Knows what of the line is for whom: the lines of their team in whose language and topic they help. Nobody waits for a skill that nobody at
/// work has: once the promise is at risk such a place is for everybody of the team.
final class Readers {

    /// How many at the head of a line are looked at for a promise at risk.
    private static final int HEAD = 50;

    private final Lines lines;
    private final Places places;
    private final Staff staff;
    private final Promises promises;
    private final Clock clock;

    Readers(Lines lines, Places places, Staff staff, Promises promises, Clock clock) {
        this.lines = lines;
        this.places = places;
        this.staff = staff;
        this.promises = promises;
        this.clock = clock;
    }

    Places.Reader of(StaffMember member) {
        List<LineId> served = lines.servedBy(member.team(), member.skills());
        List<PlaceId> lent = member.skills().isAll() ? List.of()
                : lent(member, served, () -> staff.atWork().stream().map(Staff.AtWork::member).toList());
        return new Places.Reader(member.id(), member.team(), served, lent, staff.working(), staff.teamsAtWorkBeside(member.id()));
    }

    /// The same for many of these, who are all at work, asking each thing once.
    Among among(List<Staff.AtWork> atWork) {
        return new Among(atWork);
    }

    /// Who is at work at one moment.
    final class Among {

        private final List<StaffMember> atWork;
        private final List<StaffMember> signedIn;
        private final List<StaffId> ids;
        private final Map<Serving, List<LineId>> served = new HashMap<>();

        private Among(List<Staff.AtWork> atWork) {
            this.atWork = atWork.stream().map(Staff.AtWork::member).toList();
            this.signedIn = atWork.stream().filter(Staff.AtWork::signedIn).map(Staff.AtWork::member).toList();
            this.ids = this.atWork.stream().map(StaffMember::id).toList();
        }

        private record Serving(TeamId team, Skills skills) {}

        Places.Reader reader(StaffMember member) {
            List<LineId> mine = served.computeIfAbsent(new Serving(member.team(), member.skills()), one -> lines.servedBy(one.team(), one.skills()));
            List<TeamId> beside = signedIn.stream().filter(other -> !other.id().equals(member.id())).map(StaffMember::team).distinct().toList();
            return new Places.Reader(member.id(), member.team(), mine, member.skills().isAll() ? List.of() : lent(member, mine, () -> atWork), ids, beside);
        }
    }

    private List<PlaceId> lent(StaffMember member, List<LineId> served, Supplier<List<StaffMember>> working) {
        List<LineId> lacking = lines.servedBy(member.team()).stream().filter(line -> !served.contains(line)).toList();
        if (lacking.isEmpty()) {
            return List.of();
        }
        List<StaffMember> atWork = working.get();
        return lacking.stream().filter(line -> nobodyHelpsIn(line, atWork)).flatMap(line -> atRisk(places.first(line, HEAD)).stream()).toList();
    }

    /// Whether nobody of these serves the line and has its skills.
    private boolean nobodyHelpsIn(LineId line, List<StaffMember> atWork) {
        return atWork.stream().noneMatch(one -> lines.servedBy(one.team(), one.skills()).contains(line));
    }

    /// Those whose promise is at risk or was broken.
    private List<PlaceId> atRisk(List<Place> waiting) {
        Instant now = clock.instant();
        Set<ConversationId> late = promises.ofAll(waiting.stream().map(Place::conversation).toList()).stream()
                .filter(promise -> isLate(promise, now)).map(Promise::conversation).collect(Collectors.toSet());
        return waiting.stream().filter(place -> late.contains(place.conversation())).map(Place::id).toList();
    }

    private static boolean isLate(Promise promise, Instant now) {
        Standing standing = promise.standingAt(now);
        return promise.end().isEmpty() && (standing == Standing.AT_RISK || standing == Standing.BROKEN);
    }
}
