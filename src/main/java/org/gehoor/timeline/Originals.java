package org.gehoor.timeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.conversation.ConversationRefusal;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Timelines;
import org.gehoor.files.Files;
import org.gehoor.files.FilesRefusal;
import org.gehoor.html.Safe;
import org.gehoor.mime.Mail;
import org.gehoor.mime.Mime;
import org.gehoor.pages.Framed;
import org.gehoor.pages.Refusal;
import org.gehoor.redaction.Masks;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.words.Words;

/// Shows mails whole, as they came: read anew each time from the file that keeps them. Whether somebody may see a conversation is found
/// out before.
public final class Originals {

    private final Timelines timelines;
    private final Files files;

    Originals(Timelines timelines, Files files) {
        this.timelines = timelines;
        this.files = files;
    }

    /// A mail of a conversation that is kept as it came.
    ///
    /// @param file that keeps it
    public record Kept(ConversationId conversation, long sequence, UUID file) {}

    /// Finds a mail by the number of its entry. Entries with a mail are words to the other side, never among colleagues.
    ///
    /// @throws Refusal NOT_FOUND when that entry has none
    public Kept find(ConversationId conversation, String number) {
        return Optional.of(number).filter(typed -> typed.matches("[1-9]\\d{0,8}"))
                .flatMap(typed -> timelines.find(conversation, Long.parseLong(typed)))
                .flatMap(entry -> entry.mail().flatMap(Entry.Mailed::original).map(file -> new Kept(conversation, entry.sequence(), file)))
                .orElseThrow(() -> new Refusal(ConversationRefusal.NOT_FOUND));
    }

    /// The page on which it is read.
    ///
    /// @param at address of the conversation, as this reader came
    /// @throws Refusal NO_SUCH_FILE when it was erased
    public MailView view(Kept kept, String at, Words words) {
        Mail mail = read(kept);
        String address = MailHead.address(kept.sequence(), at);
        Optional<Safe> safe = mail.html().map(html -> MailHtml.of(mail, html, false)).filter(one -> !one.html().isBlank() || one.hadRemote());
        String subject = Masks.masked(MailHead.plain(mail.head().subject()));
        return new MailView(at, subject.isEmpty() ? words.say("timeline.mail_no_subject") : subject, MailFacts.of(mail.head(), words), Masks.masked(mail.text().strip()),
                safe.isPresent() ? address + "/html" : null, safe.filter(Safe::hadRemote).isPresent() ? address + "/pictures" : null,
                at + "/files/" + kept.file(), !mail.understood());
    }

    /// Its HTML, for a frame.
    ///
    /// @param remote whether its reader asked for pictures from elsewhere
    /// @throws Refusal NO_SUCH_FILE when it has none, or was erased
    public Framed framed(Kept kept, boolean remote, Words words) {
        Mail mail = read(kept);
        String html = mail.html().orElseThrow(() -> new Refusal(FilesRefusal.NO_SUCH_FILE));
        return new Framed(words.language().tag(), Masks.maskedHtml(MailHtml.of(mail, html, remote).html()), remote);
    }

    private Mail read(Kept kept) {
        try (InputStream raw = files.open(kept.conversation().value(), kept.file()).orElseThrow(() -> new Refusal(FilesRefusal.NO_SUCH_FILE))) {
            return Mime.read(raw.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
