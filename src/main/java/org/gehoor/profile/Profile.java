package org.gehoor.profile;

import java.util.List;
import java.util.Optional;
import org.gehoor.vocabulary.Deadline;

/// What one law, code of conduct or regulator asks.
///
/// @param id      its name in settings: `es`
/// @param country whose working days count, as ISO 3166-1 alpha-2; `EU` where the law leaves the holidays to each country
/// @param region  the part of the country whose holidays count too
public record Profile(String id, Sayings name, String country, Optional<String> region, Deadline.Extension periods, List<LawTerm> terms) {
    /// Where no country's holidays count.
    static final String NO_COUNTRY = "EU";

    public Profile {
        terms = List.copyOf(terms);
    }
}
