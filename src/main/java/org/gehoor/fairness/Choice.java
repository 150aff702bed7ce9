package org.gehoor.fairness;

import java.time.Duration;
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
/// @param lent    they lacked the skill for the one they took, and so did everybody at work
/// @param alone   they had cut it off, and nobody else was at work in its line
/// @param offered it rang for them at that moment, while these places rang for others; empty when they took it by themselves
record Choice(String by, String team, Set<String> lines, Set<String> kept, Instant at, Seen seen, boolean lent, boolean alone, Optional<Set<String>> offered) {

    /// An offer and what it depends on are written within this time.
    private static final Duration WRITING = Duration.ofSeconds(1);

    static Choice of(Step step) {
        return new Choice(step.author().toString(), step.fact("team"), list(step.fact("lines")), list(step.fact("kept")),
                Instant.parse(step.fact("chosen_at")), step.seen().orElseThrow(), step.find("lent").isPresent(), step.find("alone").isPresent(),
                step.find("offered").map(Choice::list));
    }

    /// Why the place that they took was not theirs; empty when it was.
    Optional<Reason> whyNotTaken(Spot taken) {
        return notTheirs(taken).filter(reason -> !(reason == Reason.NOT_SERVED && lent || reason == Reason.CUT_IT_OFF && alone));
    }

    private Optional<Reason> notTheirs(Spot spot) {
        return kept(spot).or(() -> spot.notBefore().filter(at::isBefore).map(_ -> Reason.CALL_LATER))
                .or(() -> spot.notFor().filter(by::equals).map(_ -> Reason.CUT_IT_OFF));
    }

    /// Why this place was passed over, as far as is known by now; empty when it could have been taken.
    Optional<Reason> whyNot(Spot spot) {
        return notTheirs(spot).or(() -> offered.flatMap(others -> notOffered(spot, others))).or(() -> spot.seen().filter(seen::saw).isPresent() ? Optional.empty() : Optional.of(Reason.SAME_MOMENT));
    }

    /// Who is there rings for one colleague at a time, and before who is not there.
    private Optional<Reason> notOffered(Spot spot, Set<String> others) {
        if (!spot.isThere()) {
            return Optional.of(Reason.NOT_THERE);
        }
        if (others.contains(spot.place())) {
            return Optional.of(Reason.RANG_ELSEWHERE);
        }
        return spot.by().at().isBefore(at.minus(WRITING)) ? Optional.empty() : Optional.of(Reason.CAME_LATER);
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
