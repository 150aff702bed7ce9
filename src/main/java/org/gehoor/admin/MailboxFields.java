package org.gehoor.admin;

import java.util.List;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;

/// The form of a mailbox as it was typed, and what can be chosen in it.
///
/// @param action where it is sent
/// @param isNew  whether the mailbox is to be made: only then its address is asked
/// @param has    the secrets that are kept when their field stays empty
public record MailboxFields(String action, boolean isNew, MailboxForm typed, Faults faults, List<Choice> topics, List<Choice> languages, List<String> has) {

    public MailboxFields {
        topics = List.copyOf(topics);
        languages = List.copyOf(languages);
        has = List.copyOf(has);
    }

    /// What was typed there.
    public String of(String field) {
        return typed.of(field);
    }

    /// Whether a secret is kept that this field would replace.
    public boolean keeps(String field) {
        return has.contains(field);
    }
}
