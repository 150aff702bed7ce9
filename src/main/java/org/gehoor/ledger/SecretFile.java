package org.gehoor.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// A file that only its owner reads and that is there whole or not at all.
final class SecretFile {

    private SecretFile() {}

    /// Makes it, and its folder when that is not there yet.
    ///
    /// @return false when somebody made it before; then theirs stays as it is
    /// @throws UncheckedIOException when it cannot be written
    static boolean make(Path folder, String name, String text) {
        try {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path fresh = Files.createTempFile(folder, name, ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                Files.writeString(fresh, text);
                force(fresh, StandardOpenOption.WRITE);
                Files.createLink(folder.resolve(name), fresh);
                force(folder, StandardOpenOption.READ);
                return true;
            } catch (FileAlreadyExistsException before) {
                return false;
            } finally {
                Files.delete(fresh);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write the key " + folder.resolve(name), unwritable);
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
