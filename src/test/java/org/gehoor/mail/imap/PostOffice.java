package org.gehoor.mail.imap;

import com.icegreen.greenmail.imap.AuthorizationException;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.Properties;

/// An IMAP server with the mailboxes of a test.
final class PostOffice implements AutoCloseable {

    static final String PASSWORD = "een-lang-wachtwoord";

    private final GreenMail server;

    PostOffice(ServerSetup setup) {
        this(setup, _ -> {});
    }

    /// Who works there and what lies there is known before it opens.
    PostOffice(ServerSetup setup, Consumer<PostOffice> before) {
        server = new GreenMail(setup);
        before.accept(this);
        server.start();
    }

    static PostOffice open() {
        return new PostOffice(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    }

    int port() {
        return server.getImap() == null ? server.getImaps().getPort() : server.getImap().getPort();
    }

    /// A mailbox there, of which the user is the address.
    void hires(String user) {
        server.setUser(user, user, PASSWORD);
    }

    /// A mail is there, as these bytes.
    void brings(String user, String mail) {
        brings(user, "INBOX", mail, new Flags());
    }

    void brings(String user, String folder, String mail, Flags flags) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(StandardCharsets.ISO_8859_1)));
            folder(user, folder).appendMessage(message, flags, new Date());
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What lies in a folder now.
    List<StoredMessage> lies(String user, String folder) {
        return folder(user, folder).getMessages();
    }

    MailFolder folder(String user, String name) {
        return server.getManagers().getImapHostManager().getFolder(user(user), name);
    }

    void makes(String user, String folder) {
        try {
            server.getManagers().getImapHostManager().createMailbox(user(user), folder);
        } catch (FolderException | AuthorizationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private GreenMailUser user(String user) {
        return server.getManagers().getUserManager().getUser(user);
    }

    /// A mail with this subject.
    static String mail(String subject, String... fields) {
        String more = fields.length == 0 ? "" : String.join("\r\n", fields) + "\r\n";
        return more + "From: j.vos@voorbeeld.example\r\nTo: klantenservice@zeeraaf.example\r\nSubject: " + subject + "\r\nMessage-ID: <" + subject
                + "@voorbeeld.example>\r\n\r\nMijn modem rookt.\r\n";
    }

    @Override
    public void close() {
        server.stop();
    }
}
