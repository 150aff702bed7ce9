package org.gehoor.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gehoor.access.Permission;
import org.gehoor.conversation.LiveContacts;
import org.gehoor.db.Work;
import org.gehoor.events.Events;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.PlaceId;
import org.gehoor.vocabulary.StaffId;

/// Who is there, offered to who has room.
///
/// ```
///   (waits) ──all──▶ offered for 20 s ──take──▶ taken
///      ▲                 │    │
///      │                 │    └──left: taken by pull, or no longer there──▶ withdrawn
///      └──all, decline───┘ not taken
/// ```
///
/// 1. A place is offered to one member at a time, and a member is offered one place at a time: two unique indexes, whatever the nodes think.
/// 2. The first place that a member may take is the one they are offered; who did not take it is offered nothing behind it. Nobody picks.
/// 3. The place never moves: it stays at the head while it is offered, and anybody may take it by pull meanwhile.
/// 4. Of those with room the one without a live contact goes first, then who is free longest; never a score.
/// 5. Only who is signed in hears anything; who works by a program pulls.
/// 6. An offer ends after twenty seconds by the clock; when the clock went back it is withdrawn. Two in a row not taken: that member is away,
///    until they say that they are back.
///
/// No place is locked to offer it: that would make whoever pulls at that moment pass over the head of the line.
public final class Offers {

    /// How long after not taking a place somebody is not offered it again.
    static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int MOST_MISSED = 2;

    private final Work work;
    private final OfferRows rows;
    private final PickUp pickUp;
    private final Around around;
    private final Clock clock;

    Offers(Work work, OfferRows rows, PickUp pickUp, Around around, Clock clock) {
        this.work = work;
        this.rows = rows;
        this.pickUp = pickUp;
        this.around = around;
        this.clock = clock;
    }

    /// What there is of the line, of who works in it, and of whom they are helping.
    record Around(Places places, Readers readers, Staff staff, LiveContacts contacts, Events events) {}

    /// Ends what is over and offers whoever waits to whoever has room. Safe to do at any time, on any number of nodes.
    ///
    /// @return how many offers were made
    public int all() {
        List<Staff.AtWork> atWork = around.staff().atWork();
        List<Staff.AtWork> hear = atWork.stream().filter(one -> one.signedIn() && Permission.PICK_UP.isGivenTo(one.member().role())).toList();
        endWhatIsOver(hear.stream().map(one -> one.member().id()).collect(Collectors.toSet()));
        int waiting = around.places().ringable(hear.size());
        if (waiting == 0) {
            return 0;
        }
        Readers.Among among = around.readers().among(atWork);
        int made = 0;
        for (StaffMember one : withRoom(hear)) {
            if (made == waiting) {
                break;
            }
            made += offerTo(one, among.reader(one)) ? 1 : 0;
        }
        return made;
    }

    /// The offer that stands for this person, and the conversation that it is of.
    public Optional<Standing> standing(StaffId staff) {
        return rows.open(staff).filter(offer -> around.places().isThere(offer.place())).flatMap(offer -> around.places().find(offer.place()).map(place -> new Standing(offer, place)));
    }

    /// An offer with its place.
    public record Standing(Offer offer, Place place) {}

    /// Takes what was offered.
    ///
    /// @throws Refusal OFFER_OVER, GONE
    public ConversationId take(ConversationId wanted, StaffMember by) {
        return work.whole(() -> {
            Offer offer = rows.open(by.id()).filter(open -> isOf(open, wanted)).orElseThrow(() -> new Refusal(QueueRefusal.OFFER_OVER));
            Place place = around.places().lock(offer.place()).filter(locked -> around.places().isThere(locked.id()))
                    .orElseThrow(() -> new Refusal(QueueRefusal.GONE));
            if (!end(offer, Offer.How.TAKEN)) {
                throw new Refusal(QueueRefusal.OFFER_OVER);
            }
            return pickUp.offered(place, by, offer.offeredAt());
        });
    }

    /// Not now: it goes on to the next at once. What is not offered any more is no mistake.
    public void decline(ConversationId offered, StaffId by) {
        work.whole(() -> rows.open(by).filter(open -> isOf(open, offered)).ifPresent(this::notTaken));
    }

    /// Somebody leaves: what was offered to them goes on, and it is not held against them.
    public void withdraw(StaffId from) {
        work.whole(() -> rows.open(from).ifPresent(open -> end(open, Offer.How.WITHDRAWN)));
    }

    /// Somebody is back: what they did not take before no longer counts.
    public void back(StaffId staff) {
        work.whole(() -> rows.isThere(staff));
    }

    /// A place has left the line.
    void left(PlaceId place, Optional<StaffId> to) {
        to.ifPresent(rows::isThere);
        rows.open(place).ifPresent(open -> end(open, to.filter(open.staff()::equals).isPresent() ? Offer.How.TAKEN : Offer.How.WITHDRAWN));
    }

    /// Somebody has finished with a customer for now.
    void free(StaffId staff) {
        rows.isFree(staff);
    }

    private boolean isOf(Offer open, ConversationId conversation) {
        return around.places().find(conversation).filter(place -> place.id().equals(open.place())).isPresent();
    }

    private void endWhatIsOver(Set<StaffId> hear) {
        Instant now = clock.instant();
        for (Offer open : rows.open()) {
            if (open.isFromTheFuture(now) || !hear.contains(open.staff()) || !around.places().isThere(open.place())) {
                work.whole(() -> end(open, Offer.How.WITHDRAWN));
            } else if (open.isOver(now)) {
                work.whole(() -> notTaken(open));
            }
        }
    }

    private void notTaken(Offer open) {
        if (end(open, Offer.How.NOT_TAKEN) && rows.missed(open.staff()) >= MOST_MISSED) {
            around.staff().notThere(open.staff());
        }
    }

    private boolean end(Offer open, Offer.How how) {
        boolean stood = rows.end(open, how);
        if (stood) {
            around.events().tell(new OfferChanged(open.staff()));
        }
        return stood;
    }

    /// Who did not take the first that they may take a moment ago is offered nothing: neither that again at once, nor what stands behind it.
    private boolean offerTo(StaffMember one, Places.Reader reader) {
        Optional<Place> first = around.places().firstRingable(reader)
                .filter(place -> !rows.wasNotTaken(place.id(), one.id(), clock.instant().minus(PAUSE)));
        return first.isPresent() && work.whole(() -> {
            boolean made = rows.make(first.get(), one.id());
            if (made) {
                around.events().tell(new OfferChanged(one.id()));
            }
            return made;
        });
    }

    private List<StaffMember> withRoom(List<Staff.AtWork> hear) {
        List<StaffId> ids = hear.stream().map(one -> one.member().id()).toList();
        Map<StaffId, Integer> inHand = around.contacts().count(ids);
        Map<StaffId, Instant> freed = rows.freeSince(ids);
        Set<StaffId> offered = rows.open().stream().map(Offer::staff).collect(Collectors.toSet());
        var free = new ArrayList<>(hear.stream()
                .filter(one -> !offered.contains(one.member().id()) && inHand.getOrDefault(one.member().id(), 0) < one.member().capacity())
                .toList());
        free.sort(Comparator.<Staff.AtWork>comparingInt(one -> inHand.getOrDefault(one.member().id(), 0))
                .thenComparing(one -> later(one.since(), freed.getOrDefault(one.member().id(), Instant.EPOCH)))
                .thenComparing(one -> one.member().id().toString()));
        return free.stream().map(Staff.AtWork::member).toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
