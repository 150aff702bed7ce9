package org.gehoor.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gehoor.mime.Fields;
import org.gehoor.mime.Head;
import org.gehoor.mime.Mime;

/// What stands above a mail, as the rest of the house reads it too: proof is of no use when it is about another address.
record MailHead(Fields fields, Optional<String> from) {

    private static final int LONGEST = 512 * 1024;

    /// Reads the head only, however long the mail.
    static MailHead of(byte[] mail) {
        Head head = Mime.read(Arrays.copyOf(mail, length(mail))).head();
        List<String> senders = head.fields().all("From");
        return new MailHead(head.fields(), senders.size() == 1 ? head.from().flatMap(sender -> Domains.of(sender.address())) : Optional.empty());
    }

    /// The domain of its only From (RFC 5322, 3.6); empty when there is none or more than one.
    @Override
    public Optional<String> from() {
        return from;
    }

    private static int length(byte[] mail) {
        int most = Math.min(mail.length, LONGEST);
        for (int at = 1; at < most; at++) {
            if (mail[at] == '\n' && (mail[at - 1] == '\n' || at > 1 && mail[at - 1] == '\r' && mail[at - 2] == '\n')) {
                return at + 1;
            }
        }
        return most;
    }
}
