package org.gehoor.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The mails of a folder and the folders in it, each a file of its own, in the order of their names: `.eml` files, and the files of a
/// Maildir (`cur`, `new`). Or one such file.
final class FolderSource implements Source {

    private final Path folder;
    private final List<Path> all;
    private final Iterator<Path> left;
    private long done;

    FolderSource(Path folder, String reached) throws IOException {
        this.folder = folder;
        try (Stream<Path> found = Files.walk(folder)) {
            this.all = found.filter(Files::isRegularFile).filter(file -> file.equals(folder) || isMail(file))
                    .sorted((one, other) -> name(one).compareTo(name(other))).toList();
        }
        List<Path> rest = reached.isEmpty() ? all : all.stream().filter(file -> name(file).compareTo(reached) > 0).toList();
        this.done = all.size() - rest.size();
        this.left = rest.iterator();
    }

    @Override
    public long size() {
        return all.size();
    }

    @Override
    public Optional<Piece> next() throws IOException {
        while (left.hasNext()) {
            Path file = left.next();
            done++;
            long size = Files.size(file);
            if (size > 0) {
                return Optional.of(new Piece(size > MOST ? new byte[0] : Files.readAllBytes(file), name(file), done));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        // nothing is open between two files
    }

    private String name(Path file) {
        return file.equals(folder) ? file.getFileName().toString() : folder.relativize(file).toString();
    }

    private static boolean isMail(Path file) {
        String in = Optional.ofNullable(file.getParent()).map(Path::getFileName).map(Path::toString).orElse("");
        return file.getFileName().toString().toLowerCase(java.util.Locale.ROOT).endsWith(".eml") || in.equals("cur") || in.equals("new");
    }
}
