package org.gehoor.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Timelines;
import org.gehoor.mailbox.Mailbox;
import org.gehoor.mailbox.Mailboxes;
import org.gehoor.mailbox.ReplyAddresses;
import org.gehoor.outbox.Draft;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.EmailAddress;

/// Who gets a mail about a conversation, and from which of our mailboxes it comes: as the mail that it answers says.
final class Circle {

    private static final int LATELY = 60;
    private static final int MOST_COPIES = 50;

    private final Timelines timelines;
    private final Mailboxes mailboxes;
    private final ReplyAddresses replies;

    Circle(Timelines timelines, Mailboxes mailboxes, ReplyAddresses replies) {
        this.timelines = timelines;
        this.mailboxes = mailboxes;
        this.replies = replies;
    }

    /// The last mail that somebody on the other side wrote.
    Optional<Entry.Mailed> lastMail(ConversationId id) {
        return timelines.lately(id, LATELY).reversed().stream().filter(entry -> entry.who() instanceof Entry.Who.Customer)
                .flatMap(entry -> mail(entry).stream()).findFirst();
    }

    static Optional<Entry.Mailed> mail(Entry entry) {
        return entry.what() instanceof Entry.What.Message message ? message.mail() : Optional.empty();
    }

    /// The mailbox that it came to, else the one of its brand and language.
    Optional<Mailbox> mailbox(Conversation conversation, Optional<Entry.Mailed> last) {
        List<Mailbox> all = mailboxes.list().stream().filter(Mailbox::on).toList();
        return last.stream().flatMap(mail -> Stream.concat(mail.to().stream(), mail.cc().stream()))
                .flatMap(party -> owner(all, party.address()).stream()).findFirst()
                .or(() -> mailboxes.of(conversation.brand(), conversation.language()));
    }

    /// The mailbox as a sender, with the signed address that answers come to.
    Draft.Sender sender(Optional<Mailbox> mailbox, Conversation conversation, String name) {
        return mailbox.map(one -> new Draft.Sender(Optional.of(one.id().value()), name, Optional.of(one.address()),
                        ReplyAddresses.fits(one.address()) ? Optional.of(replies.of(one, conversation.reference())) : Optional.empty()))
                .orElseGet(() -> new Draft.Sender(Optional.empty(), name, Optional.empty(), Optional.empty()));
    }

    /// Where words to the customer go: where their last mail asks for them, else to their address.
    static EmailAddress customer(EmailAddress known, Optional<Entry.Mailed> last) {
        return last.filter(mail -> mail.from().address().equalsIgnoreCase(known.text())).flatMap(Entry.Mailed::answerTo)
                .flatMap(party -> EmailAddress.read(party.address())).orElse(known);
    }

    /// Who else got the mail that is answered, without ourselves and without those who get it anyway.
    List<Draft.Addressee> copies(Optional<Entry.Mailed> last, EmailAddress... without) {
        if (last.isEmpty()) {
            return List.of();
        }
        List<Mailbox> all = mailboxes.list();
        var seen = new ArrayList<>(Stream.of(without).map(one -> one.text().toLowerCase(Locale.ROOT)).toList());
        var copies = new ArrayList<Draft.Addressee>();
        Entry.Mailed mail = last.get();
        Stream.of(Stream.of(mail.from()), mail.to().stream(), mail.cc().stream()).flatMap(parties -> parties).forEach(party -> {
            Optional<EmailAddress> address = EmailAddress.read(party.address()).filter(_ -> owner(all, party.address()).isEmpty());
            if (address.isPresent() && !seen.contains(party.address().toLowerCase(Locale.ROOT)) && copies.size() < MOST_COPIES) {
                seen.add(party.address().toLowerCase(Locale.ROOT));
                copies.add(new Draft.Addressee(party.name(), address.get()));
            }
        });
        return copies;
    }

    /// Whose mailbox this is; what follows a plus does not count.
    private Optional<Mailbox> owner(List<Mailbox> all, String address) {
        String plain = address.strip().toLowerCase(Locale.ROOT);
        int plus = plain.indexOf('+');
        int at = plain.lastIndexOf('@');
        String without = plus > 0 && plus < at ? plain.substring(0, plus) + plain.substring(at) : plain;
        return all.stream().filter(one -> one.address().text().equalsIgnoreCase(plain) || one.address().text().equalsIgnoreCase(without)).findFirst();
    }
}
