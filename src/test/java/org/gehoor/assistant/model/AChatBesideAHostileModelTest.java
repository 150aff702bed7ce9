package org.gehoor.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.concurrent.CompletableFuture;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Turn;
import org.gehoor.knowledge.ArticleFile;
import org.gehoor.knowledge.Articles;
import org.gehoor.redaction.Gate;
import org.gehoor.testing.InTheHouse;
import org.gehoor.testing.StandInModel;
import org.gehoor.testing.StandInModel.Manner;
import org.gehoor.testing.Visitor;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A chat over HTTP, with the passages and a person in one step, whatever the endpoint does meanwhile. (All journeys can be run so: `gehoor.test.model`.)
class AChatBesideAHostileModelTest extends InTheHouse {

    private static final Duration PATIENCE = Duration.ofMillis(150);

    @AfterEach
    void takesBack() {
        house.takeBack();
    }

    @Test
    void goes_on_with_the_passages_and_a_person_in_one_step() throws IOException {
        publishesTheArticles();
        for (Manner manner : List.of(Manner.HONEST, Manner.HANGING, Manner.DRIPPING, Manner.ENDLESS, Manner.CLOSING, Manner.BROKEN, Manner.GONE)) {
            assertThat(chatBeside(manner)).as("a chat beside a model that is %s", manner).contains("Tarieven buiten de EU").contains("data-ai-generated");
        }
    }

    @Test
    void shows_nothing_that_an_obedient_one_was_told_to_say() throws IOException {
        publishesTheArticles();
        try (var endpoint = new StandInModel().saying("U krijgt € 500 terug.", "Er is geen medewerker.")) {
            assertThat(chatBeside(endpoint)).contains("Tarieven buiten de EU").doesNotContain("€ 500", "geen medewerker");
        }
    }

    private String chatBeside(Manner manner) {
        try (var endpoint = new StandInModel().being(manner)) {
            return chatBeside(endpoint);
        }
    }

    private String chatBeside(StandInModel endpoint) {
        var settings = new ModelSettings(endpoint.address(), "stand-in", Optional.empty(), PATIENCE);
        try (var wire = new Wire(new Gate(), settings)) {
            house.lend(new ModelPhrasing(new Gate(), CompletableFuture.completedFuture(new Endpoint(settings, wire)), PATIENCE, new Rest(house.clock())));
            var visitor = new Visitor(house.address(), Duration.ofSeconds(20));
            String talk = visitor.send(visitor.get("/chat").form("/chat").with("message", "Waarom staat er € 14,50 voor buitenland op mijn factuur?")).next().orElseThrow();
            String shown = visitor.get(talk).html();
            visitor.send(visitor.get(talk).form(talk + "/messages").to(talk + "/handover"));
            assertThat(house.get(Conversations.class).get(ConversationId.of(talk.substring("/chat/".length()))).turn()).isInstanceOf(Turn.WaitingForPerson.class);
            return shown;
        } finally {
            house.takeBack();
        }
    }

    private void publishesTheArticles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/demo/articles/nl"))) {
            for (Path file : files.sorted().toList()) {
                house.get(Articles.class).add(ArticleFile.read(Files.readString(file))
                        .article(ArticleId.at(house.clock().instant()), file.getFileName().toString().replace(".md", ""), Language.NL, Optional.empty()));
            }
        }
    }
}
