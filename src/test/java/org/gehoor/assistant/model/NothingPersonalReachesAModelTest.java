package org.gehoor.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gehoor.conversation.Answers;
import org.gehoor.conversation.Entry;
import org.gehoor.redaction.Gate;
import org.gehoor.redaction.Known;
import org.gehoor.redaction.Leak;
import org.gehoor.testing.MovableClock;
import org.gehoor.testing.StandInModel;
import org.gehoor.testing.TestHouse;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two looks: one at the words, one at the bytes. Here the first is left out, so that the second has to find it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class NothingPersonalReachesAModelTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Known YARA = Known.of(List.of("Yara Demir", "yara.demir@example.org", "NL91 ABNA 0417 1643 00", "+31 6 1234 5678"));
    private static final String HARMLESS = "Buiten de EU betaalt u € 14,50 per dag.";

    private final StandInModel endpoint = new StandInModel();
    private final ModelSettings settings = new ModelSettings(endpoint.address(), "stand-in", Optional.empty(), PATIENCE);
    private final Wire wire = new Wire(new Gate(), settings);

    @AfterEach
    void closes() {
        wire.close();
        endpoint.close();
    }

    @Test
    void a_harmless_question_could_have_left() {
        endpoint.saying(HARMLESS);
        assertThat(said(HARMLESS)).contains(HARMLESS);
        assertThat(endpoint.heard()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ik ben Yara Demir.", "yara demir zegt", "Y\u0061ra\\u0020Demir", "Mail yara.demir@example.org", "iemand@elders.example", "NL91ABNA0417164300", "NL91-ABNA-0417-1643-00",
            "bel 06 1234 5678", "bel 0612345678", "mijn klantnummer is 4711230", "1 2 3 4 5 6", "5500 0000 0000 0004"})
    void without_the_first_look_the_second_stops_it(String words) {
        assertThatThrownBy(() -> said(words)).isInstanceOf(Leak.class).hasMessageNotContaining("Yara");
        assertThat(endpoint.heard()).isEmpty();
    }

    @Test
    void words_of_which_nobody_says_whose_they_are_do_not_leave() {
        assertThatThrownBy(() -> wire.execute(dev.langchain4j.http.client.HttpRequest.builder().method(dev.langchain4j.http.client.HttpMethod.POST)
                .url(endpoint.address() + "/chat/completions").body("{}").build())).isInstanceOf(IllegalStateException.class);
        assertThat(endpoint.heard()).isEmpty();
    }

    @Test
    void with_both_looks_the_question_leaves_without_what_is_personal() {
        String words = "Ik ben Yara Demir, mijn mail is yara.demir@example.org en mijn rekening NL91 ABNA 0417 1643 00. Wat kost bellen buiten de EU?";
        phrasing().phrase(new Answers.Question(words, Language.NL, List.of(), 0, YARA), List.of(source(HARMLESS)));
        assertThat(endpoint.heard()).hasSize(1);
        assertThat(endpoint.heard().getFirst().body()).contains("buiten de EU").doesNotContain("Yara", "Demir", "@", "ABNA", "0417");
    }

    @Test
    void a_passage_with_an_address_stays_here_and_the_others_go() {
        phrasing().phrase(new Answers.Question("Wat kost bellen?", Language.NL, List.of(), 0, YARA),
                List.of(source("Mail ons op klantenservice@zeeraaf.example."), source(HARMLESS), source("Bel 0800 1234567.")));
        assertThat(endpoint.heard()).hasSize(1);
        assertThat(endpoint.heard().getFirst().body()).contains("14,50").doesNotContain("klantenservice", "0800");
    }

    private String said(String words) {
        return new Endpoint(settings, wire).say(new Prompt("Instructions.", words), YARA);
    }

    private ModelPhrasing phrasing() {
        return new ModelPhrasing(new Gate(), CompletableFuture.completedFuture(new Endpoint(settings, wire)), PATIENCE, new Rest(new MovableClock(TestHouse.TUESDAY_TEN)));
    }

    private static Entry.Source source(String quote) {
        return new Entry.Source("een-artikel", "Een artikel", "2026-04-28", quote);
    }
}
