package org.gehoor.profile;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.Deadline;

/// One term of a profile.
///
/// @param about    the kind of matter; empty for every kind
/// @param channels codes of channels, also of those that do not exist yet (`phone`, `letter`); empty for all
/// @param within   how long; empty where the law says "without undue delay" and no more
/// @param share    of how many of 100 people it must be met; empty when it holds for each
public record LawTerm(Promised promised, Optional<Matter> about, Set<String> channels, Optional<Deadline> within, Optional<Integer> share,
                      Source source, Sayings words) {

    /// What is due.
    public enum Promised {
        PERSON, ANSWER, CALL_BACK, DECISION, SOLUTION;

        /// The name in profiles and words: `call_back`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How well it was checked: in the primary text, in a secondary source, or not at all.
    public enum Evidence {
        V1, V2, M
    }

    /// Where it stands.
    ///
    /// @param article     law and article, as people cite it
    /// @param requirement its number in our list of requirements, `R-104`
    public record Source(String article, String requirement, LocalDate read, Evidence evidence) {
        /// Whether somebody read the law itself.
        public boolean isChecked() {
            return evidence == Evidence.V1;
        }
    }

    public LawTerm {
        channels = Set.copyOf(channels);
    }

    /// Whether it gives each customer a moment: not when it is a goal over all, nor when the law names no number.
    public boolean givesAMoment() {
        return within.isPresent() && share.isEmpty();
    }

    boolean holds(Promised wanted, Matter matter, Channel channel) {
        return promised == wanted && about.map(matter::equals).orElse(true) && (channels.isEmpty() || channels.contains(channel.code()));
    }

    /// Number and unit as they stand with a promise: `15 working_days`.
    public String number() {
        return within.map(deadline -> deadline.amount() + " " + deadline.unit().code()).orElse("without undue delay");
    }
}
