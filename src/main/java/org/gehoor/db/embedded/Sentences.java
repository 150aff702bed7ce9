package org.gehoor.db.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the operating system and PostgreSQL report, turned into what a person can do about it.
final class Sentences {
    private static final List<String> SIGNS_OF_A_FULL_DISK = List.of("No space left on device", "Check free disk space", "Disk quota exceeded");
    private static final long TOO_LITTLE_BYTES = 1_000_000;
    private static final int LINES_WORTH_READING = 5;

    private Sentences() {}

    /// A folder or file that we could not write.
    static PostgresTrouble ofWriting(Path where, IOException failure) {
        if (tellsOfAFullDisk(String.valueOf(failure.getMessage()))) return new PostgresTrouble(diskFull(where), failure);
        if (failure instanceof FileAlreadyExistsException)
            return new PostgresTrouble("%s is a file, so it cannot be the data folder. Choose another data folder.".formatted(where), failure);
        if (failure instanceof AccessDeniedException || isReadOnly(failure))
            return new PostgresTrouble("The data folder %s cannot be written by user %s. Give that user the folder, or choose another data folder."
                    .formatted(where, System.getProperty("user.name")), failure);
        return new PostgresTrouble("The data folder %s cannot be used: %s.".formatted(where, failure), failure);
    }

    /// A PostgreSQL program that ended badly; `said` is what it printed.
    static PostgresTrouble ofProgram(Path where, String whatFailed, String said) {
        Optional<String> full = ofFullDisk(where, said);
        if (full.isPresent()) return new PostgresTrouble(full.get());
        List<String> lines = said.strip().lines().toList();
        String last = String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_WORTH_READING), lines.size()));
        return new PostgresTrouble("%s It said: %s".formatted(whatFailed, last.isEmpty() ? "nothing." : last));
    }

    /// The sentence about a full disk, when that is what PostgreSQL ended of.
    static Optional<String> ofFullDisk(Path where, String said) {
        return tellsOfAFullDisk(said) || isFull(where) ? Optional.of(diskFull(where)) : Optional.empty();
    }

    private static boolean tellsOfAFullDisk(String said) {
        return SIGNS_OF_A_FULL_DISK.stream().anyMatch(said::contains);
    }

    /// On a full disk PostgreSQL cannot even write down why it failed.
    private static boolean isFull(Path where) {
        try {
            return Files.getFileStore(where).getUsableSpace() < TOO_LITTLE_BYTES;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static String diskFull(Path where) {
        return "The disk that holds %s is full, so PostgreSQL cannot write its files there. Free at least 300 MB, or choose another data folder."
                .formatted(where);
    }

    private static boolean isReadOnly(IOException failure) {
        return String.valueOf(failure.getMessage()).contains("Read-only file system");
    }
}
