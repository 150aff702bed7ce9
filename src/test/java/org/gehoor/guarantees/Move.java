package org.gehoor.guarantees;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.gehoor.callback.CallBacks;
import org.gehoor.callback.Slot;
import org.gehoor.conversation.Idle;
import org.gehoor.conversation.Silence;
import org.gehoor.conversation.Turn;
import org.gehoor.promise.Watch;
import org.gehoor.queue.Leaving;
import org.gehoor.queue.Lines;
import org.gehoor.queue.Offers;
import org.gehoor.testing.Cast;
import org.gehoor.vocabulary.Language;

/// Everything that can happen to a conversation, or to everybody.
enum Move {

    BEGINS(1, Likely.ANY, Made::begins),
    WRITES(6, Likely.ANY, move -> move.deeds().writes(move.id(), move.says())),
    ASKS(4, Likely.ANY, move -> move.deeds().asks(move.id(), move.stated())),
    WANTS_A_CALL(4, Likely.ANY, move -> {
        List<Slot> slots = move.house().get(CallBacks.class).slots(move.house().get(Lines.class).get(move.now().line()), 6);
        Slot slot = slots.get(move.random().nextInt(slots.size()));
        move.deeds().asksToBeCalled(move.id(), move.stated(), Cast.VOS.phone().orElseThrow(), slot.from());
        move.calledFrom(slot.from());
    }),
    CLOSES(1, Likely.ANY, move -> move.deeds().closes(move.id())),
    CHOOSES_A_LANGUAGE(1, Likely.WAITING, move -> move.deeds().chooses(move.id(), Language.values()[move.random().nextInt(Language.values().length)])),
    DROPS_OUT(3, Likely.WAITING, Made::dropsOut),
    COMES_BACK(3, Likely.WAITING, Made::comesBack),
    REOPENS(1, Likely.ENDED, move -> move.deeds().reopens(move.id())),

    MACHINE_ANSWERS(2, Likely.MACHINES, move -> {
        String words = move.says();
        if (!move.deeds().gives(move.id(), words)) {
            move.saidNothing();
        }
    }),
    MACHINE_GIVES_WAY(1, Likely.MACHINES, move -> move.deeds().givesWay(move.id())),

    PICKS_UP(12, Likely.ANY, move -> move.deeds().picksUp(move.helper()).ifPresent(move::pickedUp)),
    REPLIES(6, Likely.PICKED_UP, move -> move.deeds().replies(move.id(), move.helper(), move.says())),
    REPLIES_AND_PROMISES(2, Likely.PICKED_UP, move -> move.deeds().repliesAndPromises(move.id(), move.helper(), move.says(),
            move.house().clock().instant().plus(Duration.ofMinutes(5 + move.random().nextInt(600))))),
    NOTES(1, Likely.ANY, move -> move.deeds().notes(move.id(), move.helper(), "Even nakijken.")),
    HANDS_TO_COLLEAGUE(2, Likely.PICKED_UP, move -> {
        Cast.Helper to = move.anyHelper();
        move.deeds().handsOver(move.id(), move.helper(), to);
        move.keptFor(to);
    }),
    HANDS_TO_TEAM(3, Likely.PICKED_UP, move -> {
        move.deeds().handsOver(move.id(), move.helper(), Cast.SECOND_LINE);
        move.keptForTeam(Cast.SECOND_LINE);
    }),
    ASKS_TO_CLOSE(3, Likely.PICKED_UP, move -> move.deeds().asksToClose(move.id(), move.helper())),
    CLOSES_BY_LETTER(1, Likely.PICKED_UP, move -> move.deeds().closesByLetter(move.id(), move.helper(), "Wij doen dit niet, en dit is waarom.")),
    SETS_ASIDE(2, Likely.WITH_PERSON, move -> move.deeds().setsAside(move.id(), move.helper(), "Geen zaak van een klant.")),
    MERGES(2, Likely.ANY, move -> move.other().ifPresent(other -> move.deeds().merges(move.id(), other, move.helper()))),
    PARTS(2, Likely.ENDED, move -> move.deeds().parts(move.id(), move.helper())),
    SPLITS(1, Likely.ANY, Made::splits),
    CUTS_OFF(3, Likely.PICKED_UP, move -> move.deeds().cutsOff(move.id(), move.helper())),
    OFFERS_ARE_MADE(5, Likely.ANY, move -> move.house().get(Offers.class).all()),
    OFFER_IS_TAKEN(6, Likely.ANY, Made::takesWhatIsOffered),
    OFFER_IS_LEFT(2, Likely.ANY, move -> move.deeds().leavesWhatIsOffered(move.helper())),
    REACHES(5, Likely.WITH_PERSON, move -> move.deeds().reaches(move.id(), move.helper())),
    CALLS_IN_VAIN(5, Likely.WITH_PERSON, move -> move.deeds().callsInVain(move.id(), move.helper())),

    ARRIVES(6, Likely.ANY, move -> move.house().arrives(move.anyHelper())),
    LEAVES(2, Likely.ANY, move -> move.house().leaves(move.anyHelper())),
    MINUTES_PASS(5, Likely.ANY, move -> move.house().later(Duration.ofSeconds(1 + move.random().nextInt(1_200)))),
    HOURS_PASS_AND_NOBODY_IS_THERE(2, Likely.ANY, move -> move.house().clock().tick(Duration.ofMinutes(10 + move.random().nextInt(900)))),
    DAYS_PASS(1, Likely.ANY, move -> move.house().clock().tick(Duration.ofHours(24 + move.random().nextInt(120)))),
    JOBS_RUN(6, Likely.ANY, move -> {
        move.house().get(Watch.class).look();
        move.house().get(Leaving.class).look();
        move.house().get(Idle.class).look();
        move.house().get(Silence.class).look();
    });

    /// To which conversations it usually happens. Now and then it happens to others, where it may be refused.
    private enum Likely implements Predicate<Turn> {
        ANY(turn -> true),
        MACHINES(turn -> turn instanceof Turn.WithAssistant),
        WAITING(turn -> turn instanceof Turn.WaitingForPerson),
        WITH_PERSON(turn -> turn instanceof Turn.WithPerson),
        PICKED_UP(turn -> turn instanceof Turn.WithPerson || turn instanceof Turn.WaitingForCustomer),
        ENDED(Turn::isEnded);

        private final Predicate<Turn> which;

        Likely(Predicate<Turn> which) {
            this.which = which;
        }

        @Override
        public boolean test(Turn turn) {
            return which.test(turn);
        }
    }

    private final int weight;
    private final Likely likely;
    private final Consumer<Made> deed;

    Move(int weight, Likely likely, Consumer<Made> deed) {
        this.weight = weight;
        this.likely = likely;
        this.deed = deed;
    }

    void make(Made made) {
        deed.accept(made);
    }

    boolean isLikelyIn(Turn turn) {
        return likely.test(turn);
    }

    /// Whether the customer made it.
    boolean isTheCustomers() {
        return List.of(WRITES, ASKS, WANTS_A_CALL, CLOSES, DROPS_OUT, COMES_BACK, REOPENS).contains(this);
    }

    /// Whether another conversation comes of it.
    boolean makesAnother() {
        return this == BEGINS || this == SPLITS;
    }

    /// Whether it reaches the conversation in which a merged one goes on.
    boolean follows() {
        return List.of(WRITES, ASKS, WANTS_A_CALL, REOPENS, MACHINE_GIVES_WAY).contains(this);
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
