package org.gehoor.db.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The claim of one program on one data folder. The kernel lets go of it when the program ends, in whatever way.
final class DataLock implements AutoCloseable {
    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    static DataLock take(Folders folders) {
        try {
            DataLock lock = new DataLock(FileChannel.open(folders.lock(), CREATE, READ, WRITE));
            try {
                if (claim(lock.channel) == null) throw new PostgresTrouble(heldBy(folders));
                lock.sign();
                return lock;
            } catch (IOException | PostgresTrouble refused) {
                lock.close();
                throw refused;
            }
        } catch (IOException refused) {
            throw Sentences.ofWriting(folders.data(), refused);
        }
    }

    /// So that whoever comes later can be told which process holds it.
    private void sign() throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
    }

    private static @Nullable FileLock claim(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProgram) {
            return null;
        }
    }

    private static String heldBy(Folders folders) throws IOException {
        String pid = Files.readString(folders.lock()).strip();
        return "Another program%s already uses the data folder %s. Stop it first, or choose another data folder."
                .formatted(pid.isEmpty() ? "" : " (process " + pid + ")", folders.data());
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // closing is all that was asked, and the kernel lets go of the lock with the last file descriptor
        }
    }
}
