package org.gehoor.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gehoor.testing.Cast.BRAM;
import static org.gehoor.testing.Cast.DE_WIT;
import static org.gehoor.testing.Cast.LUC;
import static org.gehoor.testing.Cast.SAMIRA;
import static org.gehoor.testing.Cast.VOS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gehoor.conversation.Idle;
import org.gehoor.conversation.Silence;
import org.gehoor.conversation.Turn;
import org.gehoor.ledger.Author;
import org.gehoor.ledger.Fact;
import org.gehoor.ledger.Ledger;
import org.gehoor.queue.Place;
import org.gehoor.queue.Places;
import org.gehoor.testing.InTheHouse;
import org.gehoor.testing.Makers.MakingAConversation;
import org.gehoor.vocabulary.ConversationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// G7: closed by your yes, by a reasoned final letter, or by your silence after two announced reminders. Nobody else can, not even
/// somebody who writes to the tables.
class OnlyYouCloseItTest extends InTheHouse {

    private static final List<String> WAYS = List.of("customer", "final_letter", "silence", "left", "set_aside");

    /// The open states, and how a conversation gets there.
    enum Open {
        WITH_ASSISTANT(MakingAConversation::withAssistant),
        WAITING_FOR_PERSON(MakingAConversation::waiting),
        WITH_PERSON(made -> made.with(SAMIRA)),
        WAITING_FOR_CUSTOMER(made -> made.answeredBy(SAMIRA));

        private final Function<MakingAConversation, ConversationId> make;

