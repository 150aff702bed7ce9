package org.gehoor.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Each sample cut at twenty places, with bytes changed and with boundaries damaged; the same damage each time.
@Tag("sweep")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DamagedMailSweep {

    private static final Path SAMPLES = Path.of(System.getenv().getOrDefault("GEHOOR_SAMPLES", "../shared/samples"), "mail");
    private static final String SIGNS = "<>()\"\\;:=?-\r\n\0 @,";
    private final Random chance = new Random(42);

    @Test
    void no_damage_makes_reading_fail() throws IOException {
        Assumptions.assumeTrue(Files.exists(SAMPLES), "not run: 666 (" + SAMPLES + " is not there)");
        int read = 0;
        for (Path sample : samples()) {
            byte[] whole = Files.readAllBytes(sample);
            for (int cut = 0; cut < 20; cut++) {
                check(sample, Arrays.copyOf(whole, (int) ((cut + chance.nextDouble()) * whole.length / 20)));
            }
            for (int times = 0; times < 5; times++) {
                check(sample, changed(whole, 1 + chance.nextInt(20)));
                check(sample, changed(whole, 1 + whole.length / 50));
                check(sample, withoutHyphens(whole));
            }
            read += 35;
        }
        System.out.println(read + " damaged mails read");
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> all = Files.list(SAMPLES)) {
            return all.sorted().toList();
        }
    }

    private static void check(Path sample, byte[] raw) {
        Mail mail = Mime.read(raw);
        assertThat(mail.troubles()).as(sample.toString()).noneMatch(trouble -> trouble.startsWith("not read") || trouble.startsWith("structure"));
        for (String text : List.of(mail.text(), mail.head().subject(), mail.html().orElse(""))) {
            assertThat(text.equals(Charsets.sound(text))).as(sample.toString()).isTrue();
        }
        assertThat(mail.files()).allSatisfy(file -> assertThat(file.name()).isNotBlank());
    }

    private byte[] changed(byte[] whole, int bytes) {
        byte[] damaged = whole.clone();
        for (int i = 0; i < bytes && damaged.length > 0; i++) {
            damaged[chance.nextInt(damaged.length)] = (byte) (i % 2 == 0 ? chance.nextInt(256) : SIGNS.charAt(chance.nextInt(SIGNS.length())));
        }
        return damaged;
    }

    private byte[] withoutHyphens(byte[] whole) {
        byte[] damaged = whole.clone();
        for (int i = 0; i + 1 < damaged.length; i++) {
            if (damaged[i] == '-' && damaged[i + 1] == '-' && chance.nextInt(3) == 0) {
                damaged[i] = (byte) chance.nextInt(256);
            }
        }
        return damaged;
    }
}
