package org.gehoor.letters;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.ByMail;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Entry.What;
import org.gehoor.conversation.Timelines;
import org.gehoor.mailbox.Mailbox;
import org.gehoor.outbox.Draft;
import org.gehoor.outbox.Draft.Addressee;
import org.gehoor.outbox.Outbox;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.UuidV7;

/// The letters of persons: their words as they wrote them, with their name, to everybody who got the mail that they answer.
final class ByPerson implements ByMail {

    private final Sheets sheets;
    private final Circle circle;
    private final Sending sending;
    private final Told told;
    private final Clock clock;

    ByPerson(Sheets sheets, Circle circle, Sending sending, Told told, Clock clock) {
        this.sheets = sheets;
        this.circle = circle;
        this.sending = sending;
        this.told = told;
        this.clock = clock;
    }

    /// How a letter goes out.
    record Sending(Outbox outbox, Threads threads, Restraint restraint) {}

    /// What it tells of, and whether that is read at this moment anyway.
    record Told(Timelines timelines, Promises promises, Reading reading) {}

    /// Whether the customer has the page of a conversation open now; then the words are there already.
    @FunctionalInterface
    interface Reading {
        boolean isReading(ConversationId conversation);
    }

    @Override
    public Optional<Entry.Mailed> envelope(ConversationId id, Author.Person person) {
        if (told.reading().isReading(id)) {
            return Optional.empty();
        }
        return sheets.of(id).map(sheet -> {
            Draft.Envelope envelope = envelope(sheet, person.name());
            UUID letter = UuidV7.at(clock.instant());
            Draft.Sender from = envelope.from();
            return new Entry.Mailed(subject(sheet), new Entry.Party(from.name(), from.address().map(EmailAddress::text).orElse("")),
                    parties(envelope.to()), parties(envelope.cc()), Optional.of(Draft.messageId(letter, from)), Optional.empty());
        });
    }

    /// A person's words were recorded; they leave when the record says that they went by mail.
    void wrote(ConversationId id, long sequence) {
        told.timelines().find(id, sequence).ifPresent(entry -> {
            if (entry.what() instanceof What.Message message && message.mail().isPresent()) {
                sheets.of(id).ifPresent(sheet -> post(sheet, letterOf(message.mail().get()), entry, message.text(), subject(sheet)));
            }
        });
    }

    /// A person closed with a letter that gives the reasons. It always leaves.
    void closed(ConversationId id, long sequence) {
        told.timelines().find(id, sequence).ifPresent(entry -> {
            if (entry.what() instanceof What.FinalLetter letter) {
                sheets.of(id).ifPresent(sheet -> post(sheet, UuidV7.at(clock.instant()), entry, letter.text(), subject(sheet)));
            }
        });
    }

    private void post(Sheet sheet, UUID letter, Entry entry, String text, String subject) {
        ConversationId id = sheet.conversation().id();
        String name = entry.who() instanceof Entry.Who.Person person ? person.name() : "";
        Draft.Envelope envelope = envelope(sheet, name);
        boolean alone = envelope.cc().isEmpty() && envelope.to().getFirst().address().equals(sheet.address());
        String words = Stream.of(text, promise(sheet), signed(sheet, name), sheets.foot(sheet, alone))
                .filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n"));
        List<UUID> files = entry.files().stream().filter(file -> !file.erased()).map(Entry.Attached::id).toList();
        sending.outbox().post(new Draft(letter, Optional.of(id), envelope, new Draft.Content(subject, words, sheet.conversation().language(), files),
                sending.threads().manner(id, Draft.Written.BY_A_PERSON, sheet.last(), Optional.empty())));
        Stream.concat(envelope.to().stream(), envelope.cc().stream()).forEach(to -> sending.restraint().forget(to.address()));
    }

    private Draft.Envelope envelope(Sheet sheet, String name) {
        EmailAddress to = Circle.customer(sheet.address(), sheet.last());
        String from = name.isBlank() ? sheet.name() : sheet.words().say("letters.from", "name", name, "organisation", sheet.name());
        return new Draft.Envelope(sheets.sender(sheet, from), List.of(new Addressee(sheet.customer().name(), to)),
                circle.copies(sheet.last(), to, sheet.address()));
    }

    private static String subject(Sheet sheet) {
        return sheet.last().map(mail -> Threads.subject(mail, sheet.conversation())).orElseGet(() -> sheet.subject("answered"));
    }

    private String promise(Sheet sheet) {
        return sheet.conversation().promise().map(told.promises()::get).filter(promise -> promise.end().isEmpty()).map(Promise::words)
                .map(words -> sheet.words().say("letters.promise", "promise", words)).orElse("");
    }

    private static String signed(Sheet sheet, String name) {
        String signature = sheet.mailbox().map(Mailbox::signature).map(String::strip).orElse("");
        String person = name.isBlank() ? "" : sheet.words().say("letters.signed", "name", name, "organisation", sheet.ours().name());
        return Stream.of(signature, person).filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n"));
    }

    private static UUID letterOf(Entry.Mailed mail) {
        return UUID.fromString(mail.messageId().orElseThrow().split("@", 2)[0]);
    }

    private static List<Entry.Party> parties(List<Addressee> addressees) {
        return addressees.stream().map(one -> new Entry.Party(one.name(), one.address().text())).toList();
    }
}
