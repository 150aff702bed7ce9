package org.gehoor.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/// A private folder for files on their way in. Their names are random, only the program's own user may look, and a file has no name
/// any more as soon as it is open: when the program is killed, nothing is left of it. Where a system does not allow that, it is removed
/// when it is closed, and at the next start.
final class UploadFolder {

    private final Path folder;

    private UploadFolder(Path folder) {
        this.folder = folder;
    }

    /// Makes the folder, or empties it of what a killed program left.
    static UploadFolder in(Path folder) {
        try {
            Files.createDirectories(folder.getParent());
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "*.upload")) {
                for (Path file : left) {
                    Files.delete(file);
                }
            }
            return new UploadFolder(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot use the folder for files that come in: " + folder, unwritable);
        }
    }

    /// A new file to write and read.
    FileChannel open() throws IOException {
        Path file = folder.resolve(UUID.randomUUID() + ".upload");
        FileChannel channel = FileChannel.open(file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        forgetTheName(file);
        return channel;
    }

    private static void forgetTheName(Path file) {
        try {
            Files.delete(file);
        } catch (IOException notWhileItIsOpen) {
            file.toFile().deleteOnExit();
        }
    }
}
