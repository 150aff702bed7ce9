package org.gehoor.mime;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What the sender and the subject of a mail say about who wrote it. The lists are in `robots.txt`.
final class Senders {

    private static final Phrases ROBOTS = Phrases.read("robots.txt");
    private static final Set<String> DAEMONS = ROBOTS.set("daemons");
    private static final Set<String> SERVERS = ROBOTS.set("servers");
    private static final List<String> NOT_DELIVERED = ROBOTS.list("not delivered");
    private static final List<String> AWAY = ROBOTS.list("away");

    /// What programs write from when no answer is wanted.
    private static final Pattern NOBODY = Pattern.compile("(?:(?:no|not|do[-_.]?not|dont|geen)[-_.]?(?:reply|reacties?|antwoord)|bounces?|post[-_.]?master).*");
    private static final Pattern SENT_ON = Pattern.compile("^(?:(?:fwd?|wg|tr|doorst)\\s*:\\s*)+");

    private Senders() {}

    /// Whether only a mail server writes under this name.
    static boolean daemon(Mail mail) {
        return isOneOf(DAEMONS, mail);
    }

    /// Whether a mail server may write under this name, or somebody who looks after one. A mail without any sender is no person's either.
    static boolean server(Mail mail) {
        return isOneOf(SERVERS, mail) || mail.head().fields().first("From").map(String::strip).filter(from -> !from.isEmpty() && !from.equals("<>")).isEmpty();
    }

    /// Whether the subject begins as that of a mail about one that was not delivered.
    static boolean tellsNotDelivered(Mail mail) {
        String subject = subject(mail);
        return NOT_DELIVERED.stream().anyMatch(subject::startsWith);
    }

    /// Whether the subject begins as machines begin it for people who are away.
    static boolean tellsAway(Mail mail) {
        String subject = subject(mail);
        return AWAY.stream().anyMatch(subject::startsWith);
    }

    /// Whether its address says that nobody reads what is sent to it.
    static boolean readsNothing(Mail mail) {
        return mail.head().from().filter(from -> NOBODY.matcher(local(from.address())).matches()).isPresent();
    }

    /// Whether somebody sends on a mail about one that was not delivered.
    static boolean sendsOnWhatWasNotDelivered(Mail mail) {
        String subject = subject(mail);
        String without = SENT_ON.matcher(subject).replaceFirst("");
        return !without.equals(subject) && NOT_DELIVERED.stream().anyMatch(without::startsWith);
    }

    static String subject(Mail mail) {
        String subject = mail.head().subject().strip().toLowerCase(Locale.ROOT);
        return subject.startsWith("[") || subject.startsWith("*") || subject.startsWith("{") ? untagged(subject) : subject;
    }

    /// Without what a filter put before it: `[SPAM] `, `***`.
    private static String untagged(String subject) {
        int end = subject.startsWith("[") ? subject.indexOf(']') : subject.startsWith("{") ? subject.indexOf('}') : 0;
        int from = Math.max(end, 0);
        while (from < subject.length() && "]}* ".indexOf(subject.charAt(from)) >= 0) {
            from++;
        }
        return subject.substring(from);
    }

    private static boolean isOneOf(Set<String> names, Mail mail) {
        return mail.head().from().filter(from -> names.contains(local(from.address())) || names.contains(from.name().strip().toLowerCase(Locale.ROOT))
                || names.contains(local(from.name()))).isPresent();
    }

    private static String local(String address) {
        String plain = address.replace("<", "").replace(">", "").replace("\"", "").strip().toLowerCase(Locale.ROOT);
        int at = plain.indexOf('@');
        return at < 0 ? plain : plain.substring(0, at);
    }
}
