package org.gehoor.outbox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Language;

/// A letter before it is posted. It becomes a mail whose Message-ID follows from its id.
///
/// @param about the conversation it is about; when that is erased, so is the letter
public record Draft(UUID id, Optional<ConversationId> about, Envelope envelope, Content content, Manner manner) {

    /// Whom it goes to and who sends it.
    public record Envelope(Sender from, List<Addressee> to, List<Addressee> cc) {
        public Envelope {
            to = List.copyOf(to);
            cc = List.copyOf(cc);
        }

        /// Everybody, those in To first.
        List<Addressee> everybody() {
            return Stream.concat(to.stream(), cc.stream()).toList();
        }
    }

    /// Somebody it goes to. The name may be empty.
    public record Addressee(String name, EmailAddress address) {
        public Addressee {
            name = oneLine(name);
        }
    }

    /// Who sends it.
    ///
    /// @param mailbox whose server it leaves by; empty for that of the installation
    /// @param address what stands in From; empty for that of the installation
    /// @param replyTo where answers go, and what servers have to say about it; empty for the address in From
    public record Sender(Optional<UUID> mailbox, String name, Optional<EmailAddress> address, Optional<EmailAddress> replyTo) {
        public Sender {
            name = oneLine(name);
        }

        /// The installation itself.
        public static final Sender HOUSE = new Sender(Optional.empty(), "", Optional.empty(), Optional.empty());
    }

    /// What it says.
    ///
    /// @param files of the conversation it is about, read when it leaves
    public record Content(String subject, String text, Language language, List<UUID> files) {
        public Content {
            subject = oneLine(subject);
            files = List.copyOf(files);
        }
    }

    /// Why it is written.
    ///
    /// @param answers    the Message-ID of the mail it answers, without angle brackets
    /// @param references the Message-IDs of what came before, oldest first, without angle brackets
    /// @param once       a name of which a conversation has at most one letter
    public record Manner(Written written, Optional<String> answers, List<String> references, Optional<String> once) {
        public Manner {
            references = List.copyOf(references);
        }

        /// By the house of its own accord, in answer to no mail.
        public static final Manner NOTICE = new Manner(Written.AUTO_GENERATED, Optional.empty(), List.of(), Optional.empty());
    }

    /// By whom it is written, as machines on the other side want to know (RFC 3834).
    public enum Written {
        /// A person's own words.
        BY_A_PERSON,
        /// A machine, because somebody wrote.
        AUTO_REPLIED,
        /// A machine, for another reason.
        AUTO_GENERATED;

        /// What stands in Auto-Submitted; empty for a person's words.
        Optional<String> header() {
            return this == BY_A_PERSON ? Optional.empty() : Optional.of(name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /// Its Message-ID, without angle brackets.
    public String messageId() {
        return messageId(id, envelope.from());
    }

    /// The Message-ID that a letter with this id and sender will have, without angle brackets.
    public static String messageId(UUID id, Sender from) {
        return id + "@" + from.address().map(OutgoingMails::domain).orElse("localhost");
    }

    Draft with(Envelope other) {
        return new Draft(id, about, other, content, manner);
    }

    /// The same without what it says: that it was written, to whom and about what.
    Draft withoutWords() {
        return new Draft(id, about, envelope, new Content(content.subject(), "", content.language(), List.of()), manner);
    }

    /// What stands in a header stands on one line: nobody writes a second header by it.
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }
}
