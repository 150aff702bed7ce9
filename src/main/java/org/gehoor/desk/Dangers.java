package org.gehoor.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Turn;
import org.gehoor.pages.Choice;
import org.gehoor.promise.Promises;
import org.gehoor.staff.Role;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.StaffId;
import org.gehoor.vocabulary.TeamId;
import org.gehoor.words.Words;

/// Makes the list of promises that may break soon: those of the lead's own team, and of teams that have no lead.
final class Dangers {

    private static final int MOST = 200;

    private final Matters matters;
    private final People people;
    private final Staff staff;
    private final Clock clock;

    Dangers(Matters matters, People people, Staff staff, Clock clock) {
        this.matters = matters;
        this.people = people;
        this.staff = staff;
        this.clock = clock;
    }

    private record One(Conversation conversation, Promises.InDanger danger) {}

    InDanger of(StaffMember lead, String live, Words words) {
        List<One> all = all(lead);
        Map<ConversationId, String> names = people.names(all.stream().map(one -> one.conversation().id()).toList(), words);
        List<StaffId> working = staff.working();
        List<Choice> helpers = staff.list().stream().filter(one -> working.contains(one.id()) && !one.id().equals(lead.id()))
                .map(one -> new Choice(one.id().toString(), one.name())).toList();
        return new InDanger(live, all.stream().map(one -> row(one, names, words)).toList(), helpers, lead.id().toString(), working.contains(lead.id()));
    }

    /// How many there are.
    int count(StaffMember lead) {
        return all(lead).size();
    }

    private List<One> all(StaffMember lead) {
        List<Promises.InDanger> dangers = matters.promises().inDanger(MOST);
        Map<ConversationId, Conversation> known = matters.conversations().list(dangers.stream().map(one -> one.promise().conversation()).distinct().toList())
                .stream().collect(Collectors.toMap(Conversation::id, Function.identity()));
        Set<TeamId> led = staff.list().stream().filter(one -> one.role() == Role.LEAD).map(StaffMember::team).collect(Collectors.toSet());
        return dangers.stream().filter(one -> known.containsKey(one.promise().conversation()))
                .map(one -> new One(known.get(one.promise().conversation()), one))
                .filter(one -> one.conversation().owner().map(Turn.Owner::team).filter(team -> team.equals(lead.team()) || !led.contains(team)).isPresent())
                .toList();
    }

    private InDanger.Row row(One one, Map<ConversationId, String> names, Words words) {
        Conversation conversation = one.conversation();
        var marks = new Marks(words, clock.instant());
        int broken = one.danger().broken();
        return new InDanger.Row(conversation.id().toString(), Address.of(conversation.id()), names.getOrDefault(conversation.id(), ""),
                conversation.isErased() ? words.say("desk.head.erased") : conversation.gist(),
                words.say("desk.danger.promise", "kind", words.say("promise.kind." + one.danger().promise().kind().code()), "time", words.when(one.danger().promise().dueAt())),
                broken > 0 ? marks.broken() : marks.brief(one.danger().promise()),
                whose(conversation, words), broken > 0 ? words.say("desk.danger.missed", "count", broken) : "");
    }

    private String whose(Conversation conversation, Words words) {
        return conversation.owner().flatMap(Turn.Owner::person).flatMap(staff::find)
                .map(person -> words.say(staff.isWorking(person.id()) ? "desk.danger.has" : "desk.danger.has_not_working", "name", person.name()))
                .orElseGet(() -> words.say("desk.danger.nobody"));
    }
}
