package org.gehoor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gehoor.ledger.PublishedKey;
import org.gehoor.ledger.SignedNote;
import org.gehoor.ledger.SigningKeys;
import org.gehoor.ledger.VerifierKey;
import org.gehoor.testing.InTheHouse;
import org.gehoor.testing.TestHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `gehoor keys`, beside the running program.
class SigningTest extends InTheHouse {

    private final SigningKeys running = house.get(SigningKeys.class);
    private final Path folder = TestHouse.folder().resolve("keys");

    @Test
    void a_key_that_is_made_beside_the_running_program_signs_from_then_on() {
        VerifierKey before = running.current();
        assertThat(run("keys", folder)).contains("signs since ").contains(before.toString());

        assertThat(run("keys rotate " + running.origin(), folder)).startsWith("signs from now on  " + running.current());
        assertThat(running.current()).isNotEqualTo(before);
        SignedNote note = running.sign(List.of("a"));
        assertThat(note.isSignedByOneOf(PublishedKey.trusted(List.of(before), running.all()))).isTrue();
        assertThat(run("keys", folder)).contains("signed from ").contains(before.toString()).contains("signs since ");
    }

    @Test
    void without_keys_it_says_so(@TempDir Path empty) {
        assertThat(run("keys", empty)).contains("no signing keys");
        assertThat(run("keys rotate", empty)).contains("nothing to follow");
        assertThat(run("keys rotate gehoor-ledger/nobody", empty)).contains("are not in " + empty);
        assertThat(run("keys burn", empty)).contains("gehoor keys rotate");
    }

    private String run(String command, Path keys) {
        var out = new ByteArrayOutputStream();
        String[] args = Stream.concat(Stream.of(command.split(" ")).skip(1), Stream.of("--gehoor.keys=" + keys)).toArray(String[]::new);
        Signing.run(new PrintStream(out, true, StandardCharsets.UTF_8), house.clock(), args);
        return out.toString(StandardCharsets.UTF_8);
    }
}
