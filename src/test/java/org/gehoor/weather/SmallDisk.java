package org.gehoor.weather;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gehoor.testing.Findings;
import org.junit.jupiter.api.Assumptions;

/// A file system of some megabytes that can be filled up and emptied again. Only root can make one; for anybody else the test is not run.
final class SmallDisk implements AutoCloseable {

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /// Mounts it on a folder of its own. Aborts the test when that is not possible here.
    static SmallDisk of(int megabytes, Path folder) throws IOException {
        Files.createDirectories(folder);
        run("umount", folder.toString());
        if (!run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString())) {
            Findings.tell("disk of " + megabytes, "not run: 1 (a disk of %d MB cannot be mounted here)".formatted(megabytes));
            Assumptions.abort("a small file system cannot be mounted here");
        }
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    /// Takes all room that is left, but for this much.
    void fillUpTo(int kilobytes) throws IOException {
        Path kept = Files.write(folder.resolve("kept"), new byte[kilobytes * 1024]);
        fillUp();
        Files.delete(kept);
    }

    /// Takes all room that is left.
    void fillUp() throws IOException {
        try (OutputStream file = Files.newOutputStream(filler())) {
            while (true) {
                file.write(new byte[4096]);
            }
        } catch (IOException full) {
            if (!String.valueOf(full.getMessage()).contains("No space left")) {
                throw full;
            }
        }
    }

    /// Gives that room back.
    void makeRoom() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    @Override
    public void close() {
        run("umount", "--lazy", folder.toString());
    }

    private static boolean run(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.onExit().join().exitValue() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }
}
