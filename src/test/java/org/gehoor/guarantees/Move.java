package org.gehoor.guarantees;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.gehoor.callback.CallBacks;
import org.gehoor.callback.Slot;
import org.gehoor.conversation.Idle;
import org.gehoor.conversation.Silence;
import org.gehoor.promise.Watch;
import org.gehoor.queue.Lines;
import org.gehoor.testing.Cast;

/// Everything that can happen to a conversation, or to everybody.
enum Move {

    BEGINS(1, Made::begins),
    WRITES(6, move -> move.deeds().writes(move.id(), move.says())),
    ASKS(4, move -> move.deeds().asks(move.id(), move.stated())),
    WANTS_A_CALL(2, move -> {
        List<Slot> slots = move.house().get(CallBacks.class).slots(move.house().get(Lines.class).get(move.now().line()), 6);
        Slot slot = slots.get(move.random().nextInt(slots.size()));
        move.deeds().asksToBeCalled(move.id(), move.stated(), Cast.VOS.phone().orElseThrow(), slot.from());
        move.calledFrom(slot.from());
    }),
    CLOSES(1, move -> move.deeds().closes(move.id())),
    REOPENS(1, move -> move.deeds().reopens(move.id())),

    MACHINE_ANSWERS(2, move -> {
        String words = move.says();
        if (!move.deeds().gives(move.id(), words)) {
            move.saidNothing();
        }
    }),
    MACHINE_GIVES_WAY(1, move -> move.deeds().givesWay(move.id())),

    PICKS_UP(8, move -> move.deeds().picksUp(move.helper()).ifPresent(move::pickedUp)),
    REPLIES(6, move -> move.deeds().replies(move.id(), move.helper(), move.says())),
    REPLIES_AND_PROMISES(2, move -> move.deeds().repliesAndPromises(move.id(), move.helper(), move.says(),
            move.house().clock().instant().plus(Duration.ofMinutes(5 + move.random().nextInt(600))))),
    NOTES(1, move -> move.deeds().notes(move.id(), move.helper(), "Even nakijken.")),
    HANDS_TO_COLLEAGUE(2, move -> {
        Cast.Helper to = move.anyHelper();
        move.deeds().handsOver(move.id(), move.helper(), to);
        move.keptFor(to);
    }),
    HANDS_TO_TEAM(1, move -> {
        move.deeds().handsOver(move.id(), move.helper(), Cast.SECOND_LINE);
        move.keptForTeam(Cast.SECOND_LINE);
    }),
    ASKS_TO_CLOSE(2, move -> move.deeds().asksToClose(move.id(), move.helper())),
    CLOSES_BY_LETTER(1, move -> move.deeds().closesByLetter(move.id(), move.helper(), "Wij doen dit niet, en dit is waarom.")),
    SETS_ASIDE(1, move -> move.deeds().setsAside(move.id(), move.helper(), "Geen zaak van een klant.")),
    REACHES(3, move -> move.deeds().reaches(move.id(), move.helper())),
    CALLS_IN_VAIN(2, move -> move.deeds().callsInVain(move.id(), move.helper())),

    ARRIVES(3, move -> move.house().arrives(move.anyHelper())),
    LEAVES(2, move -> move.house().leaves(move.anyHelper())),
    MINUTES_PASS(5, move -> move.house().later(Duration.ofSeconds(1 + move.random().nextInt(1_200)))),
    HOURS_PASS_AND_NOBODY_IS_THERE(2, move -> move.house().clock().tick(Duration.ofMinutes(10 + move.random().nextInt(900)))),
    DAYS_PASS(1, move -> move.house().clock().tick(Duration.ofHours(24 + move.random().nextInt(120)))),
    JOBS_RUN(6, move -> {
        move.house().get(Watch.class).look();
        move.house().get(Idle.class).look();
        move.house().get(Silence.class).look();
    });

    /// How often it happens, compared with the others.
    final int weight;
    private final Consumer<Made> deed;

    Move(int weight, Consumer<Made> deed) {
        this.weight = weight;
        this.deed = deed;
    }

    void make(Made made) {
        deed.accept(made);
    }

    /// Whether the customer made it.
    boolean isTheCustomers() {
        return List.of(WRITES, ASKS, WANTS_A_CALL, CLOSES, REOPENS).contains(this);
    }

    static Move any(Random random) {
        int all = 0;
        for (Move move : values()) {
            all += move.weight;
        }
        int at = random.nextInt(all);
        for (Move move : values()) {
            at -= move.weight;
            if (at < 0) {
                return move;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }
}
