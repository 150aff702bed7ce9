package org.gehoor.redaction;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/// What is known to be personal: names, addresses, numbers of one customer, as they gave them.
public record Known(Set<String> values) {

    /// Somebody of whom we know nothing.
    public static final Known NOTHING = new Known(Set.of());

    public Known {
        values = Set.copyOf(values);
    }

    /// These values; what is blank is left out.
    public static Known of(Collection<String> values) {
        var kept = new LinkedHashSet<String>();
        values.stream().map(String::strip).filter(value -> !value.isEmpty()).forEach(kept::add);
        return new Known(kept);
    }
}
