package org.gehoor.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A user and group of the operating system, by number.
record Owner(int uid, int gid) {
    static final Owner NOBODY = new Owner(65534, 65534);

    /// The user we are.
    static Owner ourselves() {
        return of(Path.of("/proc/self"));
    }

    static Owner of(Path path) {
        try {
            return new Owner((int) Files.getAttribute(path, "unix:uid"), (int) Files.getAttribute(path, "unix:gid"));
        } catch (IOException refused) {
            throw Sentences.ofWriting(path, refused);
        }
    }

    boolean isRoot() {
        return uid == 0;
    }

    /// Makes this the owner of a file, or of a folder with all in it.
    void take(Path path) {
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> paths = all.toList();
            for (Path each : paths) {
                Files.setAttribute(each, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(each, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException refused) {
            throw Sentences.ofWriting(path, refused);
        }
    }
}
