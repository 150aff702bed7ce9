package org.gehoor.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Participants;
import org.gehoor.conversation.Timelines;
import org.gehoor.events.Events;
import org.gehoor.mime.Report;
import org.gehoor.mime.Report.Action;
import org.gehoor.outbox.Letter;
import org.gehoor.outbox.LetterUndelivered;
import org.gehoor.outbox.Outbox;
import org.gehoor.queue.Handover;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.EmailAddress;
import org.springframework.context.event.EventListener;

/// Mail of ours that did not arrive: written down once for each letter and address, and its owner has the next word again.
///
/// 1. Only what was refused for good counts. What is late is in the record as what the other server wrote, and moves nothing.
/// 2. That a copy did not arrive is written down; the customer has the words, so their turn stays.
final class Returns {

    private static final Author.Computer HOUSE = new Author.Computer(Author.Voice.HOUSE);
    private static final int LONGEST = 500;
    private static final int LATELY = 50;

    private final Outbox outbox;
    private final Matters matters;
    private final Circle circle;

    Returns(Outbox outbox, Matters matters, Circle circle) {
        this.outbox = outbox;
        this.matters = matters;
        this.circle = circle;
    }

    /// The rooms that must know of it.
    record Matters(Timelines timelines, Exchange exchange, Participants participants, Handover handover, Events events) {}

    /// A report on a letter about this conversation came in.
    void reported(Conversation about, Report report) {
        Optional<Letter> letter = report.originalMessageId().flatMap(outbox::byMessageId).filter(one -> one.about().filter(about.id()::equals).isPresent());
        for (Report.Recipient recipient : report.recipients()) {
            if (recipient.action() == Action.FAILED) {
                String said = line(recipient.status() + " " + recipient.diagnostic());
                boolean isNew = letter.or(() -> lastTo(about.id(), recipient.address()))
                        .map(one -> outbox.returned(one.id(), recipient.address(), said))
                        .orElseGet(() -> !isWritten(about.id(), recipient.address(), Instant.MIN));
                if (isNew) {
                    write(about.id(), recipient.address(), said);
                }
            }
        }
    }

    /// Our own server could not bring a letter to somebody.
    @EventListener
    void undelivered(LetterUndelivered event) {
        Optional<Letter> letter = outbox.find(event.letter());
        letter.flatMap(Letter::about).ifPresent(about -> letter.get().undelivered().stream()
                .filter(one -> !isWritten(about, one.address().text(), letter.get().madeAt()))
                .forEach(one -> write(about, one.address().text(), line(one.said().orElse("")))));
    }

    private void write(ConversationId id, String address, String diagnostic) {
        Entry entry = matters.exchange().record(id, "not-delivered", HOUSE, Map.of(), Map.of("address", line(address), "diagnostic", diagnostic));
        matters.events().tell(new NotDelivered(id, entry.sequence()));
        if (isTheCustomers(id, address)) {
            matters.handover().notReached(id, HOUSE);
        }
    }

    /// An address that nobody here has was sent on to from the customer's, as far as we can know.
    private boolean isTheCustomers(ConversationId id, String address) {
        return EmailAddress.read(address).flatMap(known -> circle.with(id, known))
                .filter(one -> !one.equals(matters.participants().customer(id))).isEmpty();
    }

    private Optional<Letter> lastTo(ConversationId id, String address) {
        List<Letter> letters = outbox.about(id).reversed();
        return letters.stream().filter(one -> one.recipients().stream().anyMatch(to -> to.address().text().equalsIgnoreCase(address))).findFirst()
                .or(() -> letters.stream().findFirst());
    }

    private boolean isWritten(ConversationId id, String address, Instant since) {
        return matters.timelines().lately(id, LATELY).stream().anyMatch(entry -> !entry.at().isBefore(since)
                && entry.what() instanceof Entry.What.NotDelivered failed && failed.address().equalsIgnoreCase(line(address)));
    }

    private static String line(String text) {
        String line = Bearing.line(text);
        return line.substring(0, Math.min(LONGEST, line.length()));
    }
}
