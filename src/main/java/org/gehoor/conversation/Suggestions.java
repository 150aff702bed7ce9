package org.gehoor.conversation;

import java.util.List;
import org.gehoor.vocabulary.Language;

/// A machine that shows staff what may be of use. Absent by default; what it shows is never sent by itself.
@FunctionalInterface
public interface Suggestions {

    /// The articles nearest to these words, the nearest first, public and for staff.
    List<Entry.Source> articles(String words, Language language, int most);
}
