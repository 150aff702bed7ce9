package org.gehoor.letters;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gehoor.access.CaseKeys;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Participants;
import org.gehoor.customer.Customer;
import org.gehoor.customer.Customers;
import org.gehoor.organisation.Organisation;
import org.gehoor.organisation.Organisations;
import org.gehoor.outbox.Draft;
import org.gehoor.outbox.Outbox;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.words.Dictionary;

/// Gathers what a letter needs, and writes what stands under every letter.
final class Sheets {

    private final Conversations conversations;
    private final Participants participants;
    private final Knowing knowing;
    private final Outbox outbox;
    private final Circle circle;

    Sheets(Conversations conversations, Participants participants, Knowing knowing, Outbox outbox, Circle circle) {
        this.conversations = conversations;
        this.participants = participants;
        this.knowing = knowing;
        this.outbox = outbox;
        this.circle = circle;
    }

    /// The rooms that know whom it goes to, who sends it, and in which words.
    record Knowing(Customers customers, CaseKeys keys, Organisations organisations, Dictionary dictionary, URI publicUrl) {}

    /// Empty when the customer left no address, or no letter can leave.
    Optional<Sheet> of(ConversationId id) {
        if (!outbox.leaves()) {
            return Optional.empty();
        }
        Customer customer = knowing.customers().get(participants.customer(id));
        return customer.email().map(address -> {
            Conversation conversation = conversations.get(id);
            Organisation ours = knowing.organisations().get();
            Optional<Entry.Mailed> last = circle.lastMail(id);
            return new Sheet(conversation, ours, knowing.dictionary().in(conversation.language(), ours.zone()), customer, address, last,
                    circle.mailbox(conversation, last));
        });
    }

    /// Whether a letter can reach the customer.
    boolean hasAddress(ConversationId id) {
        return outbox.leaves() && knowing.customers().get(participants.customer(id)).email().isPresent();
    }

    /// As whom it is sent.
    Draft.Sender sender(Sheet sheet, String name) {
        return outbox.sender(circle.sender(sheet.mailbox(), sheet.conversation(), name));
    }

    /// A link that opens the case to its customer alone.
    String link(Sheet sheet) {
        return knowing.publicUrl().resolve("/cases/" + knowing.keys().make(sheet.conversation().id()).reveal()).toString();
    }

    /// The reference, where the case stands, how to answer, and the ways to a person. What opens the case stands in mails to its customer
    /// alone: a key in a mail to several would give the case to all of them.
    String foot(Sheet sheet, boolean alone) {
        String link = alone
                ? sheet.words().say("letters.link", "reference", sheet.reference(),
                        "link", link(sheet))
                : sheet.words().say("letters.link_for_all", "reference", sheet.reference(), "link", knowing.publicUrl().resolve("/cases").toString());
        String answer = sheet.mailbox().isPresent() ? sheet.words().say("letters.answer") : "";
        return Stream.of(link, answer, sheet.words().say("letters.ways", "phone", sheet.ours().phone().e164(), "organisation", sheet.ours().name()))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
    }
}
