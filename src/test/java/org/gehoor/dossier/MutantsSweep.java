package org.gehoor.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gehoor.ledger.SigningKeys;
import org.gehoor.testing.Findings;
import org.gehoor.testing.InTheHouse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// More than a thousand mutants of three dossiers. None holds. They are left in `target/mutants` (or `-Dmutants.folder=…`) with the keys
/// and, line by line in `verdicts.jsonl`, what our verifier said: and the verifier in Python says the same.
@Tag("sweep")
class MutantsSweep extends InTheHouse {

    private static final int FLIPS = 300;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Examples examples = new Examples(house);

    @Test
    void no_mutant_holds_and_another_verifier_can_try_them_all(@TempDir Path elsewhere) throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("mutants.folder", "target/mutants")));
        Map<String, byte[]> rights = new TreeMap<>(Map.of("plain", examples.dossier(examples.plain(), Reader.CUSTOMER),
                "notes", examples.dossier(examples.withNotes(), Reader.CUSTOMER), "staff", examples.dossier(examples.withNotes(), Reader.STAFF)));
        Files.write(folder.resolve("keys.json"), TakingADossierTest.unzip(rights.get("plain")).get("keys.json"));
        Files.writeString(folder.resolve("verdicts.jsonl"), "");
        int count = 0;
        for (Map.Entry<String, byte[]> right : rights.entrySet()) {
            assertThat(keep(folder, right.getKey() + ".zip", right.getValue()).holds()).as(right.getKey()).isTrue();
            var mutants = new Mutants(right.getValue(), house.get(SigningKeys.class), elsewhere.resolve(right.getKey()), 7);
            for (Mutants.Mutant mutant : mutants.all(FLIPS).toList()) {
                String name = "%s-%04d-%s.zip".formatted(right.getKey(), ++count, mutant.name());
                assertThat(keep(folder, name, mutant.dossier()).holds()).as(name).isFalse();
            }
        }
        assertThat(count).isGreaterThan(1000);
        int agreed = theOtherVerifierSaysTheSame(folder);
        Findings.tell("mutants", "Mutated dossiers: %,d. None holds, by either verifier; on all %,d files they say the same.".formatted(count, agreed));
    }

    /// `docs/verify/verify.py`, written from `docs/ledger-format.md` alone, names the same faults of each file.
    private static int theOtherVerifierSaysTheSame(Path folder) throws IOException {
        List<JsonNode> ours = Files.readAllLines(folder.resolve("verdicts.jsonl")).stream().map(JSON::readTree).toList();
        List<String> command = new ArrayList<>(List.of("python3", "docs/verify/verify.py", "--json", "--keys", folder.resolve("keys.json").toString()));
        ours.forEach(line -> command.add(folder.resolve(line.get("file").asString()).toString()));
        List<JsonNode> theirs;
        try {
            Process python = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            try (var said = python.inputReader(StandardCharsets.UTF_8)) {
                theirs = said.lines().map(JSON::readTree).toList();
            }
        } catch (IOException missing) {
            throw new IOException("The second verifier needs Python 3. Install it: apt-get install -y --no-install-recommends python3", missing);
        }
        assertThat(theirs).hasSameSizeAs(ours);
        for (int i = 0; i < ours.size(); i++) {
            assertThat(theirs.get(i)).as(ours.get(i).get("file").asString()).isEqualTo(ours.get(i).get("verdict"));
        }
        return theirs.size();
    }

    private Verdict keep(Path folder, String name, byte[] dossier) throws IOException {
        Verdict verdict = Examples.check(dossier, examples.trust());
        Files.write(folder.resolve(name), dossier);
        Files.writeString(folder.resolve("verdicts.jsonl"), "{\"file\":\"" + name + "\",\"verdict\":" + verdict.json() + "}\n", StandardOpenOption.APPEND);
        return verdict;
    }
}
