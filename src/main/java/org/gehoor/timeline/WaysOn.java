package org.gehoor.timeline;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gehoor.arrival.Onward;
import org.gehoor.callback.CallBacks;
import org.gehoor.callback.Numbers;
import org.gehoor.callback.Slot;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Entry.What;
import org.gehoor.conversation.Timelines;
import org.gehoor.conversation.Turn;
import org.gehoor.customer.Customer;
import org.gehoor.pages.Choice;
import org.gehoor.queue.Again;
import org.gehoor.queue.Estimate;
import org.gehoor.queue.Lines;
import org.gehoor.queue.Places;
import org.gehoor.queue.Waits;
import org.gehoor.staff.Staff;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.PhoneNumber;
import org.gehoor.words.Words;

/// The ways on from a promise that we broke, each dated, as long as the customer chose none.
public final class WaysOn {

    private static final int SLOTS_LOOKED_AT = 60;

    private final Timelines timelines;
    private final Onward onward;
    private final Again again;
    private final Line line;

    WaysOn(Timelines timelines, Onward onward, Again again, Line line) {
        this.timelines = timelines;
        this.onward = onward;
        this.again = again;
        this.line = line;
    }

    /// The rooms that know when it would be their turn.
    record Line(CallBacks callBacks, Lines lines, Places places, Waits waits, Staff staff) {}

    /// The ways on; empty when no promise was missed, or one was chosen.
    ///
    /// @param whole whether the reader may know which number and address we have
    public Optional<WayOn> of(CustomerCase now, boolean whole, Words words) {
        Conversation conversation = now.conversation();
        if (now.missed().isEmpty() || now.promised().isEmpty() || isChosen(conversation)) {
            return Optional.empty();
        }
        Customer customer = onward.customer(conversation.id());
        return Optional.of(new WayOn(now.missed().get(), now.promised().get(), why(conversation, words), Stream.of(
                        call(conversation, customer.phone(), whole, words), mail(conversation, customer.email(), whole, words),
                        Optional.of(wait(conversation, now, words))).flatMap(Optional::stream).toList(),
                customer.phone().isPresent(), customer.email().isPresent()));
    }

    private String why(Conversation conversation, Words words) {
        int people = line.staff().working(line.lines().teamsOf(conversation.line()));
        return people == 0 ? words.say("timeline.on.nobody") : words.say("timeline.on.busy", "count", people);
    }

    private boolean isChosen(Conversation conversation) {
        List<Entry> entries = timelines.of(conversation.id());
        for (Entry entry : entries.reversed()) {
            if (entry.what() instanceof What.PromiseBroken) {
                return false;
            }
            if (entry.what() instanceof What.WayChosen) {
                return true;
            }
        }
        return false;
    }

    private Optional<Choice> call(Conversation conversation, Optional<PhoneNumber> number, boolean whole, Words words) {
        Optional<Slot> free = line.callBacks().slots(line.lines().get(conversation.line()), SLOTS_LOOKED_AT).stream().filter(slot -> !slot.full()).findFirst();
        return free.map(slot -> {
            String from = words.when(slot.from());
            String until = words.time(slot.until());
            String hint = number.map(known -> words.say("timeline.on.call_known", "number", shown(known, whole), "from", from, "until", until))
                    .orElseGet(() -> words.say("timeline.on.call_unknown", "from", from, "until", until));
            return new Choice("call " + slot.from(), words.say("timeline.on.call"), hint);
        });
    }

    /// Where a written answer is promised already there is none to choose.
    private Optional<Choice> mail(Conversation conversation, Optional<EmailAddress> address, boolean whole, Words words) {
        if (isByLetter(conversation)) {
            return Optional.empty();
        }
        Instant by = again.answerBy(conversation);
        String hint = address.map(known -> words.say("timeline.on.mail_known", "address", shown(known, whole), "time", words.when(by)))
                .orElseGet(() -> words.say("timeline.on.mail_unknown", "time", words.when(by)));
        return Optional.of(new Choice("mail " + by, words.say("timeline.on.mail"), hint));
    }

    private Choice wait(Conversation conversation, CustomerCase now, Words words) {
        if (now.call().isPresent()) {
            return new Choice("wait", words.say("timeline.on.wait_call"), now.promised().orElseThrow().words());
        }
        String label = isByLetter(conversation) ? words.say("timeline.on.wait_mail")
                : conversation.channel() == Channel.CHAT ? words.say("timeline.on.wait_chat") : words.say("timeline.on.wait");
        String turn = conversation.turn() instanceof Turn.WaitingForPerson ? line.places().find(conversation.id()).map(line.waits()::forPlace)
                .filter(Estimate::open).filter(_ -> !isByLetter(conversation))
                .map(estimate -> words.say("timeline.on.place", "place", Integer.toString(estimate.ahead() + 1), "least", words.duration(estimate.least()),
                        "most", words.duration(estimate.most()))).orElse("") : "";
        String stands = words.say("timeline.on.before", "time", now.promised().orElseThrow().due());
        return new Choice("wait", label, turn.isEmpty() ? stands : turn + ", " + stands);
    }

    private static boolean isByLetter(Conversation conversation) {
        return switch (conversation.channel()) {
            case CHAT, CALLBACK -> false;
            case FORM, MAIL -> true;
        };
    }

    private static String shown(PhoneNumber number, boolean whole) {
        String shown = Numbers.show(number);
        return whole ? shown : "•• " + shown.substring(Math.max(0, shown.length() - 2));
    }

    private static String shown(EmailAddress address, boolean whole) {
        return whole ? address.text() : address.text().substring(0, 1) + "••••" + address.text().substring(address.text().lastIndexOf('@'));
    }

    /// When a choice was offered for, as it comes back from a page: `mail 2026-05-12T10:00:00Z`.
    public record Chosen(String way, Optional<Instant> moment) {

        public static Chosen read(String typed) {
            String[] parts = typed.strip().split(" ", 2);
            try {
                return new Chosen(parts[0], parts.length < 2 ? Optional.empty() : Optional.of(Instant.parse(parts[1])));
            } catch (DateTimeParseException none) {
                return new Chosen(parts[0], Optional.empty());
            }
        }
    }
}
