package org.gehoor.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gehoor.correspondence.Mails.Found;
import org.gehoor.correspondence.Mails.Marks;
import org.gehoor.correspondence.Mails.Outcome;
import org.gehoor.mailbox.Mailboxes;
import org.gehoor.mailbox.ReplyAddresses;
import org.gehoor.mime.Mail;
import org.gehoor.mime.Mime;

/// Finds out where a mail belongs, brings it there, and writes down what became of it, all in one piece of work.
final class Homeward {

    private final Mails mails;
    private final Digests digests;
    private final Mailboxes mailboxes;
    private final ReplyAddresses replies;
    private final Bringing bringing;

    Homeward(Mails mails, Digests digests, Mailboxes mailboxes, ReplyAddresses replies, Bringing bringing) {
        this.mails = mails;
        this.digests = digests;
        this.mailboxes = mailboxes;
        this.replies = replies;
        this.bringing = bringing;
    }

    /// What became of it, and where it is.
    private record Home(Outcome outcome, Found found) {}

    void bring(Kept.Waiting kept) {
        byte[] raw = kept.raw().bytes();
        Mail mail = Mime.read(raw);
        Optional<byte[]> messageId = mail.head().messageId().map(Mails::bare).filter(id -> !id.isEmpty()).map(digests::ofMessageId);
        var marks = new Marks(digests.ofRaw(Digests.hash(raw)), messageId, digests.ofIdentity(mail.head(), raw));
        var held = new ArrayList<>(List.of(marks.identity()));
        messageId.ifPresent(held::add);
        mails.hold(held);
        Home home = mails.same(marks.identity()).map(same -> new Home(Outcome.AGAIN, same))
                .orElseGet(() -> home(new Understood(kept, mail, Addressed.of(kept.raw(), mail.head(), mailboxes.list(), replies))));
        mails.add(kept, marks, home.found(), home.outcome());
    }

    private Home home(Understood it) {
        return new Home(Outcome.BEGUN, bringing.begin(it));
    }
}
