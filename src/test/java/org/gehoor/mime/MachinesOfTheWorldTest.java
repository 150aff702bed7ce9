package org.gehoor.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Mail that nobody here wrote, and who wrote it: people, mail servers, lists, programs for who is away.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MachinesOfTheWorldTest {

    private static final String EXPECTED = "mail_expected.json";
    private static final Set<String> MACHINES = Set.of("bounce", "arf", "list", "vacation");
    private static final double RECOGNISED = 97;
    private static final double ADDRESSES = 90;

    private final List<String> missed = new ArrayList<>();
    private final List<String> alarms = new ArrayList<>();
    private int machines;
    private int people;

    @Test
    void people_are_people_and_machines_are_machines() {
        given();
        Samples.json(EXPECTED).forEach(this::judge);

        double recognised = 100.0 * (machines - missed.size()) / machines;
        System.out.printf("machines: %d, recognised %.1f %%, missed %s; people: %d, called machines %s%n", machines, recognised, missed, people, alarms);
        assertThat(alarms).as("people called machines").isEmpty();
        assertThat(recognised).as("machines recognised").isGreaterThanOrEqualTo(RECOGNISED);
    }

    @Test
    void a_bounce_says_whom_it_did_not_reach() {
        given();
        List<String> bounces = Samples.json(EXPECTED).valueStream().filter(sample -> sample.get("label").asString().equals("bounce"))
                .map(sample -> sample.get("file").asString()).toList();
        List<String> silent = bounces.stream().filter(file -> Reports.of(Mime.read(Samples.bytes(file))).isEmpty()).toList();
        List<String> people = Samples.json(EXPECTED).valueStream().filter(sample -> sample.get("label").asString().equals("human"))
                .map(sample -> sample.get("file").asString()).filter(file -> Reports.of(Mime.read(Samples.bytes(file))).isPresent()).toList();

        double found = 100.0 * (bounces.size() - silent.size()) / bounces.size();
        System.out.printf("bounces: %d, an address found in %.1f %%, none in %s%n", bounces.size(), found, silent);
        assertThat(found).as("with an address").isGreaterThanOrEqualTo(ADDRESSES);
        assertThat(people).as("of people").isEmpty();
    }

    private void judge(JsonNode sample) {
        String label = sample.get("label").asString();
        boolean machine = MACHINES.contains(label);
        if (!machine && !label.equals("human")) {
            return;
        }
        machines += machine ? 1 : 0;
        people += machine ? 0 : 1;
        String file = sample.get("file").asString();
        boolean called = Robots.of(Mime.read(Samples.bytes(file))).isPresent();
        if (called != machine) {
            (machine ? missed : alarms).add(file);
        }
    }

    private static void given() {
        boolean there = Samples.has(EXPECTED);
        System.out.println(there ? "" : "not run: 1 (no " + EXPECTED + ")");
        Assumptions.assumeTrue(there);
    }
}
