package org.gehoor.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gehoor.access.Permission;
import org.gehoor.callback.CallBack;
import org.gehoor.callback.CallBacks;
import org.gehoor.callback.Numbers;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Turn;
import org.gehoor.customer.Customer;
import org.gehoor.pages.Choice;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.PhoneNumber;
import org.gehoor.words.Words;
import org.jspecify.annotations.Nullable;

/// Makes one conversation ready to be shown to one member of staff.
final class Talks {

    /// The first choice after a reply: the customer has the next word.
    static final String CUSTOMERS_TURN = "customer";

    /// How many of the last lines are looked at while a page is open.
    private static final int LATELY = 60;

    private final Matters matters;
    private final People people;
    private final Heads heads;
    private final Beside beside;
    private final Clock clock;

    Talks(Matters matters, People people, Heads heads, Beside beside, Clock clock) {
        this.matters = matters;
        this.people = people;
        this.heads = heads;
        this.beside = beside;
        this.clock = clock;
    }

    /// What is shown beside the words: answers that are not said yet, and what is one with this conversation.
    record Beside(Leaves leaves, Joints joints) {}

    Talk talk(Conversation one, StaffMember me, Typing typing, Words words) {
        Customer customer = people.of(one.id());
        List<Entry> entries = matters.timelines().of(one.id());
        Log log = new Telling(customer, Address.of(one.id()), words, clock.instant()).log(entries, beside.joints().said(one.id(), words));
        return new Talk(heads.head(one, me, words), beside.joints().of(one, me, words), lost(entries, customer, one, me, words), log,
                beside.leaves().list(one, me, words), write(one, me, log.last(), typing, words));
    }

    /// The lines after one, ready to be added to a page.
    List<Said> after(Conversation one, long sequence, Words words) {
        List<Entry> entries = matters.timelines().after(one.id(), sequence);
        return entries.isEmpty() ? List.of() : new Telling(people.of(one.id()), Address.of(one.id()), words, clock.instant()).said(entries);
    }

    /// That a mail of ours did not arrive lately.
    @Nullable Lost lost(Conversation one, StaffMember me, Words words) {
        return lost(matters.timelines().lately(one.id(), LATELY), people.of(one.id()), one, me, words);
    }

    private static @Nullable Lost lost(List<Entry> entries, Customer customer, Conversation one, StaffMember me, Words words) {
        return Undelivered.standing(entries, customer).map(failed -> {
            boolean mine = Heads.isOf(one, me) && Rights.has(me, Permission.REPLY);
            String now = Undelivered.isOf(customer, failed) ? null : customer.email().map(EmailAddress::text).orElse(null);
            return new Lost(words.say("desk.lost.said", "address", failed.address()), Undelivered.why(failed, words), now, customer.phone().map(Numbers::show).orElse(null),
                    mine ? Address.of(one.id()) + "/callback" : null, mine ? Address.of(one.id()) + "/address" : null);
        }).orElse(null);
    }

    private Write write(Conversation one, StaffMember me, long seen, Typing typing, Words words) {
        boolean mine = Heads.isOf(one, me);
        boolean reply = mine && Rights.has(me, Permission.REPLY);
        Optional<Call> call = reply ? call(one, words) : Optional.empty();
        Typing shown = reply && typing.isNothing() ? beside.leaves().typed(one.id(), me).orElse(typing) : typing;
        return new Write(Address.of(one.id()), reply, !one.isErased() && Rights.has(me, Permission.NOTE), reply ? null : why(one, me, words),
                People.name(people.of(one.id()), words), seen, reply ? moments(one, shown.next(), words) : List.of(),
                reply ? beside.leaves().kept(one.id(), me) : List.of(), call.orElse(null), shown);
    }

    /// What may happen after a reply.
    List<Choice> moments(Conversation one, Words words) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(CUSTOMERS_TURN, words.say("desk.next.customer")));
        choices.addAll(new Moments(matters.lines().get(one.line()).hours(one.channel()), clock.instant()).choices(words));
        return choices;
    }

    /// The same, with the one that was chosen before.
    private List<Choice> moments(Conversation one, String chosen, Words words) {
        List<Choice> choices = moments(one, words);
        if (choices.stream().noneMatch(choice -> choice.value().equals(chosen)) && isLater(chosen)) {
            choices.add(new Choice(chosen, words.say("desk.next.before", "time", words.when(Instant.parse(chosen)))));
        }
        return choices;
    }

    private boolean isLater(String chosen) {
        try {
            return Instant.parse(chosen).isAfter(clock.instant());
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    /// Answers that are not said yet.
    List<Leave> leaves(Conversation one, StaffMember me, Words words) {
        return beside.leaves().list(one, me, words);
    }

    private Optional<Call> call(Conversation one, Words words) {
        return one.turn() instanceof Turn.WithPerson ? matters.callBacks().find(one.id()).map(call -> call(call, words)) : Optional.empty();
    }

    private Call call(CallBack call, Words words) {
        Instant from = call.from();
        return new Call(call.number().map(Numbers::show).orElse(""), call.number().map(PhoneNumber::e164).orElse(""),
                words.say("desk.call.window", "from", words.when(from), "until", words.time(call.until())),
                words.say("desk.call.attempt", "attempt", Integer.toString(call.attempts() + 1), "most", Integer.toString(CallBacks.MOST_ATTEMPTS)));
    }

    private @Nullable String why(Conversation one, StaffMember me, Words words) {
        if (!Rights.has(me, Permission.REPLY)) {
            return words.say("desk.why.reads_only");
        }
        if (one.isErased()) {
            return words.say("desk.why.erased");
        }
        return switch (one.turn()) {
            case Turn.WithAssistant _ -> words.say("desk.why.with_assistant");
            case Turn.WaitingForPerson _ -> words.say("desk.why.waiting");
            case Turn.WithPerson _, Turn.WaitingForCustomer _ -> words.say("desk.why.colleague", "name", heads.owner(one, me, words));
            case Turn.Closed _ -> words.say("desk.why.closed");
            case Turn.SetAside _ -> words.say("desk.why.set_aside");
        };
    }
}
