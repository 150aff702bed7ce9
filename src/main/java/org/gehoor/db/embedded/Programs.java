package org.gehoor.db.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/// The PostgreSQL programs, unpacked in a folder of their version. The folder appears by one rename, so it is whole or absent.
record Programs(Path folder) {
    static final String VERSION = "18.6.0";
    static final String MAJOR_VERSION = "18";

    Path postgres() { return folder.resolve("bin/postgres"); }

    Path initdb() { return folder.resolve("bin/initdb"); }

    static synchronized Programs unpackedIn(Path home, System.Logger log) {
        String archive = archiveFor(System.getProperty("os.name"), System.getProperty("os.arch"));
        try {
            Files.createDirectories(home);
            Path realHome = home.toRealPath();
            Programs programs = new Programs(realHome.resolve("postgres-" + VERSION));
            if (Files.notExists(programs.folder)) programs.unpack(archive, realHome, log);
            return programs;
        } catch (IOException refused) {
            throw Sentences.ofWriting(home, refused);
        }
    }

    static String archiveFor(String system, String processor) {
        String name = system.equals("Linux") ? switch (processor) {
            case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
            case "aarch64", "arm64" -> "/postgres-linux-arm_64.txz";
            default -> "";
        } : "";
        if (name.isEmpty() || Programs.class.getResource(name) == null)
            throw new PostgresTrouble(("This program carries no PostgreSQL for %s on %s. "
                    + "Install PostgreSQL %s and set gehoor.database.url to its address.").formatted(system, processor, MAJOR_VERSION));
        return name;
    }

    private void unpack(String archive, Path home, System.Logger log) throws IOException {
        try (FileChannel turn = FileChannel.open(home.resolve("postgres-" + VERSION + ".lock"), CREATE, WRITE); var _ = turn.lock()) {
            if (Files.exists(folder)) return;   // another program unpacked it while we waited
            log.log(System.Logger.Level.INFO, "Unpacking PostgreSQL {0} into {1}, once.", VERSION, folder);
            Path unfinished = home.resolve("postgres-" + VERSION + ".unfinished");
            Folders.remove(unfinished);
            Files.createDirectories(unfinished);
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            try (InputStream txz = Programs.class.getResourceAsStream(archive)) {
                Archive.unpack(txz, unfinished);
            } catch (IOException failed) {
                Folders.remove(unfinished);
                throw failed;
            }
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
