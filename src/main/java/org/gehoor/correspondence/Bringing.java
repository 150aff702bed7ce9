package org.gehoor.correspondence;

import java.util.List;
import java.util.Optional;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Text;
import org.gehoor.correspondence.Mails.Found;
import org.gehoor.customer.Customers;
import org.gehoor.files.Files;
import org.gehoor.files.StoredFile;
import org.gehoor.letters.Letters;
import org.gehoor.mailbox.Mailbox;
import org.gehoor.organisation.Organisations;
import org.gehoor.queue.Handover;
import org.gehoor.queue.Line;
import org.gehoor.queue.Lines;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.Need;
import org.gehoor.words.Dictionary;

/// Brings a mail that was read into a conversation, in the work of whoever understands it.
final class Bringing {

    private final Matters matters;
    private final People people;
    private final Dictionary dictionary;

    Bringing(Matters matters, People people, Dictionary dictionary) {
        this.matters = matters;
        this.people = people;
        this.dictionary = dictionary;
    }

    /// The rooms on this floor that a mail needs.
    record Matters(Conversations conversations, Exchange exchange, Handover handover, Lines lines, Letters letters) {}

    /// The rooms that know whose it is and keep what it carries.
    record People(Customers customers, Organisations organisations, Files files) {}

    /// A new conversation with a place in the line; the customer waits since the mail was received.
    Found begin(Understood it) {
        Text words = Bearing.words(it.mail());
        Begun begun = begin(it.addressed(), Bearing.beginning(it.mail(), words, ""));
        people.customers().told(begun.author().id(), it.mail().head().from().map(from -> Bearing.party(from).name()).orElse(""),
                it.addressed().sender(), Optional.empty());
        List<StoredFile> files = people.files().keep(begun.id().value(), Bearing.files(it.raw(), it.mail()));
        Entry entry = matters.exchange().say(begun.id(), begun.author(), words, files,
                Optional.of(Bearing.mailed(it.mail().head(), Optional.of(files.getFirst().id()))), begun.line().hours());
        matters.handover().askForPerson(begun.id(), begun.author(), Need.NONE, it.kept().receivedAt());
        matters.letters().confirm(begun.id());
        return new Found(begun.id(), entry.sequence());
    }

    private record Begun(ConversationId id, Author.Customer author, Line line) {}

    private Begun begin(Addressed addressed, Text beginning) {
        String brand = addressed.mailbox().map(Mailbox::brand).orElseGet(people.organisations()::mainBrand);
        Language language = addressed.mailbox().map(Mailbox::language).orElseGet(() -> people.organisations().get().language());
        Line line = matters.lines().forTopic(brand, addressed.mailbox().map(Mailbox::topic).orElse(""), language);
        var customer = people.customers().begin(language);
        var conversation = matters.conversations().begin(new Conversations.Beginning(brand, Channel.MAIL, language, line.id(), customer.id(), beginning));
        return new Begun(conversation.id(), new Author.Customer(customer.id()), line);
    }
}
