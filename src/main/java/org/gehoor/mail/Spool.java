package org.gehoor.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mail while it comes in: a small one in memory, a larger one in a file that has no name any more as soon as it is open, so that nothing
/// of it is left when the program is killed. What is too much is counted and not kept.
final class Spool implements AutoCloseable {

    private static final int IN_MEMORY = 256 * 1024;

    private final Path folder;
    private final int most;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream(8_192);
    private @Nullable FileChannel file;
    private long size;
    private boolean failed;

    Spool(Path folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    void write(byte[] bytes, int from, int length) {
        size += length;
        if (failed || size > most) {
            memory.reset();
            return;
        }
        if (memory.size() + length > IN_MEMORY) {
            toTheDisk();
        }
        memory.write(bytes, from, length);
    }

    boolean isTooLarge() {
        return size > most;
    }

    /// Whether the disk did not take it.
    boolean hasFailed() {
        return failed;
    }

    /// Whether it is large enough to be looked at with few others at a time.
    boolean isLarge() {
        return file != null;
    }

    /// All of it.
    byte[] bytes() throws IOException {
        if (file == null) {
            return memory.toByteArray();
        }
        var all = new byte[Math.toIntExact(size)];
        var rest = ByteBuffer.wrap(all);
        file.position(0);
        while (rest.position() < size - memory.size() && file.read(rest) >= 0) {
            continue;
        }
        rest.put(memory.toByteArray());
        return all;
    }

    private void toTheDisk() {
        try {
            FileChannel open = file == null ? open() : file;
            file = open;
            ByteBuffer waiting = ByteBuffer.wrap(memory.toByteArray());
            while (waiting.hasRemaining()) {
                open.write(waiting);
            }
        } catch (IOException full) {
            failed = true;
        }
        memory.reset();
    }

    private FileChannel open() throws IOException {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path path = folder.resolve(UUID.randomUUID() + ".mail");
        FileChannel channel = FileChannel.open(path,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.delete(path);
        return channel;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
