package org.gehoor.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Merge;
import org.gehoor.conversation.Merges;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.words.Words;

/// Tells with which others a conversation is one, and what was said in them.
final class Joints {

    private final Matters matters;
    private final Merges merges;
    private final People people;
    private final Clock clock;

    Joints(Matters matters, Merges merges, People people, Clock clock) {
        this.matters = matters;
        this.merges = merges;
        this.people = people;
        this.clock = clock;
    }

    List<Joint> of(Conversation one, StaffMember me, Words words) {
        var joints = new ArrayList<Joint>();
        Optional<Merge> on = merges.of(one.id());
        on.ifPresent(merge -> {
            Conversation last = matters.conversations().get(merges.current(one.id()));
            boolean next = merges.of(merge.into()).isEmpty();
            joints.add(new Joint(one.id().toString(), words.say("desk.joint.goes_on", "reference", last.reference().toString(), "gist", last.gist()),
                    Address.of(last.id()), last.reference().toString(), next ? undo(one.id(), me) : null));
        });
        if (on.isEmpty()) {
            began(one).ifPresent(from -> joints.add(new Joint(one.id().toString(), words.say("desk.joint.began", "reference", from.reference()),
                    Address.of(from.other()), from.reference(), Rights.has(me, Permission.SORT) ? Address.of(one.id()) + "/merge" : null, from.other().toString())));
        }
        for (Merge merge : merges.into(one.id())) {
            Conversation other = matters.conversations().get(merge.conversation());
            boolean next = on.isEmpty() && merge.into().equals(one.id());
            joints.add(new Joint(other.id().toString(), words.say("desk.joint.added", "reference", other.reference().toString(), "gist", other.gist()),
                    Address.of(other.id()), other.reference().toString(), next ? undo(other.id(), me) : null));
        }
        return joints;
    }

    /// The conversation whose words this one began with.
    private Optional<Entry.What.SplitFrom> began(Conversation one) {
        return matters.timelines().of(one.id()).stream().flatMap(entry -> entry.what() instanceof Entry.What.SplitFrom from ? Optional.of(from).stream()
                : Optional.<Entry.What.SplitFrom>empty().stream()).findFirst();
    }

    private static String undo(ConversationId id, StaffMember me) {
        return Rights.has(me, Permission.SORT) ? Address.of(id) + "/merge/end" : null;
    }

    /// What was said in the others that go on in this one.
    List<Said> said(ConversationId id, Words words) {
        return merges.into(id).stream().map(Merge::conversation).flatMap(other -> {
            String reference = matters.conversations().get(other).reference().toString();
            return new Telling(people.of(other), Address.of(other), words, clock.instant()).from(reference, matters.timelines().of(other)).stream();
        }).toList();
    }
}
