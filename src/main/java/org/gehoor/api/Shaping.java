package org.gehoor.api;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Merges;
import org.gehoor.conversation.Participants;
import org.gehoor.conversation.Timelines;
import org.gehoor.conversation.Turn;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.gehoor.staff.Team;
import org.gehoor.staff.Teams;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.CustomerId;
import org.gehoor.vocabulary.PromiseId;
import org.gehoor.vocabulary.StaffId;
import org.gehoor.vocabulary.TeamId;

/// Puts conversations in the shape programs read.
final class Shaping {

    private final Matters matters;
    private final Participants participants;
    private final Timelines timelines;
    private final Promises promises;
    private final Teams teams;
    private final Staff staff;

    /// What is read of conversations.
    record Matters(Participants participants, Timelines timelines, Merges merges, Promises promises) {}

    Shaping(Matters matters, Teams teams, Staff staff) {
        this.matters = matters;
        this.participants = matters.participants();
        this.timelines = matters.timelines();
        this.promises = matters.promises();
        this.teams = teams;
        this.staff = staff;
    }

    Shape.Conversation of(Conversation one) {
        return of(List.of(one)).getFirst();
    }

    List<Shape.Conversation> of(List<Conversation> some) {
        List<ConversationId> ids = some.stream().map(Conversation::id).toList();
        Map<ConversationId, CustomerId> customers = participants.customers(ids);
        Map<ConversationId, Long> last = timelines.last(ids);
        Map<PromiseId, Promise> promised = promises.list(some.stream().flatMap(one -> one.promise().stream()).toList()).stream()
                .collect(Collectors.toMap(Promise::id, Function.identity()));
        Map<ConversationId, List<Promise>> running = promises.runningIn(ids).stream().collect(Collectors.groupingBy(Promise::conversation));
        Map<ConversationId, ConversationId> elsewhere = matters.merges().elsewhere(some.stream().filter(one -> one.turn().isEnded()).map(Conversation::id).toList());
        var names = new Names();
        return some.stream().map(one -> shape(one, new About(customers.get(one.id()), last.get(one.id()),
                one.promise().map(promised::get), running.getOrDefault(one.id(), List.of()), Optional.ofNullable(elsewhere.get(one.id()))), names)).toList();
    }

    /// What is known of one besides what it holds itself.
    private record About(CustomerId customer, long last, Optional<Promise> promise, List<Promise> running, Optional<ConversationId> elsewhere) {}

    private static Shape.Conversation shape(Conversation one, About about, Names names) {
        return new Shape.Conversation(one.id().toString(), one.reference().toString(), one.brand(), one.channel().code(), one.language().tag(),
                one.line().toString(), about.customer().toString(), one.gist(), one.openedAt(), one.turn().code(), one.turnSince(),
                about.elsewhere().map(ConversationId::toString), one.owner().map(names::of),
                about.promise().map(Shaping::promise), about.running().stream().map(Shaping::promise).toList(),
                one.firstWord(), askedToClose(one.turn()),
                one.turn() instanceof Turn.Closed closed ? Optional.of(closed.how().code()) : Optional.empty(), about.last());
    }

    private static Shape.Promise promise(Promise made) {
        return new Shape.Promise(made.kind().code(), made.dueAt(), made.words());
    }

    private static Optional<Instant> askedToClose(Turn turn) {
        return turn instanceof Turn.WaitingForCustomer waiting ? waiting.askedToClose() : Optional.empty();
    }

    /// The name of an event as programs read it: `something_said`.
    static String snake(String name) {
        return name.replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /// The names of teams and people, each asked once.
    private final class Names {

        private final Map<TeamId, String> ofTeams = teams.list().stream().collect(Collectors.toMap(Team::id, Team::name));
        private final Map<StaffId, String> ofPeople = new HashMap<>();

        Shape.Owner of(Turn.Owner owner) {
            return new Shape.Owner(owner.team().toString(), ofTeams.getOrDefault(owner.team(), ""), owner.person().map(StaffId::toString),
                    owner.person().map(id -> ofPeople.computeIfAbsent(id, one -> staff.find(one).map(StaffMember::name).orElse(""))));
        }
    }
}
