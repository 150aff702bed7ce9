package org.gehoor.app.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import org.gehoor.staff.SecondFactor;

/// The second factors of the demonstration, random per installation and kept in a file that only its owner reads, because the page
/// must show the codes and the database gives no secret back.
final class SecondFactors {

    private final Path file;

    SecondFactors(Path folder) {
        this.file = folder.resolve("second-factors.properties");
    }

    /// Makes one for every colleague, unless there is one from a beginning that was cut short.
    void make() {
        Properties known = read();
        Colleagues.ALL.forEach(colleague ->
                known.computeIfAbsent(colleague.signInName(), _ -> HexFormat.of().formatHex(SecondFactor.random().secret())));
        write(known);
    }

    /// Empty when the file was lost; then only a new demonstration helps.
    Optional<SecondFactor> find(String signInName) {
        return Optional.ofNullable(read().getProperty(signInName)).map(hex -> new SecondFactor(HexFormat.of().parseHex(hex)));
    }

    private Properties read() {
        var known = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                known.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return known;
    }

    private void write(Properties known) {
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.TRUNCATE_EXISTING)) {
                known.store(writer, "The codes of the demonstration come from these");
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
