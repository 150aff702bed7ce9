package org.gehoor.correspondence;

import java.util.List;
import java.util.Optional;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Closing;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Merges;
import org.gehoor.conversation.Text;
import org.gehoor.conversation.Turn;
import org.gehoor.correspondence.Mails.Found;
import org.gehoor.customer.Customers;
import org.gehoor.files.Files;
import org.gehoor.files.StoredFile;
import org.gehoor.letters.Letters;
import org.gehoor.mailbox.Mailbox;
import org.gehoor.mime.Robots;
import org.gehoor.mime.Sender;
import org.gehoor.organisation.Organisations;
import org.gehoor.queue.Handover;
import org.gehoor.queue.Line;
import org.gehoor.queue.Lines;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.CustomerId;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.Need;
import org.gehoor.vocabulary.OpeningHours;
import org.gehoor.words.Dictionary;
import org.gehoor.words.Words;

/// Writes a mail down in a conversation, in the work of whoever understands it.
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
    record Matters(Conversations conversations, Merges merges, Speaking speaking, Queue queue, Letters letters) {}

    /// How words are written down, and set aside.
    record Speaking(Exchange exchange, Closing closing) {}

    /// The line and the way into it.
    record Queue(Handover handover, Lines lines) {}

    /// The rooms that know whose it is and keep what it carries.
    record People(Customers customers, Circle circle, Organisations organisations, Files files) {}

    /// A new conversation with a place in the line; the customer waits since the mail was received, and is told that we have it,
    /// unless it was brought in from before, or nobody would read it.
    Found begin(Understood it) {
        Found found = wait(it, Optional.empty());
        if (it.kept().raw().way() != Raw.Way.IMPORT && !Robots.isBestLeftAlone(it.mail())) {
            matters.letters().confirm(found.conversation());
        }
        return found;
    }

    /// What nobody waits for an answer to: set aside as soon as it came in, and never answered.
    ///
    /// @param rule by which a machine wrote it
    Found setAside(Understood it, String rule) {
        Found found = wait(it, Optional.of(rule));
        matters.speaking().closing().isSetAside(found.conversation(), rule);
        return found;
    }

    /// A person's words from before: set aside at once, to be found only.
    Found putAway(Understood it, String why) {
        Found found = wait(it, Optional.empty());
        matters.speaking().closing().isSetAside(found.conversation(), why);
        return found;
    }

    /// Words to a conversation that exists, or to what it goes on in. What had ended comes back.
    Found add(Conversation named, Understood it) {
        ConversationId id = matters.merges().lockCurrent(named.id());
        Conversation to = matters.conversations().get(id);
        CustomerId who = it.addressed().sender().flatMap(from -> people.circle().with(named.id(), from))
                .orElseGet(() -> people.circle().join(id, name(it), it.addressed().sender(), to.language()));
        people.circle().copy(id, it.addressed().others(), to.language(), false);
        var author = new Author.Customer(who);
        Entry entry = say(it, id, author, matters.queue().lines().get(to.line()).hours(to.channel()), Optional.empty());
        switch (to.turn()) {
            case Turn.Closed _, Turn.SetAside _ -> matters.queue().handover().reopen(id, author);
            case Turn.WithAssistant _ -> matters.queue().handover().askForPerson(id, author, Need.NONE, it.kept().receivedAt());
            case Turn.WaitingForPerson _, Turn.WithPerson _, Turn.WaitingForCustomer _ -> { }
        }
        return new Found(id, entry.sequence());
    }

    /// Words from before to a conversation that was set aside: there to be found, and nothing moves.
    Found file(Conversation in, Understood it) {
        CustomerId who = people.circle().join(in.id(), name(it), it.addressed().sender(), in.language());
        Entry entry = say(it, in.id(), new Author.Customer(who), matters.queue().lines().get(in.line()).hours(in.channel()), Optional.empty());
        return new Found(in.id(), entry.sequence());
    }

    /// What a machine on the other side wrote about this conversation: written down, and it moves nothing.
    Found hear(Conversation in, Understood it, String rule) {
        List<StoredFile> files = people.files().keep(in.id().value(), Bearing.files(it.raw(), it.mail()));
        Entry entry = matters.speaking().exchange().heard(in.id(), Bearing.words(it.mail()), files,
                Bearing.mailed(it, files.getFirst().id(), Optional.of(rule)));
        return new Found(in.id(), entry.sequence());
    }

    /// A mail that nobody could read: a conversation with the mail as it came.
    Found giveUp(Kept.Waiting mail, Addressed addressed) {
        Words words = dictionary.in(language(addressed));
        Begun begun = begin(addressed, "", new Text(words.say("correspondence.not_understood")));
        List<StoredFile> files = people.files().keep(begun.id().value(), List.of(Bearing.original(mail.raw().bytes())));
        Entry entry = matters.speaking().exchange().say(begun.id(), begun.author(), new Text(""), files, begun.line().hours(Channel.MAIL));
        note(begun.id(), words.say("correspondence.not_understood_note"));
        matters.queue().handover().askForPerson(begun.id(), begun.author(), Need.NONE, mail.receivedAt());
        return new Found(begun.id(), entry.sequence());
    }

    /// Tells colleagues that nothing but the head could be read.
    void noteUnread(Found found, Understood it) {
        note(found.conversation(), dictionary.in(language(it.addressed())).say("correspondence.partly_understood_note"));
    }

    /// Tells colleagues which other conversation it may belong to.
    void noteOther(Found found, Conversation other, boolean takesPart, Understood it) {
        Words words = dictionary.in(language(it.addressed()));
        String reference = other.reference().toString();
        note(found.conversation(), takesPart ? words.say("correspondence.linked_unproven", "reference", reference)
                : words.say("correspondence.linked_stranger", "reference", reference));
    }

    private void note(ConversationId id, String words) {
        matters.speaking().exchange().note(id, new Author.Computer(Author.Voice.HOUSE), new Text(words));
    }

    private Found wait(Understood it, Optional<String> rule) {
        String nothing = dictionary.in(language(it.addressed())).say("correspondence.empty");
        Begun begun = begin(it.addressed(), name(it), Bearing.beginning(it.mail(), Bearing.words(it.mail()), nothing));
        if (rule.isEmpty()) {
            people.circle().copy(begun.id(), it.addressed().others(), begun.line().language(), true);
        }
        Entry entry = say(it, begun.id(), begun.author(), begun.line().hours(Channel.MAIL), rule);
        matters.queue().handover().askForPerson(begun.id(), begun.author(), Need.NONE, it.kept().receivedAt());
        return new Found(begun.id(), entry.sequence());
    }

    private Entry say(Understood it, ConversationId id, Author.Customer author, OpeningHours hours, Optional<String> rule) {
        List<StoredFile> files = people.files().keep(id.value(), Bearing.files(it.raw(), it.mail()));
        return matters.speaking().exchange().say(id, author, Bearing.words(it.mail()), files,
                Optional.of(Bearing.mailed(it, files.getFirst().id(), rule)), hours);
    }

    private record Begun(ConversationId id, Author.Customer author, Line line) {}

    private Begun begin(Addressed addressed, String name, Text beginning) {
        String brand = addressed.mailbox().map(Mailbox::brand).orElseGet(people.organisations()::mainBrand);
        Language language = language(addressed);
        Line line = matters.queue().lines().forTopic(brand, addressed.mailbox().map(Mailbox::topic).orElse(""), language);
        CustomerId customer = people.customers().begin(language, name, addressed.sender()).id();
        Conversation conversation = matters.conversations().begin(
                new Conversations.Beginning(brand, Channel.MAIL, language, line.id(), customer, beginning));
        return new Begun(conversation.id(), new Author.Customer(customer), line);
    }

    private Language language(Addressed addressed) {
        return addressed.mailbox().map(Mailbox::language).orElseGet(() -> people.organisations().get().language());
    }

    private static String name(Understood it) {
        return it.mail().head().from().map(Sender::name).map(Bearing::line).orElse("");
    }
}
