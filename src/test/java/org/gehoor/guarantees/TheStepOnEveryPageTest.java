package org.gehoor.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.SAMIRA;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gehoor.conversation.Turn;
import org.gehoor.testing.Deeds;
import org.gehoor.testing.Form;
import org.gehoor.testing.InTheHouse;
import org.gehoor.testing.SwitchedAnswers;
import org.gehoor.testing.Visitor;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// G1 on the pages that customers see, over HTTP and without JavaScript: each shows the ways to a person, and on the page of a chat one
/// press of a button brings one, whatever state the chat and the machine are in.
class TheStepOnEveryPageTest extends InTheHouse {

    private final Visitor visitor = new Visitor(house.address(), Duration.ofSeconds(20));

    enum Machine {
        AS_BUILT(SwitchedAnswers::asInTheBuild), HANGING(SwitchedAnswers::hang), BROKEN(SwitchedAnswers::breakDown);

        private final Consumer<SwitchedAnswers> become;

        Machine(Consumer<SwitchedAnswers> become) {
            this.become = become;
        }
    }

    /// Every state of a chat but those in which the step was taken already.
    enum State {
        WITH_ASSISTANT(Turn.WithAssistant.class, (deeds, id) -> { }),
        ASKED_TO_CLOSE(Turn.WaitingForCustomer.class, (deeds, id) -> {
            helped(deeds, id);
            deeds.asksToClose(id, SAMIRA);
        }),
        LEFT(Turn.Closed.class, (deeds, id) -> deeds.isLeft(id)),
        CLOSED(Turn.Closed.class, (deeds, id) -> {
            helped(deeds, id);
            deeds.closes(id);
        }),
        CLOSED_BY_LETTER(Turn.Closed.class, (deeds, id) -> {
            helped(deeds, id);
            deeds.closesByLetter(id, SAMIRA, "Wij doen dit niet, en dit is waarom.");
        }),
        SET_ASIDE(Turn.SetAside.class, (deeds, id) -> {
            helped(deeds, id);
            deeds.setsAside(id, SAMIRA, "Een robot.");
        });

        private final Class<? extends Turn> turn;
        private final BiConsumer<Deeds, ConversationId> reach;

        State(Class<? extends Turn> turn, BiConsumer<Deeds, ConversationId> reach) {
            this.turn = turn;
            this.reach = reach;
        }

        private static void helped(Deeds deeds, ConversationId id) {
            deeds.asks(id);
            deeds.picksUp(SAMIRA);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/chat", "/chat/person", "/contact", "/callback", "/cases", "/help", "/help?q=factuur", "/nowhere"})
    void every_page_shows_the_ways_to_a_person(String path) {
        assertThat(visitor.get(path).html()).contains("person-line", "tel:+31881234567");
    }

    @ParameterizedTest
    @EnumSource
    void from_every_state_of_a_chat_one_press_brings_a_person(State state) {
        house.arrives(SAMIRA);
        String page = beginsAChat();
        ConversationId id = theConversation();
        state.reach.accept(deeds, id);
        assertThat(deeds.now(id).turn()).isInstanceOf(state.turn);

        presses(visitor.get(page));

        assertThat(deeds.now(id).turn()).isInstanceOf(Turn.WaitingForPerson.class);
        assertThat(visitor.get(page).html()).contains("person-line");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void while_a_person_has_it_a_word_brings_them_or_whoever_works(boolean stillThere) {
        house.arrives(SAMIRA);
        String page = beginsAChat();
        ConversationId id = theConversation();
        State.helped(deeds, id);
        deeds.replies(id, SAMIRA, "Ik heb het rechtgezet.");
        if (!stillThere) {
            house.leaves(SAMIRA);
        }

        assertThat(visitor.send(visitor.get(page).form(page + "/messages").with("message", "Er klopt nog iets niet.")).status()).isEqualTo(303);

        assertThat(deeds.now(id).turn()).isInstanceOf(stillThere ? Turn.WithPerson.class : Turn.WaitingForPerson.class);
    }

    @ParameterizedTest
    @EnumSource
    void whatever_the_machine_does_one_press_brings_a_person(Machine machine) {
        machine.become.accept(house.answers());
        String page = beginsAChat();

        presses(visitor.get(page));

        assertThat(deeds.now(theConversation()).turn()).isInstanceOf(Turn.WaitingForPerson.class);
    }

    @Test
    void without_a_machine_a_chat_begins_with_a_person() {
        house.answers().takeAway();
        Visitor.Answer page = visitor.get("/chat");
        assertThat(visitor.send(page.form("/chat/person").with("message", "Waarom is mijn factuur hoger?")).status()).isEqualTo(303);
        assertThat(deeds.now(theConversation()).turn()).isInstanceOf(Turn.WaitingForPerson.class);
    }

    @Test
    void the_step_does_not_wait_for_a_machine_that_is_still_thinking() throws Exception {
        String page = beginsAChat();
        Visitor.Answer shown = visitor.get(page);
        house.answers().hang();
        try (var other = Executors.newSingleThreadExecutor()) {
            var thinking = other.submit(() -> visitor.send(shown.form(page + "/messages").with("message", "En in Zwitserland?")));
            presses(shown);
            assertThat(deeds.now(theConversation()).turn()).isInstanceOf(Turn.WaitingForPerson.class);
            assertThat(thinking.get().status()).as("and the words are kept").isLessThan(400);
        }
        assertThat(visitor.get(page).html()).contains("En in Zwitserland?");
    }

    private String beginsAChat() {
        return visitor.send(visitor.get("/chat").form("/chat").with("message", "Waarom is mijn factuur hoger?")).next().orElseThrow();
    }

    /// Presses the one button that brings a person: of a form of its own, or beside the one that sends what is typed.
    private void presses(Visitor.Answer page) {
        String chat = "/chat/" + theConversation();
        Optional<Form> step = Stream.of("/handover", "/reopening").map(chat::concat).flatMap(address -> step(page, chat, address)).findFirst();
        assertThat(step).as("the step on this page:\n" + page.html()).isPresent();
        assertThat(visitor.send(step.get()).status()).isEqualTo(303);
    }

    private static Stream<Form> step(Visitor.Answer page, String chat, String address) {
        if (page.html().contains(" action=\"" + address + "\"")) {
            return Stream.of(page.form(address));
        }
        return page.html().contains(" formaction=\"" + address + "\"") ? Stream.of(page.form(chat + "/messages").to(address)) : Stream.empty();
    }

    private ConversationId theConversation() {
        return ConversationId.of(house.db().sql("select id::text from conversation").query(String.class).single());
    }
}
