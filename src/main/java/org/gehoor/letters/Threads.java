package org.gehoor.letters;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Timelines;
import org.gehoor.outbox.Draft;
import org.gehoor.outbox.Outbox;
import org.gehoor.vocabulary.ConversationId;

/// What makes mail programs show the mails of one conversation as one: what a mail answers, what came before, and its subject.
final class Threads {

    private static final int LATELY = 60;
    private static final int MOST = 20;
    private static final int LONGEST = 200;
    private static final Pattern ID = Pattern.compile("[!-;=?-~]{3,250}");
    private static final Pattern AGAIN = Pattern.compile("^(?:(?:re|aw|antw|antwoord|sv|fwd?|doorst)\\s*(?:\\[\\d+])?:\\s*)+", Pattern.CASE_INSENSITIVE);

    private final Timelines timelines;
    private final Outbox outbox;

    Threads(Timelines timelines, Outbox outbox) {
        this.timelines = timelines;
        this.outbox = outbox;
    }

    private record Sent(Instant at, String id) {}

    /// @param once see [Draft.Manner]
    Draft.Manner manner(ConversationId id, Draft.Written written, Optional<Entry.Mailed> last, Optional<String> once) {
        Optional<String> answers = last.flatMap(Entry.Mailed::messageId).filter(one -> ID.matcher(one).matches());
        Stream<Sent> theirs = timelines.lately(id, LATELY).stream().filter(entry -> entry.who() instanceof Entry.Who.Customer)
                .flatMap(entry -> Circle.mail(entry).flatMap(Entry.Mailed::messageId).map(one -> new Sent(entry.at(), one)).stream());
        Stream<Sent> ours = outbox.about(id).stream().map(letter -> new Sent(letter.madeAt(), letter.messageId()));
        List<String> before = Stream.concat(theirs, ours).sorted(Comparator.comparing(Sent::at)).map(Sent::id)
                .filter(one -> ID.matcher(one).matches() && answers.filter(one::equals).isEmpty()).distinct().toList();
        List<String> references = Stream.concat(before.subList(Math.max(0, before.size() - MOST), before.size()).stream(), answers.stream()).toList();
        return new Draft.Manner(written, answers, references, once);
    }

    /// `Re:`, their own subject, and the reference in brackets.
    static String subject(Entry.Mailed mail, Conversation conversation) {
        String theirs = AGAIN.matcher(mail.subject().strip()).replaceFirst("");
        String cut = theirs.length() <= LONGEST ? theirs : theirs.substring(0, LONGEST);
        String reference = "[" + conversation.reference() + "]";
        return ("Re: " + (cut.contains(reference) ? cut : cut + " " + reference)).replaceAll("\\s+", " ");
    }
}
