package org.gehoor.calendar;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.gehoor.vocabulary.Language;

/// What holidays are called: Jollyday's names, and ours where people here say it otherwise. In a language that neither knows, in English.
final class Names {

    private static final ResourceBundle.Control NO_OTHER = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /// Under this Jollyday keeps its names.
    private static final String DESCRIPTION = String.join(".", "holiday", "description", "");

    Map<Language, String> of(String key) {
        var names = new EnumMap<Language, String>(Language.class);
        for (Language language : Language.written()) {
            names.put(language, beginning(find(DESCRIPTION + key, language, key)));
        }
        return names;
    }

    private static String find(String key, Language language, String unknown) {
        for (String bundle : List.of("org.gehoor.calendar.names", "descriptions.holiday_descriptions")) {
            ResourceBundle words = ResourceBundle.getBundle(bundle, language.locale(), Names.class.getClassLoader(), NO_OTHER);
            if (words.containsKey(key)) {
                return words.getString(key);
            }
        }
        return unknown;
    }

    private static String beginning(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
