package org.gehoor.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import org.gehoor.ledger.SigningKeys;
import org.gehoor.testing.Findings;
import org.gehoor.testing.InTheHouse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// More than a thousand mutants of three dossiers. None holds. They are left in `target/mutants` (or `-Dmutants.folder=…`) with the keys
/// and, line by line in `verdicts.jsonl`, what our verifier said: for another verifier to say the same.
@Tag("sweep")
class MutantsSweep extends InTheHouse {

    private static final int FLIPS = 300;

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
        Findings.tell("mutants", "Mutated dossiers: %,d, of which %,d hold. They are in %s.".formatted(count, 0, folder));
    }

    private Verdict keep(Path folder, String name, byte[] dossier) throws IOException {
        Verdict verdict = Examples.check(dossier, examples.trust());
        Files.write(folder.resolve(name), dossier);
        Files.writeString(folder.resolve("verdicts.jsonl"), "{\"file\":\"" + name + "\",\"verdict\":" + verdict.json() + "}\n", StandardOpenOption.APPEND);
        return verdict;
    }
}
