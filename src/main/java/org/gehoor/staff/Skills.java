package org.gehoor.staff;

import java.util.Set;
import org.gehoor.vocabulary.Language;

/// In which languages and on which topics somebody helps; nothing means all of them. Skills are of staff, never of customers, and are no scores:
/// somebody has one or has not.
public record Skills(Set<Language> languages, Set<String> topics) {

    /// Every language and every topic.
    public static final Skills ALL = new Skills(Set.of(), Set.of());

    public Skills {
        languages = Set.copyOf(languages);
        topics = Set.copyOf(topics);
    }

    /// Whether nothing is left out.
    public boolean isAll() {
        return languages.isEmpty() && topics.isEmpty();
    }

    /// Whether somebody with these helps here.
    public boolean cover(Language language, String topic) {
        return (languages.isEmpty() || languages.contains(language)) && (topics.isEmpty() || topics.contains(topic));
    }
}
