package org.gehoor.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gehoor.outbox.Due.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings letters to the mail servers, each mailbox on a thread of its own and over one connection: a server that is slow or away holds up
/// the letters of no other mailbox. A letter counts as sent after the server took it; a crash between the two sends it twice, never not.
public final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Due due;
    private final Servers servers;
    private final OutgoingMails mails;
    private final Set<Optional<UUID>> busy = ConcurrentHashMap.newKeySet();

    Delivery(Due due, Servers servers, OutgoingMails mails) {
        this.due = due;
        this.servers = servers;
        this.mails = mails;
    }

    /// Delivers all that is due, and waits for that so long at the most. What is slower goes on by itself.
    public void deliver(Duration patience) {
        if (!servers.any()) {
            return;
        }
        due.sealWhatIsNot(servers.complete(Draft.Sender.HOUSE));
        var rounds = new ArrayList<Thread>();
        for (Optional<UUID> mailbox : due.mailboxes()) {
            if (busy.add(mailbox)) {
                rounds.add(Thread.ofVirtual().name("outbox").start(() -> round(mailbox)));
            }
        }
        long end = System.nanoTime() + patience.toNanos();
        for (Thread round : rounds) {
            try {
                round.join(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void round(Optional<UUID> mailbox) {
        try {
            Optional<MailServer> server = servers.of(mailbox);
            if (server.isEmpty()) {
                due.postpone(mailbox, Trouble.NO_SERVER, "");
                return;
            }
            try (Connection connection = Connection.open(server.get())) {
                deliver(mailbox, connection);
            } catch (MessagingException away) {
                LOG.warn("The mail server {}:{} takes no letters now: {}", server.get().host(), server.get().port(), Connection.trouble(away).code());
                due.postpone(mailbox, Connection.trouble(away), Connection.said(away));
            }
        } catch (RuntimeException trouble) {
            LOG.error("Letters could not be delivered and are tried again: {}", trouble.getClass().getName());
        } finally {
            busy.remove(mailbox);
        }
    }

    private void deliver(Optional<UUID> mailbox, Connection connection) {
        while (connection.isOpen()) {
            Optional<Letter> letter = due.take(mailbox);
            if (letter.isEmpty()) {
                return;
            }
            deliver(letter.get(), connection);
        }
    }

    private void deliver(Letter letter, Connection connection) {
        try {
            MimeMessage mail = mails.of(letter, connection.session());
            var numbers = new ArrayList<Integer>();
            var to = new ArrayList<InternetAddress>();
            for (int i = 0; i < letter.recipients().size(); i++) {
                if (letter.recipients().get(i).state() == Letter.State.WAITING) {
                    numbers.add(i);
                    to.add(new InternetAddress(OutgoingMails.ascii(letter.recipients().get(i).address())));
                }
            }
            Map<Integer, Answer> answers = connection.send(mail, numbers, to);
            due.settle(letter, answers, Trouble.LATER);
            tell(letter, answers);
        } catch (MessagingException ours) {
            LOG.error("Letter {} cannot be made into a mail: {}", letter.id(), ours.getClass().getSimpleName());
            due.settle(letter, all(letter, new Answer(Letter.State.WAITING, Connection.said(ours))), Trouble.OURS);
        }
    }

    private static Map<Integer, Answer> all(Letter letter, Answer answer) {
        var answers = new HashMap<Integer, Answer>();
        for (int i = 0; i < letter.recipients().size(); i++) {
            answers.put(i, answer);
        }
        return answers;
    }

    private static void tell(Letter letter, Map<Integer, Answer> answers) {
        List<Letter.State> states = answers.values().stream().map(Answer::state).filter(state -> state != Letter.State.SENT).toList();
        if (!states.isEmpty()) {
            LOG.warn("Letter {} was not taken for {} of its recipients{}", letter.id(), states.size(),
                    states.contains(Letter.State.WAITING) ? " and is tried again" : "");
        }
    }
}
