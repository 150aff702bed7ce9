package org.gehoor.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gehoor.conversation.Moves;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.LineId;
import org.gehoor.vocabulary.Need;
import org.gehoor.vocabulary.PlaceId;
import org.gehoor.vocabulary.StaffId;
import org.gehoor.vocabulary.TeamId;

/// One conversation's place in the line. `notBefore` is the beginning of a window for a call; until then it is nobody's turn.
/// `keptFor` and `keptForTeam` say to whom it was handed over. `returned` is who was being helped and was cut off by us: they stand before
/// everybody who was not, and are not given to `notFor`, who cut them off, as long as somebody else works.
public record Place(PlaceId id, ConversationId conversation, LineId line, Need need, Instant waitingSince,
                    Optional<Instant> notBefore, Optional<StaffId> keptFor, Optional<TeamId> keptForTeam,
                    boolean returned, Optional<StaffId> notFor) {

    /// Somebody who waits and was not cut off.
    public Place(PlaceId id, ConversationId conversation, LineId line, Need need, Instant waitingSince,
                 Optional<Instant> notBefore, Optional<StaffId> keptFor, Optional<TeamId> keptForTeam) {
        this(id, conversation, line, need, waitingSince, notBefore, keptFor, keptForTeam, false, Optional.empty());
    }

    /// By how much a stated need advances a place. Published and bounded, so that nobody starves: someone who waits longer than
    /// the difference is always first.
    public static Duration credit(Need need) {
        return switch (need) {
            case NONE -> Duration.ZERO;
            case SAFETY -> Duration.ofMinutes(30);
            case NO_SERVICE -> Duration.ofMinutes(10);
            case PRIORITY -> Duration.ofMinutes(15);
        };
    }

    /// The same for the record.
    Moves.InLine inLine() {
        return new Moves.InLine(id, line, waitingSince, need, notBefore, keptFor, keptForTeam, returned, notFor);
    }

    /// The same with another time of waiting and another need.
    Place since(Instant other, Need stated) {
        return new Place(id, conversation, line, stated, other, notBefore, keptFor, keptForTeam, returned, notFor);
    }

    /// The same with a need that is stated now; empty when that does not advance it.
    Optional<Place> stating(Need other) {
        return more(other) == need ? Optional.empty() : Optional.of(since(waitingSince, other));
    }

    /// Of the need that was stated and another the one that advances more.
    Need more(Need other) {
        return credit(other).compareTo(credit(need)) > 0 ? other : need;
    }

    /// The same with a call at another moment, or in turn.
    Place notBefore(Optional<Instant> moment) {
        return new Place(id, conversation, line, need, waitingSince, moment, keptFor, keptForTeam, returned, notFor);
    }

    /// The same in another line.
    Place in(LineId other) {
        return new Place(id, conversation, other, need, waitingSince, notBefore, keptFor, keptForTeam, returned, notFor);
    }

    /// The same without waiting for a moment.
    Place now() {
        return new Place(id, conversation, line, need, waitingSince, Optional.empty(), keptFor, keptForTeam, returned, notFor);
    }

    /// The same, kept for somebody.
    Place keptFor(StaffId whom) {
        return new Place(id, conversation, line, need, waitingSince, notBefore, Optional.of(whom), Optional.empty(), returned, notFor);
    }

    /// What the line is ordered by: the time of waiting and the stated need, and nothing else.
    public Instant orderAt() {
        return waitingSince.minus(credit(need));
    }
}
