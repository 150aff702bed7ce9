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
/// @param at    the moment of the choice
record Choice(String by, String team, Set<String> lines, Set<String> kept, Instant at, Seen seen) {

    static Choice of(Step step) {
        return new Choice(step.author().toString(), step.fact("team"), list(step.fact("lines")), list(step.fact("kept")),
                Instant.parse(step.fact("chosen_at")), step.seen().orElseThrow());
    }

    /// Why this place was not theirs to take; empty when it was.
    Optional<Reason> notTheirs(Spot spot) {
        return kept(spot).or(() -> spot.notBefore().filter(at::isBefore).map(_ -> Reason.CALL_LATER))
                .or(() -> spot.notFor().filter(by::equals).map(_ -> Reason.CUT_IT_OFF));
    }

    /// Why this place was passed over, as far as is known by now; empty when it could have been taken.
    Optional<Reason> whyNot(Spot spot) {
        return notTheirs(spot).or(() -> spot.seen().filter(seen::saw).isPresent() ? Optional.empty() : Optional.of(Reason.SAME_MOMENT));
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
        return lines.contains(spot.line()) ? Optional.empty() : Optional.of(Reason.NOT_SERVED);
    }

    private static Set<String> list(String text) {
        return Arrays.stream(text.split(",")).filter(one -> !one.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}
