package org.gehoor.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Moves;
import org.gehoor.conversation.Turn;
import org.gehoor.db.Work;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.ConversationId;

/// Taking the next person out of the line. Nobody chooses whom to help: who waits longest is next.
public final class PickUp {

    private static final int MOST_SHOWN = 200;

    private final Work work;
    private final Places places;
    private final Lines lines;
    private final Staff staff;
    private final Moves moves;
    private final Waits waits;

    PickUp(Work work, Places places, Lines lines, Staff staff, Moves moves, Waits waits) {
        this.work = work;
        this.places = places;
        this.lines = lines;
        this.staff = staff;
        this.moves = moves;
        this.waits = waits;
    }

    /// Takes whoever waits longest in the lines this person serves; empty when nobody waits.
    public Optional<ConversationId> next(StaffMember by) {
        return work.whole(() -> places.takeNext(reader(by)).map(place -> take(place, by)));
    }

    /// Takes this conversation, which must be the next one: what was seen on a page may have changed.
    ///
    /// @throws Refusal OTHERS_FIRST or GONE
    public ConversationId exactly(ConversationId wanted, StaffMember by) {
        return work.whole(() -> {
            Place next = places.takeNext(reader(by)).orElseThrow(() -> new Refusal(QueueRefusal.GONE));
            if (!next.conversation().equals(wanted)) {
                throw new Refusal(places.find(wanted).isPresent() ? QueueRefusal.OTHERS_FIRST : QueueRefusal.GONE);
            }
            return take(next, by);
        });
    }

    /// The line as this person sees it, in the order of waiting; two hundred at most.
    public List<Place> line(StaffMember of) {
        return places.list(reader(of), MOST_SHOWN);
    }

    private ConversationId take(Place place, StaffMember by) {
        waits.pickedUp(place, by.id());
        Instant since = place.notBefore().filter(place.waitingSince()::isBefore).orElse(place.waitingSince());
        moves.pickUp(place.conversation(), new Author.Person(by.id(), by.name()), Turn.Owner.person(by.team(), by.id()), since);
        return place.conversation();
    }

    private Places.Reader reader(StaffMember member) {
        return new Places.Reader(member.id(), member.team(), lines.servedBy(member.team()), staff.working());
    }
}
