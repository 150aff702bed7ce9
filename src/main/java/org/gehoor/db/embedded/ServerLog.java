package org.gehoor.db.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// `postgres.log`. A large one is put aside at a start, in place of the one put aside before.
record ServerLog(Path file) {
    private static final long LARGE_BYTES = 10_000_000;
    private static final int TAIL_BYTES = 2_000;

    void rotate() throws IOException {
        if (size() > LARGE_BYTES)
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }

    long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /// The last lines written since the log had this size.
    String since(long size) {
        try (var reader = new RandomAccessFile(file.toFile(), "r")) {
            reader.seek(Math.max(size, reader.length() - TAIL_BYTES));
            byte[] tail = new byte[(int) (reader.length() - reader.getFilePointer())];
            reader.readFully(tail);
            return new String(tail, StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            return "";
        }
    }
}
