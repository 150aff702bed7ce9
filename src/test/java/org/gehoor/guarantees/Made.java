package org.gehoor.guarantees;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.gehoor.arrival.Presence;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Timelines;
import org.gehoor.conversation.Turn;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.Team;
import org.gehoor.testing.Cast;
import org.gehoor.testing.Deeds;
import org.gehoor.testing.TestHouse;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Need;

/// One move of a history while it is made: who makes it, about which conversation, and what it said of itself.
final class Made {

    private final Move move;
    private final TestHouse house;
    private final Random random;
    private final Conversation before;
    private final Around around;
    private final Cast.Helper helper;
    private final Need stated;
    private Optional<String> said = Optional.empty();
    private Optional<Instant> calledFrom = Optional.empty();
    private boolean backAtOnce;
    private Optional<Cast.Helper> keptFor = Optional.empty();
    private Optional<Team> keptForTeam = Optional.empty();
    private Optional<ConversationId> pickedUp = Optional.empty();
    private Optional<ConversationId> begun = Optional.empty();
    private Optional<Refusal> refused = Optional.empty();

    /// The conversations beside it.
    ///
    /// @param at    where it goes on, when it was merged; else itself
    /// @param other one that it may be merged with; empty when it is the only one
    /// @param need  what was stated in it
    record Around(ConversationId at, Optional<Conversation> other, Need need) {}

    Made(Move move, TestHouse house, Random random, Conversation before, Around around) {
        this.move = move;
        this.house = house;
        this.random = random;
        this.before = before;
        this.around = around;
        this.helper = likelyHelper();
        this.stated = random.nextInt(3) == 0 ? Need.values()[random.nextInt(Need.values().length)] : Need.NONE;
    }

    /// Makes it. A refusal is an answer too.
    void make() {
        try {
            move.make(this);
        } catch (Refusal refusal) {
            refused = Optional.of(refusal);
            said = Optional.empty();
        }
    }

    /// Usually the owner, because others are refused.
    private Cast.Helper likelyHelper() {
        Optional<Cast.Helper> owner = before.owner().flatMap(Turn.Owner::person)
                .flatMap(id -> Cast.HELPERS.stream().filter(one -> one.id().equals(id)).findFirst());
        return owner.isPresent() && random.nextInt(5) > 0 ? owner.get() : anyHelper();
    }

    void begins() {
        Cast.Guest guest = Cast.GUESTS.get(random.nextInt(Cast.GUESTS.size()));
        begun = Optional.of(house.a().conversation().from(guest).in(random.nextBoolean() ? Cast.DUTCH : Cast.ENGLISH).saying(says()).withAssistant());
    }

    /// Goes away from the chat without a word, and is noticed: the place stays as it is, also for a call. Nobody else's page is open.
    void dropsOut() {
        house.db().sql("delete from sign_of_life where gone_at is null").update();
        house.get(Presence.class).seen(now(), true);
        house.later(Duration.ofMinutes(4));
        house.get(Presence.class).look();
    }

    void comesBack() {
        backAtOnce = house.get(Presence.class).seen(now(), true);
    }

    void splits() {
        begun = Optional.of(deeds().splits(id(), helper));
        said = Optional.of(firstWords());
    }

    /// Whoever is offered somebody takes them, first or not: the place was the first when it was offered.
    void takesWhatIsOffered() {
        Cast.HELPERS.stream().filter(one -> deeds().offeredTo(one).isPresent()).findFirst().ifPresent(deeds()::takesWhatIsOffered);
    }

    private String firstWords() {
        return ((Entry.What.Message) firstEntry().what()).text();
    }

    /// The words that were split off.
    Entry firstEntry() {
        return house.get(Timelines.class).find(id(), 1).orElseThrow();
    }

    /// New words, which must stand in the ledger when the move is not refused.
    String says() {
        String words = "Woorden " + random.nextInt(1_000_000) + ".";
        said = Optional.of(words);
        return words;
    }

    void saidNothing() {
        said = Optional.empty();
    }

    void calledFrom(Instant moment) {
        calledFrom = Optional.of(moment);
    }

    void keptFor(Cast.Helper colleague) {
        keptFor = Optional.of(colleague);
    }

    void keptForTeam(Team team) {
        keptForTeam = Optional.of(team);
    }

    void pickedUp(ConversationId id) {
        pickedUp = Optional.of(id);
    }

    Move move() {
        return move;
    }

    TestHouse house() {
        return house;
    }

    Deeds deeds() {
        return house.deeds();
    }

    Random random() {
        return random;
    }

    Cast.Helper helper() {
        return helper;
    }

    Cast.Helper anyHelper() {
        return Cast.HELPERS.get(random.nextInt(Cast.HELPERS.size()));
    }

    ConversationId id() {
        return before.id();
    }

    /// The conversation that it happened to: where a merged one goes on, for a move that follows.
    ConversationId at() {
        return move.follows() ? around.at() : id();
    }

    Conversation before() {
        return before;
    }

    /// With which it may be merged.
    Optional<ConversationId> other() {
        return around.other().map(Conversation::id);
    }

    /// Whether it was merged into this one and brings its waiting along.
    boolean carriesInto(ConversationId id) {
        return move == Move.MERGES && refused.isEmpty() && other().filter(id::equals).isPresent() && before.turn().waitsForUs();
    }

    /// The need that was stated in it.
    Need statedBefore() {
        return around.need();
    }

    Conversation now() {
        return deeds().now(id());
    }

    Need stated() {
        return stated;
    }

    Optional<String> said() {
        return said;
    }

    Optional<Instant> calledFrom() {
        return calledFrom;
    }

    /// Whether the customer is back in the line and waits for no moment.
    boolean isBackAtOnce() {
        return backAtOnce;
    }

    Optional<Cast.Helper> keptFor() {
        return keptFor;
    }

    Optional<Team> keptForTeam() {
        return keptForTeam;
    }

    Optional<ConversationId> pickedUp() {
        return pickedUp;
    }

    Optional<ConversationId> begun() {
        return begun;
    }

    Optional<Refusal> refused() {
        return refused;
    }

    @Override
    public String toString() {
        return move + " " + before.reference() + " by " + (move.isTheCustomers() ? "customer" : helper)
                + (stated == Need.NONE ? "" : " stating " + stated) + refused.map(refusal -> ", " + refusal).orElse("");
    }
}
