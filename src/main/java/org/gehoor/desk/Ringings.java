package org.gehoor.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gehoor.conversation.Conversation;
import org.gehoor.queue.Line;
import org.gehoor.queue.Offers;
import org.gehoor.queue.Place;
import org.gehoor.staff.StaffMember;
import org.gehoor.words.Words;

/// Makes what a member of staff sees of an offer: what the line shows of everybody, and how long it stands.
final class Ringings {

    private final Offers offers;
    private final Matters matters;
    private final People people;
    private final Clock clock;

    Ringings(Offers offers, Matters matters, People people, Clock clock) {
        this.offers = offers;
        this.matters = matters;
        this.people = people;
        this.clock = clock;
    }

    Self self(StaffMember me, Words words) {
        return new Self(me.available(), me.missed(), offers.standing(me.id()).flatMap(one -> ringing(one, words)).orElse(null));
    }

    private Optional<Ringing> ringing(Offers.Standing standing, Words words) {
        Place place = standing.place();
        return matters.conversations().find(place.conversation()).map(one -> new Ringing(one.id().toString(), Address.of(one.id()) + "/offer",
                Ways.icon(one.channel()), people.names(List.of(one.id()), words).getOrDefault(one.id(), ""),
                one.isErased() ? words.say("desk.head.erased") : one.gist(), way(one, words),
                words.say("desk.state.waiting", "time", words.when(place.waitingSince())), Ways.need(place.need(), words), mark(one, words),
                standing.offer().left(clock.instant()).toSeconds()));
    }

    private String way(Conversation one, Words words) {
        Line line = matters.lines().get(one.line());
        return words.say("desk.ring.way", "way", Ways.word(one.channel(), words), "topic", line.topic(),
                "language", line.language().in(words.language()));
    }

    private Mark mark(Conversation one, Words words) {
        var marks = new Marks(words, clock.instant());
        return one.promise().map(matters.promises()::get).map(marks::brief).orElseGet(marks::none);
    }
}
