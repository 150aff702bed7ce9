package org.gehoor.queue;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Moves;
import org.gehoor.conversation.Text;
import org.gehoor.conversation.Turn;
import org.gehoor.db.Work;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.PlaceId;
import org.gehoor.vocabulary.ConversationId;

/// A lead gives what may break its promise to somebody who works, whoever has it now. Time of waiting, stated need and promise stay, and so does the
/// order: it is kept for that colleague, who takes it when it is next among theirs.
public final class Relief {

    private final Work work;
    private final Moves moves;
    private final Handover.Surroundings line;
    private final Clock clock;

    Relief(Work work, Moves moves, Handover.Surroundings line, Clock clock) {
        this.work = work;
        this.moves = moves;
        this.line = line;
        this.clock = clock;
    }

    /// Keeps it for `to`.
    ///
    /// @throws Refusal NOT_AT_WORK when they are not working now, GONE when it waits for nobody of us any more
    public void give(ConversationId id, Author.Person lead, StaffMember to, Text why) {
        work.whole(() -> {
            if (!line.staff().isWorking(to.id())) {
                throw new Refusal(QueueRefusal.NOT_AT_WORK, "name", to.name());
            }
            Conversation conversation = moves.lock(id);
            Turn.Owner owner = Turn.Owner.person(to.team(), to.id());
            switch (conversation.turn()) {
                case Turn.WaitingForPerson waiting -> {
                    Place kept = line.places().find(id).orElseThrow().keptFor(to.id());
                    moves.relieve(id, lead, new Moves.Receiver(to.name(), why), kept.inLine(),
                            new Turn.Waiting(owner, waiting.promise(), kept.id(), waiting.firstWord()));
                    line.places().keepFor(kept.id(), to.id());
                }
                case Turn.WithPerson with when with.owner().is(to.id()) -> { }
                case Turn.WithPerson with -> {
                    var place = new Place(PlaceId.at(clock.instant().truncatedTo(ChronoUnit.MICROS)), id, conversation.line(), line.waits().statedNeed(id),
                            with.firstWord(), Optional.empty(), Optional.of(to.id()), Optional.empty());
                    line.places().add(place);
                    moves.relieve(id, lead, new Moves.Receiver(to.name(), why), place.inLine(), new Turn.Waiting(owner, with.promise(), place.id(), with.firstWord()));
                }
                case Turn.WithAssistant _, Turn.WaitingForCustomer _, Turn.Closed _, Turn.SetAside _ -> throw new Refusal(QueueRefusal.GONE);
            }
        });
    }
}
