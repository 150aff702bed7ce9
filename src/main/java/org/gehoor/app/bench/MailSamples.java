package org.gehoor.app.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/// Real mail that nobody here wrote, to be sent again and again: each copy has a Message-ID and a Date of its own.
final class MailSamples {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT);
    private static final byte[] END = ".\r\n".getBytes(StandardCharsets.US_ASCII);

    private final List<byte[]> all;

    private MailSamples(List<byte[]> all) {
        this.all = all;
    }

    static MailSamples in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<byte[]> all = files.filter(file -> file.toString().endsWith(".eml")).sorted().map(MailSamples::prepared).toList();
            if (all.isEmpty()) {
                throw new Failed("There are no .eml files in " + folder);
            }
            return new MailSamples(all);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The bytes of one copy as SMTP wants them, with the dot at the end.
    byte[] copy(int number) {
        byte[] sample = all.get(number % all.size());
        byte[] head = "Message-ID: <%s@maat.example>\r\nDate: %s\r\n".formatted(UUID.randomUUID(), DATE.format(ZonedDateTime.now(ZoneOffset.UTC)))
                .getBytes(StandardCharsets.US_ASCII);
        var mail = new byte[head.length + sample.length];
        System.arraycopy(head, 0, mail, 0, head.length);
        System.arraycopy(sample, 0, mail, head.length, sample.length);
        return mail;
    }

    /// Lines end with CR LF, dots at the beginning of a line are doubled, and Message-ID and Date are left out.
    private static byte[] prepared(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            var mail = new ByteArrayOutputStream(text.length() + 1_000);
            boolean head = true;
            boolean leftOut = false;
            for (String line : text.split("\r\n|\n", -1)) {
                head &= !line.isEmpty();
                leftOut = head && (leftOut && line.matches("[ \\t].*") || line.matches("(?i)(message-id|date)\\s*:.*"));
                if (!leftOut) {
                    mail.writeBytes(((line.startsWith(".") ? "." : "") + line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                }
            }
            mail.writeBytes(END);
            return mail.toByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
