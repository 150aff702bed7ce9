package org.gehoor.db.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// The names in one data folder, all real paths so that they compare with what the kernel says about a process.
record Folders(Path data) {

    static Folders open(Path data) {
        try {
            Files.createDirectories(data);
            return new Folders(data.toRealPath());
        } catch (IOException refused) {
            throw Sentences.ofWriting(data, refused);
        }
    }

    Path cluster() { return data.resolve("postgres-data"); }

    Path unfinishedCluster() { return data.resolve("postgres-data.unfinished"); }

    Path password() { return data.resolve("postgres.password"); }

    Path lock() { return data.resolve("postgres.lock"); }

    Path log() { return data.resolve("postgres.log"); }

    /// Removes a folder and all in it; one that is not there is fine.
    static void remove(Path folder) throws IOException {
        if (Files.notExists(folder)) return;
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failed) throws IOException {
                if (failed != null) throw failed;
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
