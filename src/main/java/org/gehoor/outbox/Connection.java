package org.gehoor.outbox;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.gehoor.outbox.Due.Answer;

/// An open connection with a mail server, for as many letters as are due.
final class Connection implements AutoCloseable {

    private static final String CONNECT = "10000";
    private static final String SILENCE = "60000";
    /// RFC 5321, 4.5.3.1.10: more recipients than it takes at once, to be tried again.
    private static final int TOO_MANY = 552;
    private static final int LONGEST = 500;

    private final Session session;
    private final Transport transport;

    private Connection(Session session, Transport transport) {
        this.session = session;
        this.transport = transport;
    }

    /// @throws MessagingException when the server is away, not secret enough, or does not know us
    static Connection open(MailServer server) throws MessagingException {
        Session session = Session.getInstance(properties(server));
        Transport transport = session.getTransport("smtp");
        transport.connect(server.host(), server.port(), server.user().isEmpty() ? null : server.user(),
                server.user().isEmpty() ? null : server.password());
        return new Connection(session, transport);
    }

    private static Properties properties(MailServer server) {
        var mail = new Properties();
        mail.put("mail.smtp.auth", Boolean.toString(!server.user().isEmpty()));
        mail.put("mail.smtp.ssl.enable", Boolean.toString(server.secrecy() == MailServer.Secrecy.IMPLICIT));
        mail.put("mail.smtp.starttls.enable", Boolean.toString(server.secrecy() == MailServer.Secrecy.STARTTLS));
        mail.put("mail.smtp.starttls.required", Boolean.toString(server.secrecy() == MailServer.Secrecy.STARTTLS));
        mail.put("mail.smtp.ssl.checkserveridentity", "true");
        mail.put("mail.smtp.connectiontimeout", CONNECT);
        mail.put("mail.smtp.timeout", SILENCE);
        mail.put("mail.smtp.writetimeout", SILENCE);
        mail.put("mail.smtp.sendpartial", "true");
        mail.put("mail.smtp.quitwait", "false");
        return mail;
    }

    Session session() {
        return session;
    }

    boolean isOpen() {
        return transport.isConnected();
    }

    /// Hands a mail to the server.
    ///
    /// @param numbers of the letter's recipients, in the order of `to`
    /// @return the server's answer for each number
    Map<Integer, Answer> send(MimeMessage mail, List<Integer> numbers, List<InternetAddress> to) {
        try {
            transport.sendMessage(mail, to.toArray(Address[]::new));
            return all(numbers, new Answer(Letter.State.SENT, ""));
        } catch (SendFailedException some) {
            return sorted(some, numbers, to);
        } catch (MessagingException trouble) {
            return all(numbers, new Answer(Letter.State.WAITING, said(trouble)));
        }
    }

    private static Map<Integer, Answer> sorted(SendFailedException failed, List<Integer> numbers, List<InternetAddress> to) {
        Answer rest = failed instanceof SMTPSendFailedException whole && whole.getReturnCode() >= 400 ? answer(whole.getReturnCode(), said(whole))
                : new Answer(Letter.State.WAITING, said(failed));
        Map<Integer, Answer> answers = all(numbers, rest);
        if (failed.getValidSentAddresses() != null) {
            for (Address sent : failed.getValidSentAddresses()) {
                put(answers, sent, new Answer(Letter.State.SENT, ""), numbers, to);
            }
        }
        for (Exception next = failed; next instanceof MessagingException one; next = one.getNextException()) {
            if (next instanceof SMTPAddressFailedException refused) {
                put(answers, refused.getAddress(), answer(refused.getReturnCode(), said(refused)), numbers, to);
            }
        }
        return answers;
    }

    private static void put(Map<Integer, Answer> answers, Address address, Answer answer, List<Integer> numbers, List<InternetAddress> to) {
        for (int i = 0; i < to.size(); i++) {
            if (to.get(i).equals(address)) {
                answers.put(numbers.get(i), answer);
            }
        }
    }

    private static Answer answer(int code, String said) {
        return new Answer(code >= 500 && code != TOO_MANY ? Letter.State.UNDELIVERED : Letter.State.WAITING, said);
    }

    private static Map<Integer, Answer> all(List<Integer> numbers, Answer answer) {
        var answers = new HashMap<Integer, Answer>();
        numbers.forEach(number -> answers.put(number, answer));
        return answers;
    }

    /// What kept us from speaking to the server at all.
    static Trouble trouble(MessagingException failed) {
        if (failed instanceof AuthenticationFailedException) {
            return Trouble.SIGN_IN;
        }
        List<Throwable> causes = causes(failed);
        boolean tls = causes.stream().anyMatch(cause -> cause instanceof SSLException
                || String.valueOf(cause.getMessage()).toUpperCase(Locale.ROOT).contains("STARTTLS"));
        return tls ? Trouble.TLS : Trouble.AWAY;
    }

    private static List<Throwable> causes(Throwable first) {
        var causes = new ArrayList<Throwable>();
        for (Throwable next = first; next != null && causes.size() < 10; next = next.getCause()) {
            causes.add(next);
        }
        return causes;
    }

    /// The server's own words, on one line.
    static String said(MessagingException failed) {
        String message = failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
        String line = message.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException gone) {
            // the server closed it first
        }
    }
}
