package org.gehoor.portal;

import org.gehoor.pages.Faults;
import org.gehoor.vocabulary.Need;

/// What was typed into the form, and what is still missing. `way` is `email` or `link`; `by` says when an answer comes.
public record ContactForm(String words, String way, String email, String name, Need need, Faults faults, String by) {

    /// The form as it is first shown.
    static ContactForm empty(String by) {
        return new ContactForm("", "email", "", "", Need.NONE, Faults.none(), by);
    }

    ContactForm with(Faults missing) {
        return new ContactForm(words, way, email, name, need, missing, by);
    }
}
