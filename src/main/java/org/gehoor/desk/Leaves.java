package org.gehoor.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversation;
import org.gehoor.files.StoredFile;
import org.gehoor.letters.Leaving;
import org.gehoor.letters.Leavings;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Speaker;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.words.Words;

/// Shows answers that are not said yet, and gives them back to who wrote them.
final class Leaves {

    private final Leavings leavings;
    private final Staff staff;

    Leaves(Leavings leavings, Staff staff) {
        this.leavings = leavings;
        this.staff = staff;
    }

    List<Leave> list(Conversation one, StaffMember me, Words words) {
        return leavings.of(one.id()).stream().map(leaving -> leave(leaving, one, me, words)).toList();
    }

    private Leave leave(Leaving leaving, Conversation one, StaffMember me, Words words) {
        String name = staff.get(leaving.by()).name();
        String initials = Stream.of(name.split("\\s+")).filter(part -> !part.isEmpty()).map(part -> part.substring(0, 1)).limit(2).collect(Collectors.joining());
        boolean mine = leaving.by().equals(me.id());
        String problem = leaving.state() == Leaving.State.LEAVING ? ""
                : Heads.isOf(one, staff.get(leaving.by())) ? words.say("desk.leaving.news") : words.say("desk.leaving.moved");
        return new Leave(leaving.id().toString(), new Speaker.Person(name, initials, words.say("desk.leaving.soon"), true), leaving.madeAt(),
                leaving.plan().text(), leaving.files().stream().map(StoredFile::name).toList(), problem, mine, mine && Heads.isOf(one, me));
    }

    /// What this person took back here, as they had typed it; the final letter is typed elsewhere.
    Optional<Typing> typed(ConversationId id, StaffMember me) {
        return leavings.takenBack(id, me.id()).filter(leaving -> !leaving.plan().closes())
                .map(leaving -> Typing.reply(leaving.plan().text(), leaving.plan().until().map(Object::toString).orElse(Talks.CUSTOMERS_TURN)));
    }

    /// The files of what this person took back.
    List<Choice> kept(ConversationId id, StaffMember me) {
        return leavings.takenBack(id, me.id()).map(Leaving::files).orElse(List.of()).stream()
                .map(file -> new Choice(file.id().toString(), file.name())).toList();
    }

    /// The final letter that this person took back.
    String letter(ConversationId id, StaffMember me) {
        return leavings.takenBack(id, me.id()).filter(leaving -> leaving.plan().closes()).map(leaving -> leaving.plan().text()).orElse("");
    }

    boolean hasTakenBack(ConversationId id, StaffMember me) {
        return leavings.takenBack(id, me.id()).isPresent();
    }

    /// Those of the files that were taken back that go along now; the others are gone, and so is what was taken back.
    List<StoredFile> pickUp(ConversationId id, StaffMember me, List<UUID> wanted) {
        List<StoredFile> files = leavings.takenBack(id, me.id()).map(Leaving::files).orElse(List.of()).stream()
                .filter(file -> wanted.contains(file.id())).toList();
        if (hasTakenBack(id, me)) {
            leavings.drop(id, me.id(), files.stream().map(StoredFile::id).toList());
        }
        return files;
    }

    /// Whether words of this person wait before they leave.
    boolean waits(ConversationId id, Author.Person author) {
        return leavings.waits(id, author);
    }

    void begin(ConversationId id, Author.Person author, Leaving.Plan plan) {
        leavings.begin(id, author, plan);
    }

    /// What this person wrote before leaves before what they do now.
    void settle(ConversationId id, StaffMember me) {
        leavings.settle(id, me.id());
    }
}
