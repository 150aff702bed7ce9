package org.gehoor.importing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where mails are read from, one after the other.
interface Source extends Closeable {

    /// The most bytes of one mail.
    int MOST = 50 << 20;

    /// How large it is: bytes of a file, mails of a folder.
    long size();

    /// The next mail; empty at the end. An empty file between others is passed over.
    Optional<Piece> next() throws IOException;

    /// Opens it where an import of it had got to.
    ///
    /// @param reached empty at the beginning
    /// @throws IOException when it cannot be read
    static Source open(Path path, String reached) throws IOException {
        return Files.isDirectory(path) ? new FolderSource(path, reached) : isMbox(path) ? new MboxSource(path, reached) : new FolderSource(path, reached);
    }

    private static boolean isMbox(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(5), java.nio.charset.StandardCharsets.ISO_8859_1).equals("From ");
        }
    }
}
