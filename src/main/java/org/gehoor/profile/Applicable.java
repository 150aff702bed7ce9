package org.gehoor.profile;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gehoor.vocabulary.Channel;

/// What applies to the people of one line: the chosen profiles, the kind of matter they come with, and our own terms.
public final class Applicable {

    private final List<Profile> profiles;
    private final Matter matter;
    private final OwnTerms own;
    private final WorkingDays days;

    Applicable(List<Profile> profiles, Matter matter, OwnTerms own, WorkingDays days) {
        this.profiles = List.copyOf(profiles);
        this.matter = matter;
        this.own = own;
        this.days = days;
    }

    /// What kind of matter.
    public Matter matter() {
        return matter;
    }

    /// Our own terms.
    public OwnTerms own() {
        return own;
    }

    /// By when this is due at the latest for what happened at this moment: of all terms that hold, the one that ends first.
    public Optional<Due> earliest(LawTerm.Promised promised, Channel channel, Instant event, ZoneId zone) {
        return profiles.stream()
                .flatMap(profile -> profile.terms().stream()
                        .filter(term -> term.givesAMoment() && term.holds(promised, matter, channel))
                        .map(term -> new Due(term.within().orElseThrow().from(event, zone, days.in(profile.country(), profile.region())), profile, term)))
                .min(Comparator.comparing(Due::at));
    }
}
