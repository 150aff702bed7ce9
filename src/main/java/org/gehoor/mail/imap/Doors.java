package org.gehoor.mail.imap;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.gehoor.mailbox.Fetching;
import org.gehoor.mailbox.Login;
import org.gehoor.mailbox.Sending;
import org.gehoor.mailbox.Server;
import org.gehoor.mailbox.Tls;
import org.gehoor.vocabulary.MailboxId;

/// Connects with mail servers and logs in there.
final class Doors {

    private final ImapSettings settings;
    private final Tokens tokens;

    Doors(ImapSettings settings, Tokens tokens) {
        this.settings = settings;
        this.tokens = tokens;
    }

    /// Opens the folder of a mailbox. A token that is refused is replaced by a new one, once.
    ///
    /// @throws Troubled what is wrong
    Inbox open(MailboxId mailbox, Fetching fetching) throws Troubled {
        try {
            return Inbox.open(connect(mailbox, fetching), fetching.folder().name(), settings.rests().idle());
        } catch (MessagingException failed) {
            throw new Troubled(Troubles.of(failed, Optional.of(fetching.login())), failed);
        }
    }

    private IMAPStore connect(MailboxId mailbox, Fetching fetching) throws MessagingException, Troubled {
        return switch (fetching.login()) {
            case Login.ByPassword by -> connect(fetching.server(), by.user(), by.password(), "PLAIN LOGIN");
            case Login.ByToken by -> {
                try {
                    yield connect(fetching.server(), by.user(), tokens.access(mailbox, by), "XOAUTH2");
                } catch (AuthenticationFailedException old) {
                    tokens.forget(mailbox);
                    yield connect(fetching.server(), by.user(), tokens.access(mailbox, by), "XOAUTH2");
                }
            }
        };
    }

    private IMAPStore connect(Server server, String user, String secret, String mechanisms) throws MessagingException {
        Properties mail = properties("imap", server);
        mail.put("mail.imap.auth.mechanisms", mechanisms);
        mail.put("mail.imap.peek", "true");
        mail.put("mail.imap.fetchsize", Integer.toString(1 << 20));
        mail.put("mail.imap.ignorebodystructuresize", "true");
        var store = (IMAPStore) Session.getInstance(mail).getStore("imap");
        store.connect(server.host(), server.port(), user, secret);
        return store;
    }

    /// Logs in where letters leave, and goes away again.
    ///
    /// @throws Troubled what is wrong
    void greet(Sending sending) throws Troubled {
        var server = new Server(sending.host(), sending.port(), sending.tls());
        Properties mail = properties("smtp", server);
        mail.put("mail.smtp.auth", Boolean.toString(!sending.user().isEmpty()));
        try (var transport = (SMTPTransport) Session.getInstance(mail).getTransport("smtp")) {
            if (sending.user().isEmpty()) {
                transport.connect();
            } else {
                transport.connect(server.host(), server.port(), sending.user(), sending.password());
            }
        } catch (MessagingException failed) {
            throw new Troubled(Troubles.of(failed, Optional.empty()), failed);
        }
    }

    private Properties properties(String protocol, Server server) {
        var mail = new Properties();
        String its = "mail." + protocol + ".";
        mail.put(its + "host", server.host());
        mail.put(its + "port", Integer.toString(server.port()));
        mail.put(its + "ssl.enable", Boolean.toString(server.tls() == Tls.IMPLICIT));
        mail.put(its + "starttls.enable", Boolean.toString(server.tls() == Tls.STARTTLS));
        mail.put(its + "starttls.required", Boolean.toString(server.tls() == Tls.STARTTLS));
        mail.put(its + "ssl.checkserveridentity", "true");
        settings.trust().ifPresent(trust -> mail.put(its + "ssl.socketFactory", trust));
        for (String kind : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            mail.put(its + kind, Long.toString(settings.patience().toMillis()));
        }
        return mail;
    }
}
