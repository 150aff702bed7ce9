package org.gehoor.desk;

import java.util.List;
import org.gehoor.pages.Choice;

/// The language of a conversation, to be chosen.
///
/// @param now the tag of the present one
public record LanguageSheet(About about, String now, List<Choice> languages) {

    public LanguageSheet {
        languages = List.copyOf(languages);
    }
}
