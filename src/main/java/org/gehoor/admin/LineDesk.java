package org.gehoor.admin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gehoor.access.Audit;
import org.gehoor.db.Work;
import org.gehoor.queue.Line;
import org.gehoor.queue.Lines;
import org.gehoor.queue.Timetables;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.LineId;
import org.gehoor.vocabulary.TeamId;

/// Adds lines in another language, and leaves a line in the audit.
final class LineDesk {

    private final Lines lines;
    private final Timetables timetables;
    private final Work work;
    private final Audit audit;
    private final Clock clock;

    LineDesk(Lines lines, Timetables timetables, Work work, Audit audit, Clock clock) {
        this.lines = lines;
        this.timetables = timetables;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    List<Line> list() {
        return lines.list();
    }

    List<TeamId> teamsOf(Line line) {
        return lines.teamsOf(line.id());
    }

    Optional<Line> find(String id) {
        return lines.list().stream().filter(line -> line.id().toString().equals(id)).findFirst();
    }

    /// Whether its topic has a line in this language.
    boolean has(Line like, Language language) {
        return lines.list().stream().anyMatch(line -> line.brand().equals(like.brand()) && line.topic().equals(like.topic()) && line.language() == language);
    }

    /// A line with the topic, the hours and the teams of another, in this language. This team answers for it and helps in it.
    void add(Line like, Language language, TeamId team, StaffMember by) {
        work.whole(() -> {
            var line = new Line(LineId.at(clock.instant()), like.brand(), like.topic(), language, team, like.hours(), like.byChannel());
            lines.add(line, Stream.concat(Stream.of(team), lines.teamsOf(like.id()).stream()).distinct().toList());
            timetables.set(line.id(), timetables.get(line.id()).stamp(), timetables.get(like.id()).timetable());
            audit.record(by.id(), "line added: %s in %s".formatted(line.topic(), language.tag()), "line:" + line.id());
        });
    }
}
