package org.gehoor.conversation;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gehoor.events.Seen;
import org.gehoor.vocabulary.LineId;
import org.gehoor.vocabulary.PlaceId;
import org.gehoor.vocabulary.StaffId;

/// What the ledger keeps of the line, so that anybody can put it in order anew. Colleagues stand in it under their pseudonyms,
/// and customers not at all.
final class LineFacts {

    private LineFacts() {}

    /// Where somebody stands from now on.
    static Map<String, String> of(Moves.InLine stands, Seen seen, Timelines timelines) {
        var facts = new TreeMap<>(of(seen));
        facts.put("place", stands.place().toString());
        facts.put("line", stands.line().toString());
        facts.put("since", stands.since().truncatedTo(ChronoUnit.MICROS).toString());
        facts.put("place_need", stands.need().code());
        stands.notBefore().ifPresent(moment -> facts.put("not_before", moment.toString()));
        stands.keptFor().ifPresent(one -> facts.put("kept_for", timelines.pseudonym(one)));
        stands.keptForTeam().ifPresent(team -> facts.put("kept_for_team", team.toString()));
        stands.notFor().ifPresent(one -> facts.put("not_for", timelines.pseudonym(one)));
        if (stands.returned()) {
            facts.put("returned", "yes");
        }
        return facts;
    }

    /// Who was picked, and among whom.
    static Map<String, String> of(Moves.Picked picked, Timelines timelines) {
        var facts = new TreeMap<>(of(picked.seen()));
        facts.put("place", picked.place().toString());
        facts.put("team", picked.team().toString());
        facts.put("lines", picked.lines().stream().map(LineId::toString).sorted().collect(Collectors.joining(",")));
        facts.put("chosen_at", picked.at().truncatedTo(ChronoUnit.MICROS).toString());
        facts.put("kept", names(picked.kept(), timelines));
        if (!picked.lent().isEmpty()) {
            facts.put("lent", places(picked.lent()));
        }
        picked.offered().ifPresent(offered -> {
            facts.put("offered_at", offered.at().truncatedTo(ChronoUnit.MICROS).toString());
            facts.put("rang", places(offered.rang()));
        });
        return facts;
    }

    /// In which piece of work it was done, for what only leaves the line.
    static Map<String, String> of(Seen seen) {
        return Map.of("work", Long.toString(seen.work()), "saw", seen.saw());
    }

    private static String places(List<PlaceId> places) {
        return places.stream().map(PlaceId::toString).sorted().collect(Collectors.joining(","));
    }

    private static String names(List<StaffId> people, Timelines timelines) {
        return people.stream().map(timelines::pseudonym).sorted().collect(Collectors.joining(","));
    }
}
