package org.gehoor.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gehoor.conversation.Answers;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.LanguageModel.Trouble;
import org.gehoor.redaction.Gate;
import org.gehoor.redaction.Known;
import org.gehoor.testing.MovableClock;
import org.gehoor.testing.StandInModel;
import org.gehoor.testing.StandInModel.Manner;
import org.gehoor.testing.TestHouse;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever the endpoint does, the passages are there, nobody waits longer than patience, and nothing of it stays.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AHostileModelTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(120);
    private static final String QUESTION = "Waarom staat er buitenland op mijn factuur?";
    private static final Entry.Source ABROAD = source("Buiten de EU betaalt u € 14,50 per dag. Binnen de EU belt u zonder toeslag.");
    private static final Entry.Source OFF = source("U zet roaming uit in Mijn Zeeraaf. Daarna belt u alleen nog binnen de EU.");
    private static final Entry.Source BILL = source("De factuur komt op de eerste werkdag van de maand.");

    private final StandInModel endpoint = new StandInModel();
    private final MovableClock clock = new MovableClock(TestHouse.TUESDAY_TEN);
    private final Rest rest = new Rest(clock);

    @AfterEach
    void closes() {
        endpoint.close();
    }

    @Test
    void an_honest_one_says_what_stands_there() {
        assertThat(asks(LONG, ABROAD, BILL)).contains("Buiten de EU betaalt u € 14,50 per dag. De factuur komt op de eerste werkdag van de maand.");
        assertThat(rest.condition().trouble()).isEmpty();
    }

    @Test
    void until_it_is_open_the_passages_are_shown_and_then_it_is_asked() throws Exception {
        var opening = Endpoint.opening(new Gate(), settings(LONG));
        try (var phrasing = new ModelPhrasing(new Gate(), opening, LONG, rest); var never = new ModelPhrasing(new Gate(), new CompletableFuture<>(), LONG, rest)) {
            assertThat(never.phrase(question(QUESTION), List.of(ABROAD))).isEmpty();
            opening.get();
            assertThat(endpoint.heard()).as("opening says nothing").isEmpty();
            assertThat(phrasing.phrase(question(QUESTION), List.of(ABROAD))).isPresent();
        }
    }

    @Test
    void a_passage_whose_sentence_leans_on_the_next_is_left_as_it_is() {
        assertThat(asks(LONG, OFF)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Manner.class, names = {"HANGING", "DRIPPING"})
    void one_that_takes_its_time_is_hung_up_on(Manner manner) {
        endpoint.being(manner);
        try (Wire wire = wire(SHORT)) {
            assertThat(phrasing(wire, SHORT).phrase(question(QUESTION), List.of(ABROAD))).isEmpty();
            assertThat(rest.condition().trouble()).contains(Trouble.TOO_SLOW);
            assertThat(endpoint.heard().isEmpty() || endpoint.wasHungUpOn()).as("the connection is closed while the wire is still there").isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Manner.class, names = {"ENDLESS", "ENDLESS_HEADERS", "STREAMING", "CLOSING", "GARBAGE"})
    void one_that_says_too_much_or_breaks_off_is_hung_up_on(Manner manner) {
        endpoint.being(manner);
        try (Wire wire = wire(LONG)) {
            assertThat(phrasing(wire, LONG).phrase(question(QUESTION), List.of(ABROAD))).isEmpty();
            assertThat(rest.condition().trouble()).contains(Trouble.BROKEN_OFF);
            assertThat(endpoint.wasHungUpOn()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Manner.class, names = {"NO_JSON", "OTHER_JSON", "NO_CHOICES", "NO_CONTENT", "A_TOOL_CALL", "DEEP_JSON", "A_PAGE"})
    void one_that_makes_no_sense_is_not_understood(Manner manner) {
        endpoint.being(manner);
        assertThat(asks(LONG, ABROAD)).isEmpty();
        assertThat(rest.condition().trouble()).contains(Trouble.NOT_UNDERSTOOD);
    }

    @ParameterizedTest
    @EnumSource(value = Manner.class, names = {"BROKEN", "UNAUTHORISED", "BUSY", "REDIRECTING"})
    void one_that_refuses_is_asked_once_and_followed_nowhere(Manner manner) {
        endpoint.being(manner);
        assertThat(asks(LONG, ABROAD)).isEmpty();
        assertThat(rest.condition().trouble()).contains(Trouble.REFUSED);
        assertThat(endpoint.heard()).hasSize(1);
    }

    @Test
    void one_that_is_gone_is_unreachable() {
        endpoint.being(Manner.GONE);
        assertThat(asks(LONG, ABROAD)).isEmpty();
        assertThat(rest.condition().trouble()).contains(Trouble.UNREACHABLE);
    }

    @Test
    void one_that_names_other_sources_is_not_believed() {
        endpoint.being(Manner.WRONG_SOURCES);
        assertThat(asks(LONG, ABROAD, BILL)).isEmpty();
    }

    @Test
    void content_that_is_no_answer_is_not_understood() {
        for (String content : List.of("", "Buiten de EU betaalt u € 14,50 per dag.", "{\"sentences\":\"x\"}", "{\"sentences\":[" + "{},".repeat(50) + "{}]}", "}{", "{\"sentences\":[{\"text\":[]}]",
                "{".repeat(5000) + "}".repeat(5000))) {
            endpoint.sayingAsItIs(content);
            assertThat(asks(LONG, ABROAD)).as(content).isEmpty();
            clock.tick(Rest.LONGEST);
        }
        endpoint.sayingAsItIs("```json\n{\"sentences\":[{\"text\":\"Buiten de EU betaalt u € 14,50 per dag.\",\"passage\":\"1\"}]}\n```");
        assertThat(asks(LONG, ABROAD)).contains("Buiten de EU betaalt u € 14,50 per dag.");
    }

    @Test
    void after_three_failures_in_a_row_it_is_left_alone_and_then_tried_once() {
        endpoint.being(Manner.BROKEN);
        for (int question = 0; question < 5; question++) {
            assertThat(asks(LONG, ABROAD)).isEmpty();
        }
        assertThat(endpoint.heard()).hasSize(Rest.FAILURES);
        assertThat(rest.condition().restsUntil()).contains(clock.instant().plus(Rest.FIRST));

        clock.tick(Rest.FIRST);
        assertThat(rest.condition().restsUntil()).isEmpty();
        asks(LONG, ABROAD);
        asks(LONG, ABROAD);
        assertThat(endpoint.heard()).hasSize(Rest.FAILURES + 1);
        assertThat(rest.condition().restsUntil()).contains(clock.instant().plus(Rest.FIRST.multipliedBy(2)));

        endpoint.being(Manner.HONEST);
        clock.tick(Rest.LONGEST);
        assertThat(asks(LONG, ABROAD)).isPresent();
        assertThat(rest.condition()).isEqualTo(new Rest(clock).condition());
    }

    @Test
    void there_leaves_the_question_the_passages_and_nothing_else() {
        var before = new Answers.Question(QUESTION, Language.NL, List.of(new Answers.Said.Customer("Ik woon in de Kerkstraat.")), 1, Known.of(List.of("Vos")));
        try (Wire wire = wire(LONG)) {
            phrasing(wire, LONG).phrase(before, List.of(ABROAD));
        }
        StandInModel.Heard heard = endpoint.heard().getFirst();
        assertThat(heard.path()).isEqualTo("/v1/chat/completions");
        assertThat(heard.headers()).containsOnlyKeys("host", "user-agent", "content-type", "content-length", "accept", "authorization")
                .containsEntry("user-agent", "Gehoor").containsEntry("authorization", "Bearer a key");
        assertThat(heard.body()).contains(QUESTION, "14,50", "\"temperature\"", "\"stand-in\"").doesNotContain("Kerkstraat", "Vos", "http", "a key");
        assertThat(new ModelSettings(endpoint.address(), "x", Optional.of(Secret.presented("a key")), LONG).toString()).doesNotContain("a key");
    }

    @Test
    void a_question_alone_or_a_passage_too_many_does_not_make_a_long_request() {
        asks(LONG, source("Lang. ".repeat(100_000)));
        assertThat(endpoint.heard().getFirst().body()).hasSizeLessThan(10_000);
    }

    private Optional<String> asks(Duration patience, Entry.Source... passages) {
        try (Wire wire = wire(patience)) {
            return phrasing(wire, patience).phrase(question(QUESTION), List.of(passages));
        }
    }

    private static Answers.Question question(String words) {
        return Answers.Question.first(words, Language.NL);
    }

    private ModelPhrasing phrasing(Wire wire, Duration patience) {
        return new ModelPhrasing(new Gate(), CompletableFuture.completedFuture(new Endpoint(settings(patience), wire)), patience, rest);
    }

    private Wire wire(Duration patience) {
        return new Wire(new Gate(), settings(patience));
    }

    private ModelSettings settings(Duration patience) {
        return new ModelSettings(endpoint.address(), "stand-in", Optional.of(Secret.presented("a key")), patience);
    }

    private static Entry.Source source(String quote) {
        return new Entry.Source("een-artikel", "Een artikel", "2026-04-28", quote);
    }
}
