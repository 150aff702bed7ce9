package org.gehoor.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.conversation.Entry.Mailed;
import org.gehoor.conversation.Entry.Party;
import org.gehoor.conversation.Text;
import org.gehoor.files.Files;
import org.gehoor.mime.Head;
import org.gehoor.mime.Mail;
import org.gehoor.mime.Sender;
import org.gehoor.mime.Trimming;
import org.gehoor.vocabulary.EmailAddress;

/// What of a mail goes into the record: its new words, its beginning, what it bore beside them, and its files.
final class Bearing {

    /// The name under which a whole mail is kept beside its words, and its type.
    private static final String ORIGINAL = "original.eml";
    private static final String MAIL = "message/rfc822";
    private static final int LONGEST = 1_000;
    private static final int MOST_PARTIES = 100;

    private Bearing() {}

    /// The new words; all of them when nothing seems to be new.
    static Text words(Mail mail) {
        String words = Trimming.of(mail.text()).words();
        return Text.received(words.isBlank() ? mail.text() : words);
    }

    /// By what the mail is told from others in the line: its subject, and how it begins.
    ///
    /// @param nothing what is said when it says nothing
    static Text beginning(Mail mail, Text words, String nothing) {
        String subject = line(mail.head().subject());
        String first = words.words().substring(0, Math.min(words.words().length(), LONGEST)).strip();
        if (subject.isEmpty() || first.regionMatches(true, 0, subject, 0, subject.length())) {
            return Text.received(first.isEmpty() ? nothing : first);
        }
        return Text.received(first.isEmpty() ? subject : subject + " · " + first);
    }

    /// What it bore beside its words.
    ///
    /// @param rule by which a machine wrote it
    static Mailed mailed(Head head, UUID original, Optional<String> rule) {
        return new Mailed(line(head.subject()), head.from().map(Bearing::party).orElse(new Party("", "")), parties(head.to()), parties(head.cc()),
                head.messageId().map(Bearing::line).filter(id -> !id.isEmpty()), Optional.of(original), answerTo(head), rule);
    }

    /// Where answers are wanted: only within the domain that wrote, or anybody could have us write to anybody.
    private static Optional<Party> answerTo(Head head) {
        return head.from().flatMap(from -> head.replyTo().stream().findFirst()
                .filter(other -> !other.address().equalsIgnoreCase(from.address()) && domain(other).equals(domain(from)) && !domain(other).isEmpty())
                .filter(other -> EmailAddress.read(other.address()).isPresent()).map(Bearing::party));
    }

    private static String domain(Sender sender) {
        return sender.address().substring(sender.address().lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
    }

    /// Itself as it came, and what it carries.
    static List<Files.Received> files(byte[] raw, Mail mail) {
        var files = new ArrayList<Files.Received>();
        files.add(original(raw));
        mail.files().forEach(file -> files.add(new Files.Received(file.name(), Optional.empty(), file.bytes())));
        return files;
    }

    static Files.Received original(byte[] raw) {
        return new Files.Received(ORIGINAL, Optional.of(MAIL), raw);
    }

    static Party party(Sender sender) {
        return new Party(line(sender.name()), line(sender.address()));
    }

    private static List<Party> parties(List<Sender> senders) {
        return senders.stream().limit(MOST_PARTIES).map(Bearing::party).toList();
    }

    /// On one line, of a length that anybody would write, without characters that only confuse.
    static String line(String text) {
        String seen = Text.received(text.replaceAll("\\s+", " ")).words();
        return seen.length() <= LONGEST ? seen : Text.received(seen.substring(0, LONGEST)).words();
    }
}
