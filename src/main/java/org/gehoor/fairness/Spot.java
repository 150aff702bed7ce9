package org.gehoor.fairness;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.gehoor.events.Seen;

/// Where one conversation stands in the line, by the last entry that says so. Ordered as the line is: who was cut off by us first, then by the time
/// of waiting, advanced by the stated need, then by the number of the place.
///
/// @param there whether its customer came by chat and has not left: only then they are offered to who has room
record Spot(Step by, String place, String line, Instant since, String need, Optional<Instant> notBefore, Optional<String> keptFor,
            Optional<String> keptForTeam, boolean returned, Optional<String> notFor, boolean there) implements Comparable<Spot> {

    private static final Comparator<Spot> ORDER = Comparator.comparing((Spot spot) -> !spot.returned).thenComparing(Spot::orderAt)
            .thenComparing(Spot::place);

    static Spot of(Step step) {
        return new Spot(step, step.fact("place"), step.fact("line"), Instant.parse(step.fact("since")), step.fact("place_need"),
                step.find("not_before").map(Instant::parse), step.find("kept_for"), step.find("kept_for_team"),
                step.find("returned").isPresent(), step.find("not_for"), step.find("channel").filter("chat"::equals).isPresent());
    }

    /// The published credits: by how much a stated need advances a place.
    static Duration credit(String need) {
        return switch (need) {
            case "none" -> Duration.ZERO;
            case "safety" -> Duration.ofMinutes(30);
            case "no_service" -> Duration.ofMinutes(10);
            case "priority" -> Duration.ofMinutes(15);
            default -> throw new IllegalArgumentException("no such need: " + need);
        };
    }

    /// The same while its customer is there, or is not.
    Spot there(boolean now) {
        return new Spot(by, place, line, since, need, notBefore, keptFor, keptForTeam, returned, notFor, now);
    }

    Instant orderAt() {
        return since.minus(credit(need));
    }

    Optional<Seen> seen() {
        return by.seen();
    }

    @Override
    public int compareTo(Spot other) {
        return ORDER.compare(this, other);
    }
}
