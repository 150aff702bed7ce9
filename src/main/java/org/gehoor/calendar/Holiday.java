package org.gehoor.calendar;

import java.time.LocalDate;
import java.util.Map;
import org.gehoor.vocabulary.Language;

/// A public holiday on one date, with its name in every language.
public record Holiday(LocalDate date, Map<Language, String> names) {

    public Holiday {
        names = Map.copyOf(names);
    }

    /// Its name, as it stands at the beginning of a line: `Hemelvaartsdag`.
    public String name(Language language) {
        return names.getOrDefault(language, "");
    }
}
