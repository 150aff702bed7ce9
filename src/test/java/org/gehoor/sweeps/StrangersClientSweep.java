package org.gehoor.sweeps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.SAMIRA;

import jakarta.annotation.Generated;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.gehoor.access.Scope;
import org.gehoor.access.Tokens;
import org.gehoor.testing.ApiProgram;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A common generator makes a client from the document alone; a stranger who uses it reads a conversation and replies.
@Tag("sweep")
class StrangersClientSweep extends InTheHouse {

    private static final Path FOLDER = Path.of("target/stranger").toAbsolutePath();
    private static final Path GENERATOR = FOLDER.resolve("openapi-generator-cli.jar");
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");

    @Test
    void a_stranger_reads_a_conversation_and_replies() throws Exception {
        assertThat(GENERATOR).as("fetched by Maven with -Dtests.excluded=none").exists();
        ConversationId id = a.conversation().with(SAMIRA);
        String token = house.get(Tokens.class).make(SAMIRA.id(), "een vreemde", EnumSet.of(Scope.READ, Scope.REPLY), 1).secret().reveal();
        Path document = FOLDER.resolve("openapi.json");
        Files.writeString(document, ApiProgram.nobody(house).get("/api/v1/openapi.json").body());

        Path client = FOLDER.resolve("client");
        run(JAVA.resolve("java").toString(), "-jar", GENERATOR.toString(), "generate", "-g", "java", "--library", "native", "-i", document.toString(),
                "-o", client.toString(), "--additional-properties", "openApiNullable=false,hideGenerationTimestamp=true,useJakartaEe=true");
        Path classes = Files.createDirectories(FOLDER.resolve("classes"));
        String classPath = String.join(File.pathSeparator, GENERATOR.toString(), classes.toString(),
                Path.of(Generated.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
        run(compiling(client, classes, classPath));
        String said = run(JAVA.resolve("java").toString(), "-cp", classPath, "Stranger", token);

        Files.writeString(Files.createDirectories(Path.of("target/sweeps")).resolve("strangers-client.txt"), said);
        assertThat(said).contains("gist: Waarom staat er", "1 customer message", "replied: Ik heb het nagekeken. | waiting_for_customer",
                "refused: 422", "conversation.empty");
        assertThat(house.db().sql("select count(*) from ledger_entry where stream = :id and kind = 'message' and author_kind = 'person'")
                .param("id", id.value()).query(Integer.class).single()).isEqualTo(1);
    }

    private static String[] compiling(Path client, Path classes, String classPath) throws IOException {
        Path stranger = FOLDER.resolve("Stranger.java");
        try (var source = StrangersClientSweep.class.getResourceAsStream("/org/gehoor/api/Stranger.java")) {
            Files.write(stranger, source.readAllBytes());
        }
        List<String> command = new ArrayList<>(List.of(JAVA.resolve("javac").toString(), "-nowarn", "-d", classes.toString(), "-cp", classPath, stranger.toString()));
        try (Stream<Path> sources = Files.walk(client.resolve("src/main/java"))) {
            sources.filter(file -> file.toString().endsWith(".java")).map(Path::toString).forEach(command::add);
        }
        return command.toArray(String[]::new);
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as("%s\n%s", command[1], said).isZero();
        return said;
    }
}
