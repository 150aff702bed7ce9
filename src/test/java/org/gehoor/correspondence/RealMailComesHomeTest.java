package org.gehoor.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.gehoor.conversation.Turn;
import org.gehoor.mailbox.Mailbox;
import org.gehoor.outbox.Outbox;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// All sample mails that nobody here wrote, through the whole room.
class RealMailComesHomeTest extends InTheHouse {

    private static final Path SAMPLES = Path.of(System.getenv().getOrDefault("GEHOOR_SAMPLES", "../shared/samples"));
    private static final Set<String> MACHINES = Set.of("bounce", "arf", "list", "vacation", "auto");

    private final Posted post = new Posted(house);

    private record Sample(String name, String label, byte[] bytes) {}

    @Test
    void none_is_lost_and_none_waits_and_no_machine_is_answered() {
        List<Sample> samples = samples();
        Mailbox mailbox = post.mailbox("klant@zeeraaf.example", "billing", Language.NL);
        samples.forEach(sample -> house.get(Incoming.class).take(
                new Raw(sample.bytes(), Raw.Way.IMAP, Optional.of(mailbox.id()), "", List.of(), Raw.Proof.NONE)));

        assertThat(understoodByTwo()).isEqualTo(samples.size());

        assertThat(house.db().sql("select count(*) from incoming_mail").query(Integer.class).single()).isZero();
        assertThat(samples).filteredOn(sample -> house.get(Mails.class).withRaw(Digests.hash(sample.bytes())).isEmpty()).isEmpty();
        assertThat(post.all()).allSatisfy(one -> assertThat(one.turn()).isInstanceOfAny(Turn.WaitingForPerson.class, Turn.SetAside.class));
        assertThat(post.all()).filteredOn(one -> one.turn() instanceof Turn.SetAside).isNotEmpty()
                .allSatisfy(one -> assertThat(house.get(Outbox.class).about(one.id())).isEmpty());
        List<String> answered = samples.stream().filter(sample -> MACHINES.contains(sample.label()) && isAnswered(sample)).map(Sample::name).toList();
        assertThat(answered).isEmpty();
    }

    private int understoodByTwo() {
        var other = CompletableFuture.supplyAsync(house.get(Understanding.class)::all);
        return house.get(Understanding.class).all() + other.join();
    }

    private boolean isAnswered(Sample sample) {
        return house.get(Mails.class).withRaw(Digests.hash(sample.bytes())).stream()
                .anyMatch(found -> !house.get(Outbox.class).about(found.conversation()).isEmpty());
    }

    private static List<Sample> samples() {
        Path expected = SAMPLES.resolve("mail_expected.json");
        if (!Files.exists(expected)) {
            System.out.println("not run: 666 sample mails");
        }
        assumeTrue(Files.exists(expected));
        var samples = new ArrayList<Sample>();
        for (JsonNode one : JsonMapper.shared().readTree(read(expected))) {
            String file = one.get("file").asString();
            samples.add(new Sample(file, one.get("label").asString(), read(SAMPLES.resolve(file))));
        }
        return samples;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
