package org.gehoor.conversation;

import java.util.Optional;
import org.gehoor.vocabulary.ConversationId;

/// Whether words of a person go to the customer by mail as well. A room that writes letters answers; without one they stand on the page
/// of the case only.
@FunctionalInterface
public interface ByMail {

    /// What the mail will bear beside the words, if they were written now; empty when the customer reads along at this moment, or can be
    /// reached by no mail.
    Optional<Entry.Mailed> envelope(ConversationId id, Author.Person person);
}
