package org.gehoor.mime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gehoor.mime.Report.Action;
import org.gehoor.mime.Report.Recipient;

/// What servers say in words, without the fields of RFC 3464: an explanation that names addresses, and often the mail it is about below it.
final class BounceText {

    private static final int MOST_LINES = 400;
    private static final int MOST_RECIPIENTS = 100;
    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST = 500;
    private static final Phrases BOUNCES = Phrases.read("bounces.txt");
    private static final List<String> RETURNED = BOUNCES.list("returned");
    private static final List<String> LEADS = BOUNCES.list("leads");
    private static final List<String> NO_RECIPIENT = BOUNCES.list("no recipient");
    private static final Set<String> SERVERS = Set.of("postmaster", "mailer-daemon", "abuse", "support", "helpdesk");
    private static final List<String> LATE = BOUNCES.list("late");
    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}\\p{So}!#$%&'*+/=?^_`{|}~.-]{1,128}@[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,253}[\\p{L}\\p{N}]");
    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])[245]\\.\\d{1,3}\\.\\d{1,3}(?![\\d.]*\\d)");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?i)message-id\\s{0,4}[:=]\\s{0,8}<([^<>\\s]{1,400})>");

    private final Mail mail;
    private final List<String> explained = new ArrayList<>();
    private final List<String> returned = new ArrayList<>();

    private BounceText(Mail mail) {
        this.mail = mail;
        List<String> now = explained;
        for (String line : (Iterable<String>) mail.text().lines().limit(MOST_LINES)::iterator) {
            String text = line.substring(0, Math.min(line.length(), LONGEST_LINE)).stripTrailing();
            if (now == explained && returns(text)) {
                now = returned;
            }
            now.add(text);
        }
    }

    static BounceText of(Mail mail) {
        return new BounceText(mail);
    }

    /// The address in these words; empty when there is none.
    static String address(String words) {
        Matcher match = ADDRESS.matcher(words.substring(0, Math.min(words.length(), LONGEST_LINE)));
        return match.find() ? match.group() : "";
    }

    /// The status of RFC 3463 in these words; empty when there is none.
    static String status(String words) {
        Matcher match = STATUS.matcher(words.substring(0, Math.min(words.length(), LONGEST_LINE)));
        return match.find() ? match.group() : "";
    }

    /// Whom it is about: as the head says, as lines say that begin with an address, as a line says that leads up to one.
    List<Recipient> recipients() {
        var found = new LinkedHashMap<String, Recipient>();
        mail.head().fields().all("X-Failed-Recipients").forEach(value -> ADDRESS.matcher(value).results().forEach(match -> add(found, match.group())));
        if (found.isEmpty()) {
            explained.forEach(line -> beginsWithAddress(line).filter(this::mayBe).ifPresent(address -> add(found, address)));
        }
        if (found.isEmpty()) {
            ledUpTo(found);
        }
        if (found.isEmpty()) {
            returned.stream().filter(line -> line.toLowerCase(Locale.ROOT).startsWith("to:")).map(BounceText::address).filter(this::mayBe).findFirst()
                    .ifPresent(address -> add(found, address));
        }
        if (found.isEmpty()) {
            explained.stream().flatMap(line -> beginsWithAddress(line).stream()).findFirst().ifPresent(address -> add(found, address));
        }
        return List.copyOf(found.values());
    }

    /// What is said about an address: the words after it, up to a blank line or another address.
    Recipient about(String address) {
        int at = 0;
        while (at < explained.size() && !explained.get(at).contains(address)) {
            at++;
        }
        var said = new StringBuilder(at < explained.size() ? after(explained.get(at), address) : "");
        for (int line = at + 1; line < explained.size() && said.length() < LONGEST; line++) {
            String next = explained.get(line).strip();
            if ((next.isEmpty() && !said.isEmpty()) || beginsWithAddress(next).filter(other -> !other.equals(address)).isPresent()) {
                break;
            }
            said.append(said.isEmpty() || next.isEmpty() ? "" : " ").append(next);
        }
        String words = said.toString().replaceAll("\\s{1,20}", " ").strip();
        String status = status(words).isEmpty() ? status(String.join("\n", explained.subList(0, Math.min(explained.size(), 40)))) : status(words);
        return new Recipient(address, late() ? Action.DELAYED : Action.FAILED, status, words.substring(0, Math.min(words.length(), LONGEST)));
    }

    /// The Message-ID in the head of the mail that came back.
    Optional<String> messageId() {
        List<String> where = returned.isEmpty() ? explained : returned;
        Matcher match = MESSAGE_ID.matcher(String.join(" ", where));
        return match.find() ? Optional.of(match.group(1)) : Optional.empty();
    }

    private void ledUpTo(Map<String, Recipient> found) {
        for (int i = 0; i < explained.size() && found.isEmpty(); i++) {
            String line = explained.get(i).toLowerCase(Locale.ROOT);
            if (LEADS.stream().anyMatch(line::contains)) {
                String near = explained.get(i) + " " + (i + 1 < explained.size() ? explained.get(i + 1) : "") + " " + (i + 2 < explained.size() ? explained.get(i + 2) : "");
                ADDRESS.matcher(near).results().map(match -> match.group()).filter(this::mayBe).findFirst().ifPresent(address -> add(found, address));
            }
        }
        for (int i = 0; i < explained.size() && found.isEmpty(); i++) {
            String line = explained.get(i).toLowerCase(Locale.ROOT);
            if (NO_RECIPIENT.stream().noneMatch(line::contains)) {
                ADDRESS.matcher(explained.get(i)).results().map(match -> match.group()).filter(this::mayBe).findFirst().ifPresent(address -> add(found, address));
            }
        }
    }

    /// The address with which a line begins, in brackets or without.
    private Optional<String> beginsWithAddress(String line) {
        int at = 0;
        while (at < line.length() && " \t<>\"'*-([".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        Matcher match = ADDRESS.matcher(line).region(at, line.length());
        return match.lookingAt() ? Optional.of(match.group()) : Optional.empty();
    }

    /// A server is none of its own recipients, nor is the one who gets its report.
    private boolean mayBe(String address) {
        String plain = address.toLowerCase(Locale.ROOT);
        String local = plain.substring(0, Math.max(plain.indexOf('@'), 0));
        return !local.isEmpty() && mail.head().from().filter(from -> from.address().equalsIgnoreCase(address)).isEmpty()
                && mail.head().to().stream().noneMatch(to -> to.address().equalsIgnoreCase(address))
                && !SERVERS.contains(local);
    }

    private void add(Map<String, Recipient> found, String address) {
        if (found.size() < MOST_RECIPIENTS) {
            found.computeIfAbsent(address.toLowerCase(Locale.ROOT), any -> about(address));
        }
    }

    private boolean late() {
        String subject = Senders.subject(mail);
        return LATE.stream().anyMatch(subject::contains) || explained.stream().limit(30).map(line -> line.toLowerCase(Locale.ROOT))
                .anyMatch(line -> LATE.stream().anyMatch(line::contains));
    }

    private static boolean returns(String line) {
        String plain = line.strip().toLowerCase(Locale.ROOT);
        return plain.startsWith("received:") || plain.startsWith("return-path:") || plain.startsWith("message-id:") || plain.startsWith("mime-version:")
                || RETURNED.stream().anyMatch(plain::contains);
    }

    private static String after(String line, String address) {
        String rest = line.substring(line.indexOf(address) + address.length()).strip();
        int from = 0;
        while (from < rest.length() && ">:;,.) ".indexOf(rest.charAt(from)) >= 0) {
            from++;
        }
        return rest.substring(from);
    }
}
