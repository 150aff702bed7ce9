package org.gehoor.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Moves;
import org.gehoor.conversation.Turn;
import org.gehoor.db.Work;
import org.gehoor.events.Seen;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.PlaceId;

/// Taking the next person out of the line. Nobody chooses whom to help: who waits longest is next.
public final class PickUp {

    private static final int MOST_SHOWN = 200;

    private final Work work;
    private final Places places;
    private final Readers readers;
    private final Moves moves;
    private final Waits waits;

    PickUp(Work work, Places places, Readers readers, Moves moves, Waits waits) {
        this.work = work;
        this.places = places;
        this.readers = readers;
        this.moves = moves;
        this.waits = waits;
    }

    /// Takes whoever waits longest in the lines this person serves; empty when nobody waits.
    public Optional<ConversationId> next(StaffMember by) {
        return work.whole(() -> {
            var choice = new Choice(by);
            return places.takeNext(choice.reader, choice.at).map(choice::take);
        });
    }

    /// Takes this conversation, which must be the next one: what was seen on a page may have changed.
    ///
    /// @throws Refusal OTHERS_FIRST or GONE
    public ConversationId exactly(ConversationId wanted, StaffMember by) {
        return work.whole(() -> {
            var choice = new Choice(by);
            Place next = places.takeNext(choice.reader, choice.at).orElseThrow(() -> new Refusal(QueueRefusal.GONE));
            if (!next.conversation().equals(wanted)) {
                throw new Refusal(places.find(wanted).isPresent() ? QueueRefusal.OTHERS_FIRST : QueueRefusal.GONE);
            }
            return choice.take(next);
        });
    }

    /// Takes a place that was offered to this person and is locked for them.
    ConversationId offered(Place place, StaffMember by, Instant offeredAt) {
        Work.mustBeWhole();
        var choice = new Choice(by);
        return choice.take(place, Optional.of(new Moves.Offered(offeredAt, places.rangBefore(place, choice.reader))));
    }

    /// The line as this person sees it, in the order of waiting; two hundred at most.
    public List<Place> line(StaffMember of) {
        return places.list(readers.of(of), MOST_SHOWN);
    }

    /// Which places this person may take though they lack the skill: nobody at work has it, and the promise is at risk.
    public List<PlaceId> lent(StaffMember to) {
        return readers.of(to).lent();
    }

    /// One person chooses: among whom, and what could be known at that moment, is part of the record.
    private final class Choice {

        private final StaffMember by;
        private final Places.Reader reader;
        private final Instant at = places.now();
        private final Seen seen = moves.seen();

        Choice(StaffMember by) {
            this.by = by;
            this.reader = readers.of(by);
        }

        ConversationId take(Place place) {
            return take(place, Optional.empty());
        }

        ConversationId take(Place place, Optional<Moves.Offered> offered) {
            waits.pickedUp(place, by.id());
            Instant since = place.notBefore().filter(place.waitingSince()::isBefore).orElse(place.waitingSince());
            moves.pickUp(place.conversation(), new Author.Person(by.id(), by.name()), Turn.Owner.person(by.team(), by.id()), since,
                    new Moves.Picked(place.id(), by.team(), reader.lines(), places.keptBefore(place, reader), reader.lent(), at, offered, seen));
            return place.conversation();
        }
    }
}
