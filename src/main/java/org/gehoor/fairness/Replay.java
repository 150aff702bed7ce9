package org.gehoor.fairness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.gehoor.events.Seen;

/// Puts every line in order anew from the entries of the record, in the order of the tree, and says of each pick-up whether who was picked was the
/// first who could be taken.
///
/// Who stood before them is passed over for a [Reason] that the record shows, or without one. For one reason one must read on: that they were being
/// taken or changed by another piece of work at that very moment shows from the entry of that work, which comes later.
final class Replay {

    /// What was passed over so shortly before the record ends may be explained by an entry that is not in it yet.
    private static final Duration NOT_IN_THE_RECORD_YET = Duration.ofMinutes(5);

    private final Map<UUID, Spot> standing = new HashMap<>();
    private final Map<String, NavigableSet<Spot>> lines = new HashMap<>();
    private final Map<String, NavigableSet<Spot>> kept = new HashMap<>();
    private final Map<UUID, String> promised = new HashMap<>();
    private final Map<UUID, List<Doubt>> doubts = new HashMap<>();
    private final List<Pick> picks = new ArrayList<>();
    private Instant last = Instant.EPOCH;
    private long entries;
    private long unknown;

    /// Somebody was passed over who could have been taken, unless another piece of work had them in its hands.
    private record Doubt(Pick pick, Seen seen, Spot spot) {}

    /// The next entry.
    void take(Step step) {
        entries++;
        last = step.at().isAfter(last) ? step.at() : last;
        if (step.kind().equals("promise-made")) {
            promised(step);
        }
        if (!step.stands() && !step.isPickUp() && !step.ends()) {
            return;
        }
        settle(step);
        Optional<Spot> before = Optional.ofNullable(standing.remove(step.stream()));
        before.ifPresent(this::leaves);
        if (step.stands()) {
            enters(Spot.of(step));
        } else if (step.isPickUp()) {
            before.filter(spot -> step.find("place").filter(spot.place()::equals).isPresent())
                    .ifPresentOrElse(spot -> picks.add(judge(step, spot)), () -> unknown++);
        }
    }

    /// Who was promised a person and now waits for an answer or a call is not there any more, and the other way round.
    private void promised(Step step) {
        String kind = step.fact("promised");
        Optional<String> before = Optional.ofNullable(promised.put(step.stream(), kind));
        Spot spot = standing.get(step.stream());
        if (spot != null && before.isPresent() && before.get().equals("person") != kind.equals("person")) {
            leaves(spot);
            enters(spot.there(kind.equals("person") && spot.by().find("channel").filter("chat"::equals).isPresent()));
        }
    }

    private Pick judge(Step step, Spot taken) {
        Choice choice = Choice.of(step);
        var pick = new Pick(step, taken);
        choice.notTheirs(taken).ifPresent(_ -> pick.accuse(taken));
        before(taken, choice).forEach(spot -> choice.whyNot(spot).ifPresentOrElse(pick::explain,
                () -> doubts.computeIfAbsent(spot.by().stream(), _ -> new ArrayList<>()).add(new Doubt(pick, choice.seen(), spot))));
        return pick;
    }

    /// Who stood before, in the lines that this person serves and in what is kept for them or their team.
    private Stream<Spot> before(Spot taken, Choice choice) {
        return Stream.concat(Stream.concat(choice.lines().stream(), Stream.of(taken.line())).distinct().map(lines::get),
                        Stream.of(choice.team(), choice.by()).map(kept::get))
                .filter(spots -> spots != null).flatMap(spots -> spots.headSet(taken, false).stream()).distinct();
    }

    /// What became next of somebody who was passed over.
    private void settle(Step next) {
        List<Doubt> about = doubts.remove(next.stream());
        if (about != null) {
            about.forEach(doubt -> {
                Optional<Seen> later = next.seen();
                if (later.filter(doubt.seen()::besides).isPresent()) {
                    doubt.pick().explain(Reason.SAME_MOMENT);
                } else if (later.filter(doubt.seen()::saw).isEmpty()) {
                    doubt.pick().accuse(doubt.spot());
                }
            });
        }
    }

    private void enters(Spot spot) {
        standing.put(spot.by().stream(), spot);
        where(spot).forEach(spots -> spots.add(spot));
    }

    private void leaves(Spot spot) {
        where(spot).forEach(spots -> spots.remove(spot));
    }

    private Stream<NavigableSet<Spot>> where(Spot spot) {
        return Stream.concat(Stream.of(lines.computeIfAbsent(spot.line(), _ -> new TreeSet<>())),
                Stream.concat(spot.keptFor().stream(), spot.keptForTeam().stream()).map(one -> kept.computeIfAbsent(one, _ -> new TreeSet<>())));
    }

    /// What came of it, when there are no more entries.
    Replayed end() {
        doubts.values().stream().flatMap(List::stream).forEach(doubt -> {
            if (doubt.pick().step().at().isBefore(last.minus(NOT_IN_THE_RECORD_YET))) {
                doubt.pick().accuse(doubt.spot());
            } else {
                doubt.pick().leaveOpen();
            }
        });
        doubts.clear();
        var waiting = new LinkedHashMap<String, List<Spot>>();
        lines.keySet().stream().sorted().forEach(line -> waiting.put(line, List.copyOf(lines.get(line))));
        return new Replayed(entries, last, unknown, List.copyOf(picks), waiting);
    }
}
