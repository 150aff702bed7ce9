package org.gehoor.timeline;

import java.util.List;
import java.util.stream.Collectors;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Entry.Party;
import org.gehoor.words.Words;
import org.jspecify.annotations.Nullable;

/// What stands above the words of a mail, in one quiet line. Strangers wrote it: it is shown without what cannot be seen.
///
/// @param line what it is about, from whom and to whom
/// @param href where the whole mail is; null when we do not have it as it came
public record MailHead(String line, @Nullable String href) {

    private static final int MOST_PEOPLE = 4;
    private static final int LONGEST = 200;

    /// @param at address of the conversation, as this reader came
    public static MailHead of(Entry.Mailed mail, long sequence, String at, Words words) {
        return new MailHead(line(mail, words), mail.original().isEmpty() ? null : address(sequence, at));
    }

    /// Where one mail is read whole.
    static String address(long sequence, String at) {
        return at + "/mails/" + sequence;
    }

    private static String line(Entry.Mailed mail, Words words) {
        String subject = mail.subject().isBlank() ? words.say("timeline.mail_no_subject") : words.say("timeline.mail_subject", "subject", plain(mail.subject()));
        String cc = mail.cc().isEmpty() ? "" : " " + words.say("timeline.mail_cc", "cc", people(mail.cc(), words));
        return words.say("timeline.mail_line", "subject", subject, "from", person(mail.from()), "to", people(mail.to(), words)) + cc;
    }

    private static String people(List<Party> people, Words words) {
        String named = people.stream().limit(MOST_PEOPLE).map(MailHead::person).collect(Collectors.joining(", "));
        int more = people.size() - MOST_PEOPLE;
        return more <= 0 ? named : named + " " + words.say("timeline.mail_more", "count", more);
    }

    private static String person(Party one) {
        String name = plain(one.name());
        String address = plain(one.address());
        return name.isEmpty() || name.equals(address) ? address : name + " (" + address + ")";
    }

    /// One line without what cannot be seen or turns the direction of writing, cut to a length.
    public static String plain(String strange) {
        String line = strange.replaceAll("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}[\\p{Cf}&&[^\\u200C\\u200D]]]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
