package org.gehoor.backup;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.gehoor.ledger.MasterKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A backup to be read. [#check] opens every byte of it once; only then is anything done with it.
final class Archive {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TABLES = "tables/";

    private final Path file;
    private final MasterKey master;

    Archive(Path file, MasterKey master) {
        this.file = file.toAbsolutePath();
        this.master = master;
    }

    /// Takes the rows of a table.
    @FunctionalInterface
    interface Reader {
        void table(String name, InputStream rows) throws IOException, SQLException;
    }

    /// Reads all of it and compares it with its own manifest.
    ///
    /// @throws BackupTrouble when it is no backup, under another key, damaged, cut off, or of a later format
    Manifest check() {
        var found = new ArrayList<String>();
        try {
            Optional<Manifest> manifest = read((name, rows) -> {
                var digest = new DigestInputStream(rows, ArchiveOutput.sha256());
                digest.transferTo(OutputStream.nullOutputStream());
                found.add(name + " " + HexFormat.of().formatHex(digest.getMessageDigest().digest()));
            });
            if (manifest.isEmpty() || !found.equals(manifest.get().tables().stream().map(table -> table.name() + " " + table.sha256()).toList())) {
                throw new BackupTrouble("%s is damaged: its tables are not those of its manifest.".formatted(file));
            }
            return manifest.get();
        } catch (SQLException none) {
            throw new IllegalStateException(none);
        }
    }

    /// Hands over the rows of every table, in the order of the file.
    void tables(Manifest manifest, TableReader reader) throws SQLException {
        Map<String, Manifest.Table> known = manifest.tables().stream().collect(Collectors.toMap(Manifest.Table::name, Function.identity()));
        read((name, rows) -> {
            var digest = new DigestInputStream(rows, ArchiveOutput.sha256());
            Manifest.Table table = Optional.ofNullable(known.get(name)).orElseThrow(this::changed);
            reader.table(table, digest);
            digest.transferTo(OutputStream.nullOutputStream());
            if (!table.sha256().equals(HexFormat.of().formatHex(digest.getMessageDigest().digest()))) {
                throw changed();
            }
        });
    }

    /// Takes the rows of a table that the manifest names.
    @FunctionalInterface
    interface TableReader {
        void table(Manifest.Table table, InputStream rows) throws IOException, SQLException;
    }

    /// The manifest at the end, when there is one.
    private Optional<Manifest> read(Reader reader) throws SQLException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), Pieces.SIZE);
                SealedInput sealed = SealedInput.of(file, bytes, master)) {
            Optional<Manifest> manifest = Optional.empty();
            var zip = new ZipInputStream(sealed);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith(TABLES)) {
                    reader.table(entry.getName().substring(TABLES.length()), new Open(zip));
                } else if (List.of("about.json", "manifest.json").contains(entry.getName())) {
                    manifest = Optional.of(JSON.readValue(zip.readAllBytes(), Manifest.class));
                    if (!manifest.get().format().equals(Manifest.FORMAT)) {
                        throw new BackupTrouble("%s is of the format %s, which this version does not know. Restore it with the version that made it."
                                .formatted(file, manifest.get().format()));
                    }
                }
            }
            sealed.transferTo(OutputStream.nullOutputStream());
            return manifest;
        } catch (NoSuchFileException absent) {
            throw new BackupTrouble("There is no file %s.".formatted(file), absent);
        } catch (ZipException | JacksonException strange) {
            throw new BackupTrouble("%s is damaged: it opens, but what is in it cannot be read.".formatted(file), strange);
        } catch (IOException unreadable) {
            throw new BackupTrouble("%s cannot be read: %s".formatted(file, unreadable.getMessage()), unreadable);
        }
    }

    private BackupTrouble changed() {
        return new BackupTrouble("%s was changed while it was read. Nothing was restored.".formatted(file));
    }

    /// One entry; the next one follows.
    private static final class Open extends FilterInputStream {

        Open(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // the next table follows
        }
    }
}
