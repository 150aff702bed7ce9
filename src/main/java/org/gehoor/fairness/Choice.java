package org.gehoor.fairness;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gehoor.events.Seen;

/// Among whom somebody chose who is helped next, as the entry of the pick-up says.
///
/// @param by    the pseudonym of who picked
/// @param lines from which they could pick
/// @param kept  colleagues who were working and for whom places were kept
/// @param lent  places outside these lines that they could pick too, as nobody at work had the skill
/// @param at    the moment of the choice
/// @param offeredAt when whom they picked was offered to them; empty when they chose
/// @param rang  places before that one that had been offered too
record Choice(String by, String team, Set<String> lines, Set<String> kept, Set<String> lent, Instant at, Optional<Instant> offeredAt,
              Set<String> rang, Seen seen) {

    static Choice of(Step step) {
        return new Choice(step.author().toString(), step.fact("team"), list(step.fact("lines")), list(step.fact("kept")),
                list(step.find("lent").orElse("")), Instant.parse(step.fact("chosen_at")), step.find("offered_at").map(Instant::parse),
                list(step.find("rang").orElse("")), step.seen().orElseThrow());
    }

    /// Why this place was not theirs to take; empty when it was.
    Optional<Reason> notTheirs(Spot spot) {
        return kept(spot).or(() -> spot.notBefore().filter(at::isBefore).map(_ -> Reason.CALL_LATER))
                .or(() -> spot.notFor().filter(by::equals).map(_ -> Reason.CUT_IT_OFF));
    }

    /// Why this place was passed over, as far as is known by now; empty when it could have been taken.
    Optional<Reason> whyNot(Spot spot) {
        return notTheirs(spot).or(() -> notOffered(spot)).or(() -> spot.seen().filter(seen::saw).isPresent() ? Optional.empty() : Optional.of(Reason.SAME_MOMENT));
    }

    /// Who is offered is the first who is there and is not being offered to anybody: why this one was not.
    private Optional<Reason> notOffered(Spot spot) {
        if (offeredAt.isEmpty()) {
            return Optional.empty();
        }
        if (!spot.there()) {
            return Optional.of(Reason.WRITTEN);
        }
        if (rang.contains(spot.place())) {
            return Optional.of(Reason.RANG);
        }
        return spot.by().at().isAfter(offeredAt.get()) ? Optional.of(Reason.CAME_AFTER) : Optional.empty();
    }

    private Optional<Reason> kept(Spot spot) {
        if (spot.keptFor().filter(by::equals).isPresent()) {
            return Optional.empty();
        }
        if (spot.keptFor().filter(kept::contains).isPresent()) {
            return Optional.of(Reason.KEPT_FOR_COLLEAGUE);
        }
        if (spot.keptForTeam().isPresent()) {
            return spot.keptForTeam().filter(team::equals).isPresent() ? Optional.empty() : Optional.of(Reason.KEPT_FOR_TEAM);
        }
        return lines.contains(spot.line()) || lent.contains(spot.place()) ? Optional.empty() : Optional.of(Reason.NOT_SERVED);
    }

    private static Set<String> list(String text) {
        return Arrays.stream(text.split(",")).filter(one -> !one.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}
