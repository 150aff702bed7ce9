package org.gehoor.outbox;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.gehoor.files.Files;
import org.gehoor.files.StoredFile;
import org.gehoor.vocabulary.EmailAddress;

/// Makes mails of letters, for a server or to be looked at. What is attached is read from where it is kept while the mail is written to the server.
public final class OutgoingMails {

    /// draft-abaris-aicdh-01 (2026), made for HTTP and used in its form here: our automatic letters are sentences that people wrote, filled in by a program.
    private static final String NO_MODEL_WROTE_IT = "AI-Disclosure";

    private static final List<String> SHOWN = List.of("From", "Reply-To", "To", "Cc", "Date", "Message-ID", "In-Reply-To", "References",
            "Auto-Submitted", NO_MODEL_WROTE_IT, "X-Auto-Response-Suppress", "Content-Language", "X-Gehoor");

    private final Files files;
    private final Supplier<String> installation;

    OutgoingMails(Files files, Supplier<String> installation) {
        this.files = files;
        this.installation = installation;
    }

    /// The mail of a letter, in a session that need not have a server.
    ///
    /// @throws MessagingException when no mail can be made of it
    MimeMessage of(Letter letter, Session session) throws MessagingException {
        Draft draft = letter.draft();
        var mail = new Numbered(session, draft.messageId());
        Draft.Envelope envelope = draft.envelope();
        Draft.Sender from = envelope.from();
        mail.setFrom(address(from.name(), from.address().orElseThrow(() -> new MessagingException("no sender is set"))));
        if (from.replyTo().isPresent()) {
            mail.setReplyTo(new InternetAddress[] {address(from.name(), from.replyTo().get())});
        }
        mail.setEnvelopeFrom(ascii(from.replyTo().or(from::address).orElseThrow()));
        mail.setRecipients(MimeMessage.RecipientType.TO, addresses(envelope.to()));
        mail.setRecipients(MimeMessage.RecipientType.CC, addresses(envelope.cc()));
        mail.setSubject(draft.content().subject(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(letter.madeAt()));
        mail.setHeader("Content-Language", draft.content().language().tag());
        mail.setHeader("X-Gehoor", installation.get());
        manner(mail, draft.manner());
        mail.setContent(body(draft));
        mail.saveChanges();
        return mail;
    }

    /// The lines above the mail that matter to who reads or answers it; empty when no mail can be made of the letter.
    public List<String> head(Letter letter) {
        try {
            MimeMessage mail = of(letter, Session.getInstance(new Properties()));
            var head = new ArrayList<String>();
            for (String name : SHOWN) {
                for (String value : Optional.ofNullable(mail.getHeader(name)).orElse(new String[0])) {
                    head.add(name + ": " + MimeUtility.decodeText(MimeUtility.unfold(value)));
                }
            }
            return head;
        } catch (MessagingException | UnsupportedEncodingException none) {
            return List.of();
        }
    }

    /// The names of what is attached, as far as it is there.
    public List<String> files(Letter letter) {
        return letter.about().map(about -> letter.draft().content().files().stream()
                .flatMap(file -> files.find(about.value(), file).stream()).map(StoredFile::name).toList()).orElse(List.of());
    }

    /// The words as HTML.
    public static String html(Letter letter) {
        Draft.Content content = letter.draft().content();
        return HtmlWords.of(content.subject(), content.text(), content.language());
    }

    /// The whole mail.
    ///
    /// @throws UncheckedIOException when none can be made of it
    public byte[] whole(Letter letter) {
        var bytes = new ByteArrayOutputStream();
        try {
            of(letter, Session.getInstance(new Properties())).writeTo(bytes);
        } catch (MessagingException | IOException none) {
            throw new UncheckedIOException(new IOException("no mail can be made of letter " + letter.id(), none));
        }
        return bytes.toByteArray();
    }

    private static void manner(MimeMessage mail, Draft.Manner manner) throws MessagingException {
        if (manner.answers().isPresent()) {
            mail.setHeader("In-Reply-To", "<" + manner.answers().get() + ">");
        }
        if (!manner.references().isEmpty()) {
            mail.setHeader("References", manner.references().stream().map(id -> "<" + id + ">").collect(Collectors.joining("\r\n ")));
        }
        Optional<String> automatic = manner.written().header();
        if (automatic.isPresent()) {
            mail.setHeader("Auto-Submitted", automatic.get());
            mail.setHeader("X-Auto-Response-Suppress", "All");
            mail.setHeader(NO_MODEL_WROTE_IT, "mode=none");
        }
    }

    private MimeMultipart body(Draft draft) throws MessagingException {
        Draft.Content content = draft.content();
        var alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(text(content.text(), "plain"));
        alternatives.addBodyPart(text(HtmlWords.of(content.subject(), content.text(), content.language()), "html"));
        List<StoredFile> attached = draft.about().map(about -> content.files().stream()
                .flatMap(file -> files.find(about.value(), file).stream()).toList()).orElse(List.of());
        if (attached.isEmpty()) {
            return alternatives;
        }
        var words = new MimeBodyPart();
        words.setContent(alternatives);
        var whole = new MimeMultipart("mixed", words);
        for (StoredFile file : attached) {
            whole.addBodyPart(attachment(draft.about().orElseThrow().value(), file));
        }
        return whole;
    }

    private static MimeBodyPart text(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), kind);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private MimeBodyPart attachment(UUID stream, StoredFile file) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new Kept(stream, file)));
        part.setFileName(file.name());
        part.setDisposition(Part.ATTACHMENT);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static InternetAddress[] addresses(List<Draft.Addressee> addressees) throws MessagingException {
        var addresses = new InternetAddress[addressees.size()];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = address(addressees.get(i).name(), addressees.get(i).address());
        }
        return addresses;
    }

    private static InternetAddress address(String name, EmailAddress address) throws MessagingException {
        try {
            return new InternetAddress(ascii(address), name.isEmpty() ? null : name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new MessagingException("no UTF-8", impossible);
        }
    }

    /// The address as servers write it: the domain in ASCII.
    static String ascii(EmailAddress address) {
        return address.text().substring(0, address.text().lastIndexOf('@') + 1) + domain(address);
    }

    /// The domain of an address in ASCII; as it is when it cannot be one.
    static String domain(EmailAddress address) {
        String domain = address.text().substring(address.text().lastIndexOf('@') + 1);
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException none) {
            return domain;
        }
    }

    /// A mail that keeps the Message-ID it was given.
    private static final class Numbered extends SMTPMessage {
        private final String id;

        Numbered(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }

    /// A file as it is kept: a piece at a time, from the first byte each time it is asked for.
    private final class Kept implements DataSource {
        private final UUID stream;
        private final StoredFile file;

        Kept(UUID stream, StoredFile file) {
            this.stream = stream;
            this.file = file;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return files.open(stream, file.id()).orElseThrow(() -> new IOException("the file was erased"));
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException("only read");
        }

        /// A mail within a mail may not be encoded (RFC 2046, 5.2.1), and what is encoded cannot be changed on its way.
        @Override
        public String getContentType() {
            return file.type().startsWith("message/") || file.type().startsWith("multipart/") ? "application/octet-stream" : file.type();
        }

        @Override
        public String getName() {
            return file.name();
        }
    }
}
