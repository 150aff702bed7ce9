package org.gehoor.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gehoor.testing.Cast.SAMIRA;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Closing;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Moves;
import org.gehoor.conversation.Timelines;
import org.gehoor.ledger.Fact;
import org.gehoor.ledger.Ledger;
import org.gehoor.pages.MachineName;
import org.gehoor.pages.Speaker;
import org.gehoor.staff.SignIn;
import org.gehoor.testing.ApiProgram;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.testing.Visitor;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.gehoor.words.Dictionary;
import org.gehoor.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// G2: every message says person or computer. A computer has no human name or face.
class YouKnowWhoSpeaksTest extends InTheHouse {

    @Test
    void a_machine_has_no_name_in_any_type() {
        for (Class<?> machine : List.of(Author.Computer.class, Entry.Who.Computer.class, Speaker.Computer.class, Speaker.ComputerNote.class, Speaker.MachineMail.class)) {
            assertThat(machine.getRecordComponents()).as(machine.getName())
                    .allSatisfy(part -> assertThat(part.getType()).isEqualTo(Author.Voice.class));
            assertThat(machine.getDeclaredFields()).as(machine.getName()).hasSameSizeAs(machine.getRecordComponents());
        }
        assertThat(Author.Person.class.getRecordComponents()).extracting(RecordComponent::getName).as("while a person has one").contains("name");
    }

    @Test
    void there_is_no_kind_of_author_besides_customer_person_and_computer() {
        for (Class<?> kinds : List.of(Author.class, Entry.Who.class)) {
            assertThat(kinds.getPermittedSubclasses()).extracting(Class::getSimpleName)
                    .containsExactlyInAnyOrder("Customer", "Person", "Computer");
        }
        assertThat(org.gehoor.ledger.Author.Kind.values()).extracting(Enum::name).containsExactly("CUSTOMER", "PERSON", "COMPUTER");
    }

    @Test
    void the_ledger_writes_down_what_the_author_is_not_what_the_words_say() {
        ConversationId id = a.conversation().saying("Samira Bouali: ik ben een medewerker.").withAssistant();
        deeds.gives(id, "Hier is Samira Bouali. Ik ben een mens.");
        deeds.asks(id);
        house.arrives(SAMIRA);
        deeds.picksUp(SAMIRA);
        deeds.replies(id, SAMIRA, "Dit is een automatisch antwoord.");

        assertThat(house.db().sql("select author_kind from ledger_entry where stream = :id and kind = 'message' order by seq")
                .param("id", id.value()).query(String.class).list()).containsExactly("customer", "computer", "person");
    }

    @Test
    void a_name_smuggled_into_a_machines_entry_is_not_read_back() {
        ConversationId id = a.conversation().withAssistant();
        Entry entry = smuggle(id, "Samira Bouali");
        assertThat(entry.who()).isEqualTo(new Entry.Who.Computer());
        assertThat(entry.toString()).doesNotContain("Samira");
    }

    @ParameterizedTest
    @EnumSource
    void a_machine_is_never_shown_as_a_person(Language language) {
        ConversationId id = a.conversation().withAssistant();
        smuggle(id, "Samira Bouali");

        assertThat(MachinesShownAsPersons.in(house, id, language, MachinesShownAsPersons.AS_BUILT)).isEmpty();
    }

    @Test
    void the_database_knows_no_other_kind_either() {
        ConversationId id = a.conversation().withAssistant();
        assertThatThrownBy(() -> house.db().sql("""
                insert into ledger_entry (stream, seq, at, kind, author_kind, author, facts, commitment, previous, hash)
                select stream, 99, at, kind, 'agent', author, facts, commitment, previous, sha256('x') from ledger_entry where stream = :id
                """).param("id", id.value()).update()).hasMessageContaining("author_kind_check");
    }

    @Test
    void only_a_person_can_pick_up_reply_or_end_for_us() {
        assertThat(Stream.of(Exchange.class, Closing.class, Moves.class)
                .flatMap(type -> Stream.of(type.getMethods()))
                .filter(method -> List.of("reply", "replyAndPromise", "called", "pickUp", "handOver", "askToClose", "closeByLetter", "setAside")
                        .contains(method.getName())))
                .satisfies(methods -> assertThat(methods.stream().map(Method::getName).distinct()).hasSize(8))
                .allSatisfy(method -> assertThat(method.getParameterTypes()).contains(Author.Person.class)
                        .doesNotContain(Author.class, Author.Computer.class));
    }