        Open(Function<MakingAConversation, ConversationId> make) {
            this.make = make;
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_tables_cannot_close_without_an_entry_that_proves_it(Open from) {
        ConversationId id = from.make.apply(a.conversation());
        for (String how : WAYS) {
            assertRefused(id, how, 1);
            assertRefused(id, how, lastEntry(id));
        }
        assertThatThrownBy(() -> end(id, "closed", null, 1L)).hasMessageMatching("(?s).*(only the customer closes|an_end_says_how).*");
        assertThatThrownBy(() -> end(id, "closed", "customer", null)).hasMessageMatching("(?s).*(only the customer closes|an_end_stands_in_the_ledger).*");
    }

    @ParameterizedTest
    @EnumSource
    void nor_with_an_entry_that_somebody_else_wrote(Open from) {
        ConversationId id = from.make.apply(a.conversation());
        for (String kind : List.of("closed", "final-letter", "silence", "left", "set-aside")) {
            for (Author.Kind author : List.of(Author.Kind.COMPUTER, Author.Kind.PERSON)) {
                long entry = write(id, kind, author, Map.of());
                WAYS.stream().filter(how -> !isProven(how, kind, author, from)).forEach(how -> assertRefused(id, how, entry));
            }
        }
    }

    @Test
    void nor_with_the_yes_of_another_conversation() {
        ConversationId other = a.conversation().from(LUC).closedAfter(SAMIRA);
        long yes = ((Turn.Closed) deeds.now(other).turn()).entry();
        ConversationId id = a.conversation().answeredBy(SAMIRA);
        assertThat(lastEntry(id)).as("an entry with that number exists here too").isGreaterThanOrEqualTo(yes - 1);
        assertRefused(id, "customer", yes);
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void silence_after_fewer_than_two_reminders_closes_nothing(int reminders) {
        ConversationId id = a.conversation().answeredBy(SAMIRA);
        for (int i = 0; i < reminders; i++) {
            write(id, "reminder", Author.Kind.COMPUTER, Map.of("closes", "2026-05-26T08:00:00Z"));
        }
        assertRefused(id, "silence", write(id, "silence", Author.Kind.COMPUTER, Map.of()));
    }

    @Test
    void reminders_before_your_last_word_do_not_count() {
        ConversationId id = a.conversation().answeredBy(SAMIRA);
        write(id, "reminder", Author.Kind.COMPUTER, Map.of("closes", "2026-05-26T08:00:00Z"));
        write(id, "reminder", Author.Kind.COMPUTER, Map.of("closes", "2026-05-26T08:00:00Z"));
        deeds.writes(id, "Ik ben er nog.");
        deeds.replies(id, SAMIRA, "Goed dat u het zegt.");
        assertRefused(id, "silence", write(id, "silence", Author.Kind.COMPUTER, Map.of()));
    }

    @ParameterizedTest
    @EnumSource
    void your_yes_closes_in_every_state(Open from) {
        ConversationId id = from.make.apply(a.conversation());
        deeds.closes(id);
        assertClosed(id, Turn.How.CUSTOMER);
        assertThat(house.get(Places.class).find(id)).as("and your place is free").isEmpty();
    }

    @Test
    void a_reasoned_letter_closes() {
        assertThatThrownBy(() -> deeds.closesByLetter(a.conversation().with(SAMIRA), SAMIRA, "   ")).hasMessageContaining("empty");
        ConversationId id = a.conversation().from(LUC).answeredBy(SAMIRA);
        deeds.closesByLetter(id, SAMIRA, "Wij doen dit niet, omdat het toestel buiten de garantie valt. U kunt bezwaar maken.");
        assertClosed(id, Turn.How.FINAL_LETTER);
    }

    @Test
    void silence_after_two_announced_reminders_closes() {
        ConversationId id = a.conversation().from(VOS).answeredBy(SAMIRA);
        deeds.asksToClose(id, SAMIRA);
        look(Duration.ofDays(3).plusHours(1));
        look(Duration.ofDays(4));
        look(Duration.ofDays(6));
        assertThat(deeds.now(id).turn()).as("on the thirteenth day").isInstanceOf(Turn.WaitingForCustomer.class);
        look(Duration.ofDays(2));
        assertClosed(id, Turn.How.SILENCE);
        assertThat(kinds(id)).containsSubsequence("asked-to-close", "reminder", "reminder", "silence");
    }

    @Test
    void who_has_no_address_gets_longer() {
        ConversationId id = a.conversation().from(DE_WIT).answeredBy(SAMIRA);
        deeds.asksToClose(id, SAMIRA);
        for (int day = 0; day < 26; day++) {
            look(Duration.ofDays(1));
        }
        assertThat(deeds.now(id).turn()).isInstanceOf(Turn.WaitingForCustomer.class);
        look(Duration.ofDays(3));
        look(Duration.ofDays(3));
        assertClosed(id, Turn.How.SILENCE);
    }

    @Test
    void a_chat_that_is_left_with_the_machine_closes_and_nothing_else_does() {
        ConversationId left = a.conversation().withAssistant();
        ConversationId waits = a.conversation().waiting();
        house.clock().tick(Duration.ofHours(25));
        house.get(Idle.class).look();
        assertClosed(left, Turn.How.LEFT);
        assertThat(deeds.now(waits).turn()).isInstanceOf(Turn.WaitingForPerson.class);
    }

    @Test
    void reopening_is_one_step_and_keeps_the_owner() {
        ConversationId id = a.conversation().closedAfter(SAMIRA);
        house.arrives(BRAM);
        deeds.reopens(id);

        assertThat(deeds.now(id).owner().flatMap(Turn.Owner::person)).contains(SAMIRA.id());
        assertThat(deeds.picksUp(BRAM)).as("while Samira works it waits for her").isEmpty();
        assertThat(deeds.picksUp(SAMIRA)).contains(id);
    }

    @Test
    void a_word_after_the_end_brings_it_back_too() {
        ConversationId id = a.conversation().closedAfter(SAMIRA);
        deeds.writes(id, "Toch niet opgelost.");
        assertThat(deeds.now(id).turn()).isInstanceOf(Turn.WaitingForPerson.class);
    }

    @Test
    void what_was_set_aside_comes_back_with_its_old_waiting_time() {
        ConversationId id = a.conversation().with(SAMIRA);
        Instant firstWord = deeds.now(id).firstWord().orElseThrow();
        deeds.setsAside(id, SAMIRA, "Een robot.");
        house.later(Duration.ofHours(2));

        deeds.writes(id, "Ik ben geen robot.");

        assertThat(house.get(Places.class).find(id).map(Place::waitingSince)).contains(firstWord);
    }

    @Test
    void setting_aside_needs_a_reason() {
        ConversationId id = a.conversation().with(SAMIRA);
        assertThatThrownBy(() -> deeds.setsAside(id, SAMIRA, " ")).hasMessageContaining("empty");
        assertRefused(id, "set_aside", write(id, "set-aside", Author.Kind.PERSON, Map.of()));
    }

    @Test
    void nothing_begins_closed_and_nothing_is_deleted() {
        ConversationId id = a.conversation().withAssistant();
        assertThatThrownBy(() -> house.db().sql("""
                insert into conversation (id, brand, reference, channel, language, line, gist, opened_at, turn, turn_since, ended_how, ended_by_entry)
                select gen_random_uuid(), brand, '0000000Z', channel, language, line, gist, opened_at, 'closed', turn_since, 'customer', 1
                  from conversation
                """).update()).hasMessageContaining("does not begin closed");
        assertThatThrownBy(() -> house.db().sql("delete from conversation where id = :id").param("id", id.value()).update())
                .hasMessageContaining("refused");
    }

    /// Whether this entry would prove this end from this state.
    private static boolean isProven(String how, String kind, Author.Kind author, Open from) {
        boolean withUs = from == Open.WITH_PERSON || from == Open.WAITING_FOR_CUSTOMER;
        return switch (how) {
            case "final_letter" -> kind.equals("final-letter") && author == Author.Kind.PERSON && withUs;
            case "left" -> kind.equals("left") && from == Open.WITH_ASSISTANT;
            default -> false;
        };
    }

    private void assertRefused(ConversationId id, String how, long entry) {
        String turn = how.equals("set_aside") ? "set_aside" : "closed";
        assertThatThrownBy(() -> end(id, turn, how, entry)).as("%s by entry %d", how, entry)
                .hasMessageMatching("(?s).*(only the customer closes|there is no move|foreign key).*");
    }

    private void end(ConversationId id, String turn, @Nullable String how, @Nullable Long entry) {
        house.asIf(() -> house.db().sql("""
                update conversation set turn = :turn, ended_how = :how, ended_by_entry = :entry, promise = null, place = null where id = :id
                """)
                .param("turn", turn).param("how", how).param("entry", entry).param("id", id.value()).update());
    }

    private long write(ConversationId id, String kind, Author.Kind author, Map<String, String> facts) {
        boolean withWords = author == Author.Kind.PERSON && !facts.isEmpty() || kind.equals("final-letter");
        return house.work().whole(() -> house.get(Ledger.class).append(id.value(), new Fact(kind, new Author(author, SAMIRA.id().value()), facts,
                withWords ? Map.of("text", "Daarom.") : Map.of()))).sequence();
    }

    private long lastEntry(ConversationId id) {
        return house.get(Ledger.class).read(id.value(), 0).getLast().sequence();
    }

    private List<String> kinds(ConversationId id) {
        return house.get(Ledger.class).read(id.value(), 0).stream().map(entry -> entry.kind()).toList();
    }

    private void look(Duration after) {
        house.clock().tick(after);
        house.get(Silence.class).look();
    }

    private void assertClosed(ConversationId id, Turn.How how) {
        assertThat(deeds.now(id).turn()).isInstanceOfSatisfying(Turn.Closed.class, closed -> assertThat(closed.how()).isEqualTo(how));
    }
}
