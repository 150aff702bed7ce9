package org.gehoor.guarantees;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Turn;
import org.gehoor.fairness.Fairness;
import org.gehoor.ledger.Checkpoints;
import org.gehoor.queue.PickUp;
import org.gehoor.queue.Place;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.gehoor.testing.Cast;
import org.gehoor.testing.Story;
import org.gehoor.testing.TestHouse;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Need;
import org.gehoor.vocabulary.StaffId;

/// A few conversations to which random things happen. The same seed gives the same history.
final class History {

    private static final int MOST_CONVERSATIONS = 6;

    private final TestHouse house;
    private final Random random;
    private final Map<ConversationId, Expected> expected = new LinkedHashMap<>();
    private final Guarantees guarantees;
    private final List<String> told = new ArrayList<>();
    private final Variety seen;
    private List<String> broken = List.of();

    /// @param seen hears of every move that was made and every turn that was reached
    History(TestHouse house, long seed, Variety seen) {
        this.house = house;
        this.seen = seen;
        this.random = new Random(seed);
        this.guarantees = new Guarantees(house);
        Cast.HELPERS.forEach(house.deeds()::sitsAtTheDesk);
        house.arrives(Cast.SAMIRA);
        for (int i = 0; i < 3; i++) {
            house.later(Duration.ofSeconds(random.nextInt(300)));
            String words = "Begin " + i + ".";
            add(house.a().conversation().from(Cast.GUESTS.get(i)).saying(words).withAssistant(), words);
        }
    }

    /// Something happens, a moment later.
    void step() {
        house.clock().tick(Duration.ofMillis(1));
        Move move = expected.size() < MOST_CONVERSATIONS ? Move.any(random) : Stream.generate(() -> Move.any(random))
                .filter(other -> !other.makesAnother()).findFirst().orElseThrow();
        ConversationId id = conversationFor(move);
        var now = new Made(move, house, random, conversation(id), around(id));
        Optional<ConversationId> next = move == Move.PICKS_UP ? nextFor(now.helper()) : Optional.empty();
        long entries = guarantees.entries(id);
        Optional<Instant> due = guarantees.toCome(id);

        now.make();

        told.add(now.toString());
        now.begun().ifPresent(begun -> {
            add(begun, now.said().orElseThrow());
            if (move == Move.SPLITS) {
                expected.get(begun).beganWith(now.firstEntry().at(), now.before().turn().isEnded() ? Need.NONE : now.statedBefore());
            }
        });
        expected.values().forEach(one -> one.after(now, conversation(one.id()), house.clock().instant()));
        if (now.refused().isEmpty()) {
            seen.made(move);
        }
        expected.values().forEach(one -> seen.reached(one.asItWas().turn()));
        broken = Stream.of(
                        now.pickedUp().equals(next) ? Stream.<String>of() : Stream.of(now.helper() + " picked up " + now.pickedUp() + " and not " + next),
                        now.refused().isPresent() && guarantees.entries(id) != entries ? Stream.of("a refused move wrote in the ledger") : Stream.<String>of(),
                        linesInAnotherOrder(), guarantees.offers(),
                        guarantees.promises(expected.keySet(), move, now.refused().isEmpty() ? now.at() : null),
                        (move == Move.MERGES || move == Move.CUTS_OFF) && now.refused().isEmpty() ? guarantees.noLater(id, due) : Stream.<String>empty(),
                        expected.values().stream().flatMap(guarantees::standing),
                        guarantees.record(expected.get(id)), guarantees.oneStep(id))
                .flatMap(each -> each).toList();
    }

    private Made.Around around(ConversationId id) {
        ConversationId at = house.get(Conversations.class).current(id);
        List<ConversationId> others = expected.keySet().stream().map(house.get(Conversations.class)::current).distinct()
                .filter(other -> !other.equals(id)).toList();
        return new Made.Around(at, others.isEmpty() ? Optional.empty() : Optional.of(conversation(others.get(random.nextInt(others.size())))),
                expected.get(id).stated());
    }

    /// Usually one to which the move is likely to happen.
    private ConversationId conversationFor(Move move) {
        List<ConversationId> likely = expected.values().stream().filter(one -> move.isLikelyIn(one.asItWas().turn())).map(Expected::id).toList();
        List<ConversationId> from = likely.isEmpty() || random.nextInt(6) == 0 ? List.copyOf(expected.keySet()) : likely;
        return from.get(random.nextInt(from.size()));
    }

    /// The guarantees that do not hold after the last step.
    List<String> brokenByTheLastStep() {
        return broken;
    }

    /// Pick-ups that passed over somebody without a reason, as an auditor finds them in the record.
    List<String> passedOver() {
        house.get(Checkpoints.class).make();
        return Fairness.of(house.db(), Cast.AMSTERDAM).report(_ -> true).filter(line -> line.startsWith("  x ")).toList();
    }

    /// The guarantees that do not hold for any of the conversations.
    List<String> brokenAnywhere() {
        return expected.values().stream()
                .flatMap(one -> Stream.of(guarantees.standing(one), guarantees.record(one), guarantees.oneStep(one.id())).flatMap(each -> each))
                .toList();
    }

    private Stream<String> linesInAnotherOrder() {
        return Cast.HELPERS.stream().flatMap(helper -> {
            List<ConversationId> should = inOrder(helper).map(Expected::id).toList();
            List<ConversationId> is = house.get(PickUp.class).line(member(helper)).stream().map(Place::conversation).toList();
            return should.equals(is) ? Stream.empty() : Stream.of("the line of " + helper + " is " + is + " and not " + should);
        });
    }

    /// Everybody whom a helper may help, in the order that follows from what happened.
    private Stream<Expected> inOrder(Cast.Helper helper) {
        List<StaffId> working = house.get(Staff.class).working();
        return expected.values().stream()
                .filter(one -> one.waiting().filter(waiting -> waiting.isFor(helper, working)).isPresent())
                .sorted(Comparator.comparing((Expected one) -> !one.waiting().orElseThrow().returned())
                        .thenComparing((Expected one) -> one.waiting().orElseThrow().orderAt()).thenComparing(this::placeNumber));
    }

    private Optional<ConversationId> nextFor(Cast.Helper helper) {
        return inOrder(helper)
                .filter(one -> one.waiting().orElseThrow().notBefore().filter(house.clock().instant()::isBefore).isEmpty())
                .map(Expected::id).findFirst();
    }

    /// Who came in the same microsecond stands in the order of the numbers of their places, as text.
    private String placeNumber(Expected one) {
        return one.asItWas().turn() instanceof Turn.WaitingForPerson waiting ? waiting.place().toString() : "";
    }

    private void add(ConversationId id, String words) {
        expected.put(id, new Expected(conversation(id), words));
    }

    private Conversation conversation(ConversationId id) {
        return house.get(Conversations.class).get(id);
    }

    private StaffMember member(Cast.Helper helper) {
        return house.get(Staff.class).get(helper.id());
    }

    /// What happened, then the story of each conversation.
    @Override
    public String toString() {
        return String.join("\n", told) + "\n\n"
                + expected.keySet().stream().map(id -> conversation(id).reference() + ": " + Story.of(house, id)).collect(Collectors.joining("\n"));
    }
}