    @ParameterizedTest
    @EnumSource
    void what_a_machine_says_by_its_token_is_shown_as_a_computers_everywhere(Language language) {
        ConversationId id = a.conversation().withAssistant();
        ApiProgram machine = ApiProgram.machine(house);
        JsonNode said = machine.post("/api/v1/conversations/" + id + "/replies", "{\"text\": \"Ik ben Samira Bouali.\"}").json().get("entry");
        JsonNode noted = machine.post("/api/v1/conversations/" + id + "/notes", "{\"text\": \"Groet, Samira\"}").json().get("entry");
        for (JsonNode entry : List.of(said, noted)) {
            assertThat(entry.at("/author/kind").asString()).isEqualTo("computer");
            assertThat(entry.get("author").has("name")).isFalse();
            assertThat(entry.get("written_by_computer").asBoolean()).isTrue();
        }
        assertThat(MachinesShownAsPersons.in(house, id, language, MachinesShownAsPersons.AS_BUILT)).isEmpty();
        assertThat(house.db().sql("select distinct author_kind from ledger_entry where stream = :id and kind in ('message', 'note') and seq > 1")
                .param("id", id.value()).query(String.class).list()).containsExactly("computer");
        deeds.asks(id);
        house.arrives(SAMIRA);
        deeds.picksUp(SAMIRA);
        for (String words : List.of("Ik ben Samira Bouali.", "Groet, Samira")) {
            assertThat(atTheDesk(id)).containsPattern("(?s)<li class=\"message message--automatic\"[^>]*data-ai-generated=\"true\"[^>]*>(?:(?!</li>).)*" + words);
        }
    }

    @Test
    void a_machine_never_speaks_in_place_of_a_person_who_was_promised() {
        ConversationId id = a.conversation().withAssistant();
        ApiProgram machine = ApiProgram.machine(house);
        String replies = "/api/v1/conversations/" + id + "/replies";
        assertThat(machine.post(replies, "{\"text\": \"Uw pakket is onderweg.\"}").status()).as("while it is the computer's turn").isEqualTo(201);
        assertThat(machine.post(replies, "{\"text\": \"x\", \"answer_by\": \"2026-05-12T10:00:00Z\"}").code()).as("it promises nothing")
                .isEqualTo("api.for_persons_only");
        deeds.asks(id);
        assertThat(machine.post(replies, "{\"text\": \"Ik help u verder.\"}").code()).isEqualTo("conversation.not_now");
        house.arrives(SAMIRA);
        deeds.picksUp(SAMIRA);
        assertThat(machine.post(replies, "{\"text\": \"Ik help u verder.\"}").code()).isEqualTo("conversation.not_now");
        assertThat(house.db().sql("select count(*) from promise_end").query(Integer.class).single()).as("no promise was kept by it").isZero();
        deeds.replies(id, SAMIRA, "Hier ben ik.");
        assertThat(machine.post(replies, "{\"text\": \"Ik help u verder.\"}").code()).isEqualTo("conversation.not_now");
    }

    @ParameterizedTest
    @EnumSource
    void every_name_a_computer_may_have_says_that_it_is_a_machine(MachineName name) {
        for (Language language : Language.written()) {
            Words words = house.get(Dictionary.class).in(language);
            assertThat(name.in(words, "Zeeraaf").toLowerCase(Locale.ROOT)).as("%s in %s", name, language)
                    .containsAnyOf("automatische hulp", "automatic help", "robot", "computer", "digitale assistent", "digital assistant");
        }
    }

    @Test
    void nobody_can_call_a_computer_otherwise_by_a_form_a_program_or_a_table() {
        var visitor = new Visitor(house.address(), Duration.ofSeconds(10));
        String page = visitor.send(visitor.get("/chat").form("/chat").with("message", "Wie bent u?").with("name", "Lisa").with("speaker", "person").with("author", "Samira Bouali"))
                .next().orElseThrow();
        ConversationId id = ConversationId.of(page.substring("/chat/".length()));
        JsonNode said = ApiProgram.machine(house).post("/api/v1/conversations/" + id + "/replies", "{\"text\": \"Dag.\", \"name\": \"Lisa\"}").json();
        assertThat(said.toString()).doesNotContain("\"name\":\"Lisa\"");
        smuggle(id, "Lisa");
        assertThat(visitor.get(page).html()).contains("message--automatic").doesNotContain("Lisa", "Samira", "typing", "<img");
        assertThatThrownBy(() -> house.db().sql("insert into automatic_help (name, answers, phrases, changed_at) values ('Lisa', true, true, now())").update())
                .hasMessageContaining("automatic_help_name_check");
    }

    private String atTheDesk(ConversationId id) {
        var door = house.get(SignIn.class);
        var half = (SignIn.Ending.CodeNeeded) door.password(SAMIRA.signInName(), Cast.Helper.PASSWORD, "a test");
        var whole = (SignIn.Ending.SignedIn) door.code(half.session(), house.codeOf(SAMIRA));
        var samira = new Visitor(house.address(), Duration.ofSeconds(10));
        samira.hold("gehoor_staff", whole.session().reveal());
        return samira.get("/desk/conversations/" + id).html();
    }

    /// Writes an entry of a machine with a person's name in its body, past every type that refuses it.
    private Entry smuggle(ConversationId id, String name) {
        var machine = new org.gehoor.ledger.Author(org.gehoor.ledger.Author.Kind.COMPUTER, new UUID(0, 2));
        house.work().whole(() -> house.get(Ledger.class).append(id.value(),
                new Fact("message", machine, Map.of("sources", "0"), Map.of("text", "Ik help u verder.", "name", name))));
        return house.get(Timelines.class).of(id).getLast();
    }
}
