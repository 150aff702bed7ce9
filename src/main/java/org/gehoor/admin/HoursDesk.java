package org.gehoor.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gehoor.access.Audit;
import org.gehoor.db.Work;
import org.gehoor.pages.Refusal;
import org.gehoor.queue.Line;
import org.gehoor.queue.Lines;
import org.gehoor.queue.QueueRefusal;
import org.gehoor.queue.Timetable;
import org.gehoor.queue.Timetables;
import org.gehoor.queue.Whose;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.LineId;

/// Changes the opening hours of lines: of one, and of the others for which the same shall hold, all or none.
final class HoursDesk {

    private final Lines lines;
    private final Timetables timetables;
    private final Work work;
    private final Audit audit;
    private final Clock clock;

    HoursDesk(Lines lines, Timetables timetables, Work work, Audit audit, Clock clock) {
        this.lines = lines;
        this.timetables = timetables;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    List<Line> list() {
        return lines.list();
    }

    /// @throws Refusal NO_HOURS
    Line line(String id) {
        return lines.list().stream().filter(line -> line.id().toString().equals(id)).findFirst().orElseThrow(() -> new Refusal(AdminRefusal.NO_HOURS));
    }

    /// @throws Refusal NO_HOURS
    static Whose whose(String code) {
        return Stream.of(Whose.values()).filter(one -> one.code().equals(code)).findFirst().orElseThrow(() -> new Refusal(AdminRefusal.NO_HOURS));
    }

    Timetables.Written written(Line line) {
        return timetables.get(line.id());
    }

    LocalDate today(Line line) {
        return clock.instant().atZone(line.hours().zone()).toLocalDate();
    }

    /// The other lines of the same brand.
    List<Line> others(Line line) {
        return lines.list().stream().filter(other -> other.brand().equals(line.brand()) && !other.id().equals(line.id())).toList();
    }

    /// The others whose hours are the same in everything.
    List<Line> twins(Line line) {
        Timetable timetable = written(line).timetable();
        return others(line).stream().filter(other -> written(other).timetable().equals(timetable)).toList();
    }

    /// How a line and the stamp of its hours stand in a form.
    String seen(Line line) {
        return line.id() + " " + written(line).stamp();
    }

    /// Writes the change for every line in the form.
    ///
    /// @return false when somebody else changed one of them meanwhile; nothing is written then
    boolean change(Line line, HoursForm form, StaffMember me, String act, UnaryOperator<Timetable> how) {
        Map<LineId, UUID> seen = new LinkedHashMap<>();
        stamp(form.of("seen")).ifPresent(stamp -> seen.put(line.id(), stamp));
        for (Line other : others(line)) {
            form.also().stream().filter(typed -> typed.startsWith(other.id() + " ")).findFirst()
                    .flatMap(typed -> stamp(typed.substring(typed.indexOf(' ') + 1))).ifPresent(stamp -> seen.put(other.id(), stamp));
        }
        if (!seen.containsKey(line.id())) {
            return false;
        }
        try {
            work.whole(() -> seen.forEach((id, stamp) -> {
                audit.record(me.id(), act, "line:" + id);
                timetables.set(id, stamp, how.apply(timetables.get(id).timetable()));
            }));
            return true;
        } catch (Refusal refused) {
            if (refused.code() == QueueRefusal.HOURS_CHANGED) {
                return false;
            }
            throw refused;
        }
    }

    private static Optional<UUID> stamp(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
