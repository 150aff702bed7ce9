package org.gehoor.mime;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Real messages, with what five other parsers agree on.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingTheSamplesTest {

    private static final Path SAMPLES = Path.of(System.getenv().getOrDefault("GEHOOR_SAMPLES", "../shared/samples"));
    private static final Pattern BLANKS = Pattern.compile("(?U)[\\s\\p{Cntrl}]+");
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+");

    private final Share subjects = new Share("subjects");
    private final Share senders = new Share("senders");
    private final Share words = new Share("words");
    private final Share bytes = new Share("bytes of attachments");
    private final Share names = new Share("names of attachments");

    @Test
    void what_others_read_is_read() throws IOException {
        Path expected = SAMPLES.resolve("mail_expected.json");
        if (!Files.exists(expected)) {
            System.out.println("not run: 666 (" + expected + " is not there)");
            Assumptions.abort("no samples");
        }
        for (JsonNode one : JsonMapper.shared().readTree(Files.readString(expected))) {
            compare(one, Mime.read(Files.readAllBytes(SAMPLES.resolve(one.get("file").asString()))));
        }
        List.of(subjects, senders, words, bytes, names).forEach(Share::print);
        assertThat(subjects.percent()).isGreaterThanOrEqualTo(99);
        assertThat(senders.percent()).isGreaterThanOrEqualTo(99);
        assertThat(words.percent()).isGreaterThanOrEqualTo(98.5);
        assertThat(bytes.percent()).isGreaterThanOrEqualTo(98);
        assertThat(names.percent()).isGreaterThanOrEqualTo(97);
    }

    private void compare(JsonNode expected, Mail mail) {
        String file = expected.get("file").asString();
        if (!expected.get("subject").isNull()) {
            subjects.count(sameSubject(expected.get("subject").asString(), mail.head().subject()), file + ": " + expected.get("subject") + " | " + mail.head().subject());
        }
        if (!expected.get("sender").isNull()) {
            String address = mail.head().from().map(Sender::address).orElse("");
            senders.count(address.equalsIgnoreCase(expected.get("sender").asString()), file + ": " + expected.get("sender") + " | " + address);
        }
        Set<String> said = TOKEN.matcher(mail.text().toLowerCase(Locale.ROOT)).results().map(MatchResult::group).collect(toSet());
        for (JsonNode word : expected.get("body_tokens")) {
            words.count(said.contains(word.asString()), file + ": " + word.asString());
        }
        for (JsonNode attachment : expected.get("attachments")) {
            bytes.count(mail.files().stream().anyMatch(one -> sha256(one.bytes()).equals(attachment.get("sha256").asString())), file + ": " + attachment);
            String name = attachment.get("name").asString();
            if (!name.isEmpty()) {
                names.count(mail.files().stream().anyMatch(one -> one.name().equals(withoutPath(name))), file + ": " + name + " | " + mail.files().stream().map(MailFile::name).toList());
            }
        }
    }

    /// Blanks count once. Where the others found a sign that they could not read, ours may be any.
    private static boolean sameSubject(String expected, String read) {
        String one = BLANKS.matcher(expected).replaceAll(" ").strip();
        String pattern = Pattern.compile("\uFFFD+").splitAsStream(one).map(Pattern::quote).reduce((left, right) -> left + ".{1,2}" + right).orElse("");
        return BLANKS.matcher(read).replaceAll(" ").strip().matches("(?s)" + pattern);
    }

    private static String withoutPath(String name) {
        return name.replaceAll("\\s+", " ").replaceFirst("^.*[/\\\\]", "");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /// How many of all, and which not.
    private static final class Share {

        private final String what;
        private final List<String> missed = new ArrayList<>();
        private int all;

        Share(String what) {
            this.what = what;
        }

        void count(boolean hit, String otherwise) {
            all++;
            if (!hit) {
                missed.add(otherwise);
            }
        }

        double percent() {
            return 100.0 * (all - missed.size()) / all;
        }

        void print() {
            System.out.printf(Locale.ROOT, "%s: %d of %d, %.2f %%%n", what, all - missed.size(), all, percent());
            missed.forEach(miss -> System.out.println("  " + miss));
        }
    }
}
