package org.gehoor.desk;

import java.time.Clock;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.LiveContacts;
import org.gehoor.conversation.Merges;
import org.gehoor.conversation.SignsOfLife;
import org.gehoor.conversation.Turn;
import org.gehoor.promise.Promises;
import org.gehoor.queue.PickUp;
import org.gehoor.queue.Place;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.gehoor.words.Words;

/// Makes the head of a conversation: how it stands now, and what who is looking may do with it.
final class Heads {

    private final Promises promises;
    private final PickUp pickUp;
    private final People people;
    private final Staff staff;
    private final Merges merges;
    private final SignsOfLife signs;
    private final LiveContacts contacts;
    private final Clock clock;

    /// What else is asked of a conversation.
    record Beside(Merges merges, LiveContacts contacts) {}

    Heads(Matters matters, Beside beside, People people, Staff staff, Clock clock) {
        this.promises = matters.promises();
        this.pickUp = matters.pickUp();
        this.merges = beside.merges();
        this.contacts = beside.contacts();
        this.people = people;
        this.staff = staff;
        this.signs = matters.signs();
        this.clock = clock;
    }

    Head head(Conversation one, StaffMember me, Words words) {
        var marks = new Marks(words, clock.instant());
        Mark mark = one.promise().map(promises::get).map(marks::full).orElseGet(marks::none);
        String with = words.say("desk.head.with", "way", Ways.word(one.channel(), words), "name", People.name(people.of(one.id()), words));
        String gist = one.gist().isEmpty() ? words.say("desk.head.erased") : one.gist();
        return new Head(one.id().toString(), gist, mark, Ways.icon(one.channel()), with, one.reference().toString(), state(one, words),
                owner(one, me, words), gone(one, words), Ways.language(one, words), one.language() == words.language() ? null : one.language().tag(), take(one, me, words), acts(one, me));
    }

    private String gone(Conversation one, Words words) {
        return new Absence(signs.find(one.id()), clock.instant()).full(one, people.of(one.id()), words);
    }

    /// Who has it: `u`, a colleague's name, or nobody.
    String owner(Conversation one, StaffMember me, Words words) {
        return one.owner().flatMap(Turn.Owner::person)
                .map(id -> id.equals(me.id()) ? words.say("desk.head.you") : staff.get(id).name()).orElse("");
    }

    /// Whether this person has it in hand.
    static boolean isOf(Conversation one, StaffMember me) {
        return switch (one.turn()) {
            case Turn.WithPerson with -> with.owner().is(me.id());
            case Turn.WaitingForCustomer waiting -> waiting.owner().is(me.id());
            case Turn.WithAssistant _, Turn.WaitingForPerson _, Turn.Closed _, Turn.SetAside _ -> false;
        };
    }

    static String state(Conversation one, Words words) {
        return switch (one.turn()) {
            case Turn.WithAssistant _ -> words.say("desk.state.with_assistant", "time", words.when(one.turnSince()));
            case Turn.WaitingForPerson waiting -> words.say("desk.state.waiting", "time", words.when(waiting.firstWord()));
            case Turn.WithPerson with -> words.say("desk.state.waiting", "time", words.when(with.firstWord()));
            case Turn.WaitingForCustomer waiting -> waiting.askedToClose()
                    .map(asked -> words.say("desk.state.asked_to_close", "time", words.when(asked)))
                    .orElseGet(() -> words.say("desk.state.customers_turn", "time", words.when(one.turnSince())));
            case Turn.Closed _ -> words.say("desk.state.closed", "time", words.when(one.turnSince()));
            case Turn.SetAside _ -> words.say("desk.state.set_aside", "time", words.when(one.turnSince()));
        };
    }

    private Head.Acts acts(Conversation one, StaffMember me) {
        boolean mine = isOf(one, me);
        boolean elsewhere = one.turn().isEnded() && merges.of(one.id()).isPresent();
        return new Head.Acts(mine && Rights.has(me, Permission.ASK_TO_CLOSE), mine && Rights.has(me, Permission.HAND_OVER),
                one.turn() instanceof Turn.SetAside && !elsewhere && !one.isErased() && Rights.has(me, Permission.SET_ASIDE), Rights.has(me, Permission.EXPORT),
                !elsewhere && !one.isErased() && Rights.has(me, Permission.SORT), mine && Rights.has(me, Permission.HAND_OVER) && contacts.isLive(one));
    }

    private Take take(Conversation one, StaffMember me, Words words) {
        if (!(one.turn() instanceof Turn.WaitingForPerson) || !Rights.has(me, Permission.PICK_UP)) {
            return Take.none();
        }
        boolean others = false;
        for (Place place : pickUp.line(me)) {
            boolean later = place.notBefore().filter(clock.instant()::isBefore).isPresent();
            if (place.conversation().equals(one.id())) {
                return take(place, later, others, words);
            }
            others |= !later;
        }
        return Take.notYet(words.say("desk.take.not_my_line"));
    }

    private static Take take(Place place, boolean later, boolean others, Words words) {
        if (later) {
            return Take.notYet(words.say("desk.take.later", "time", words.when(place.notBefore().orElseThrow())));
        }
        return others ? Take.notYet(words.say("desk.take.others_first")) : Take.now();
    }
}
