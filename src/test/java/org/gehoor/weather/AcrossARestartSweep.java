package org.gehoor.weather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.gehoor.testing.Form;
import org.gehoor.testing.Program;
import org.gehoor.testing.Visitor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A page that stays open while the program is stopped and started again.
@Tag("sweep")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AcrossARestartSweep {

    @Test
    void pages_left_open_can_be_sent_and_links_still_open() throws IOException {
        try (var program = Program.installedIn(Path.of("target/sweeps/restart"))) {
            program.start();
            var visitor = new Visitor(program.address(), Duration.ofSeconds(30));
            Form begin = visitor.get("/chat/person").form("/chat/person").with("message", "Mijn lijn is stil.");
            String talk = visitor.send(begin).next().orElseThrow();
            Form message = visitor.get(talk).form(talk + "/messages").with("message", "Het gaat om mijn tweede nummer.");
            Form first = visitor.get("/contact").form("/contact").with("words", "Waarom is mijn factuur hoger?").with("way", "link");
            String link = visitor.send(first).next().orElseThrow();
            Form more = visitor.get(link).form(link + "/messages").with("words", "Het gaat om de factuur van mei.");
            Form second = visitor.get("/contact").form("/contact").with("words", "Hoe zeg ik op?").with("way", "link");

            assertThat(program.stop()).as("it stops by itself when asked to").isIn(0, 143);
            program.start();

            assertThat(visitor.send(message).next()).contains(talk);
            assertThat(visitor.get(talk).html()).contains("Mijn lijn is stil.", "Het gaat om mijn tweede nummer.");
            assertThat(visitor.send(more).next()).contains(link);
            assertThat(visitor.get(link).html()).contains("Het gaat om de factuur van mei.");
            assertThat(visitor.send(second).next()).isPresent();
            assertThat(visitor.send(first).next()).as("what was sent before the restart is not written again").isPresent();
            assertThat(visitor.get("/cases").html()).containsOnlyOnce("Waarom is mijn factuur hoger?");
        }
    }
}
