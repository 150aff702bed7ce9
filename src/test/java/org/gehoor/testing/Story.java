package org.gehoor.testing;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Timelines;
import org.gehoor.conversation.Turn;
import org.gehoor.staff.Staff;
import org.gehoor.vocabulary.ConversationId;

/// A conversation on one line: what happened, then whose turn it is.
///
/// `10.00 customer: message, 10.00 customer: person asked, 10.00 computer: promise made (person) | waiting for person, Eerste lijn`
public final class Story {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H.mm").withZone(Cast.AMSTERDAM);

    private Story() {}

    public static String of(TestHouse house, ConversationId id) {
        List<Entry> entries = house.get(Timelines.class).of(id);
        Conversation conversation = house.get(Conversations.class).get(id);
        return entries.stream().map(Story::line).collect(Collectors.joining(", ")) + " | " + turn(house, conversation);
    }

    private static String line(Entry entry) {
        return clock(entry.at()) + " " + who(entry.who()) + ": " + what(entry.what());
    }

    private static String who(Entry.Who who) {
        return switch (who) {
            case Entry.Who.Customer _ -> "customer";
            case Entry.Who.Person person -> person.name();
            case Entry.Who.Computer _ -> "computer";
        };
    }

    private static String what(Entry.What what) {
        String name = words(what.getClass());
        return switch (what) {
            case Entry.What.PromiseMade made -> name + " (" + made.kind() + ")";
            case Entry.What.PromiseBroken broken -> name + " (" + broken.kind() + ")";
            case Entry.What.PromiseEnded ended -> name + " (" + ended.standing() + ")";
            case Entry.What.Closed closed -> name + " (" + closed.how() + ")";
            default -> name;
        };
    }

    private static String turn(TestHouse house, Conversation conversation) {
        Optional<String> owner = conversation.owner().map(one -> name(house, one));
        return words(conversation.turn().getClass()) + owner.map(name -> ", " + name).orElse("");
    }

    private static String name(TestHouse house, Turn.Owner owner) {
        return owner.person().map(id -> house.get(Staff.class).get(id).name())
                .orElseGet(() -> house.get(org.gehoor.staff.Teams.class).get(owner.team()).name());
    }

    private static String clock(Instant at) {
        return CLOCK.format(at);
    }

    private static String words(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=.)([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
    }
}
