package org.gehoor.letters;

import java.util.Optional;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Entry;
import org.gehoor.customer.Customer;
import org.gehoor.mailbox.Mailbox;
import org.gehoor.organisation.Organisation;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.words.Words;

/// What must be known to write to the customer of a conversation.
///
/// @param address of the customer
/// @param last    the last mail that came in this conversation
/// @param mailbox it came to, or that such letters come from; empty when there is none
record Sheet(Conversation conversation, Organisation ours, Words words, Customer customer, EmailAddress address, Optional<Entry.Mailed> last,
             Optional<Mailbox> mailbox) {

    /// The name that stands before the address in From.
    String name() {
        return mailbox.map(Mailbox::name).filter(name -> !name.isBlank()).orElse(ours.name());
    }

    String reference() {
        return conversation.reference().toString();
    }

    String subject(String kind) {
        return words.say("letters.subject." + kind, "reference", reference(), "organisation", ours.name());
    }
}
