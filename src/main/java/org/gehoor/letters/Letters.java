package org.gehoor.letters;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.gehoor.access.CaseKeys;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Participants;
import org.gehoor.conversation.Timelines;
import org.gehoor.customer.Customer;
import org.gehoor.customer.Customers;
import org.gehoor.organisation.Organisation;
import org.gehoor.organisation.Organisations;
import org.gehoor.outbox.Outbox;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.words.Dictionary;
import org.gehoor.words.Words;

/// Writes and posts the letters of one conversation. Writes nothing when the customer left no address
/// or no letter can leave.
public final class Letters {

    private final Conversations conversations;
    private final Participants participants;
    private final Timelines timelines;
    private final Promises promises;
    private final People people;
    private final Outbox outbox;
    private final Dictionary dictionary;
    private final URI publicUrl;

    Letters(Matters matters, People people, Outbox outbox, Dictionary dictionary, URI publicUrl) {
        this.conversations = matters.conversations();
        this.participants = matters.participants();
        this.timelines = matters.timelines();
        this.promises = matters.promises();
        this.people = people;
        this.outbox = outbox;
        this.dictionary = dictionary;
        this.publicUrl = publicUrl;
    }

    /// The rooms on this floor that a letter tells of.
    record Matters(Conversations conversations, Participants participants, Timelines timelines, Promises promises) {}

    /// The rooms that know whom it goes to and who sends it.
    record People(Customers customers, CaseKeys keys, Organisations organisations) {}

    /// We have your words, and this is what we promise.
    public void confirm(ConversationId id) {
        promise(id).ifPresent(promise -> post(id, "confirmed", promise.words()));
    }

    /// A person wrote: the words themselves.
    void answered(ConversationId id, long sequence) {
        timelines.after(id, sequence - 1).stream().limit(1).map(Letters::words).filter(text -> !text.isEmpty())
                .forEach(text -> post(id, "answered", text));
    }

    /// A person asks whether it is solved.
    void askedToClose(ConversationId id) {
        post(id, "asked", "");
    }

    /// We missed what we promised, and promise again.
    void missed(ConversationId id) {
        promise(id).ifPresent(promise -> post(id, "missed", promise.words()));
    }

    /// We ask again whether it is solved, and say when silence closes it.
    void reminded(ConversationId id, Instant closesAt) {
        Words words = dictionary.in(conversations.get(id).language(), people.organisations().get().zone());
        post(id, "reminded", words.day(closesAt));
    }

    /// Whether a letter can reach the customer.
    boolean hasAddress(ConversationId id) {
        return outbox.leaves() && people.customers().get(participants.customer(id)).email().isPresent();
    }

    private void post(ConversationId id, String kind, String content) {
        if (!outbox.leaves()) {
            return;
        }
        Customer customer = people.customers().get(participants.customer(id));
        customer.email().ifPresent(address -> {
            Conversation conversation = conversations.get(id);
            Organisation ours = people.organisations().get();
            Words words = dictionary.in(conversation.language(), ours.zone());
            String link = publicUrl.resolve("/cases/" + people.keys().make(id).reveal()).toString();
            String greeting = customer.name().isEmpty() ? words.say("letters.greeting") : words.say("letters.greeting_name", "name", customer.name());
            outbox.post(id, address, words.say("letters.subject." + kind, "reference", conversation.reference().toString(), "organisation", ours.name()),
                    String.join("\n\n", greeting, words.say("letters.text." + kind, "content", content),
                            words.say("letters.link", "reference", conversation.reference().toString(), "link", link),
                            words.say("letters.ways", "phone", ours.phone().e164(), "organisation", ours.name())));
        });
    }

    private Optional<Promise> promise(ConversationId id) {
        return conversations.get(id).promise().map(promises::get);
    }

    private static String words(Entry entry) {
        if (entry.what() instanceof Entry.What.Message message) {
            return message.text();
        }
        return entry.what() instanceof Entry.What.FinalLetter letter ? letter.text() : "";
    }
}
