package org.gehoor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Everything that stands in the database, and everything that stands in its files, to look for words that should not be there.
public final class Dump {

    private final JdbcClient db;

    public Dump(TestHouse house) {
        this(house.db());
    }

    /// Of another database than that of the house.
    public Dump(JdbcClient db) {
        this.db = db;
    }

    /// In which tables these words stand, as they are or as their bytes in hexadecimal or base64: `customer` …
    public List<String> tablesWith(String words) {
        List<String> forms = forms(words);
        var found = new ArrayList<String>();
        for (String table : db.sql("select tablename from pg_tables where schemaname = 'public' order by tablename").query(String.class).list()) {
            boolean here = db.sql("select t::text from " + table + " t").query(String.class).list().stream()
                    .map(row -> row.toLowerCase(Locale.ROOT)).anyMatch(row -> forms.stream().anyMatch(row::contains));
            if (here) {
                found.add(table);
            }
        }
        return found;
    }

    /// In which tables' files on the disk these words stand, after everything in memory was written to them: `customer`, `customer_email` …
    public List<String> filesWith(String words) {
        writeToDisk();
        byte[] wanted = words.getBytes(StandardCharsets.UTF_8);
        var found = new TreeSet<String>();
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (indexOf(Files.readAllBytes(file), wanted) >= 0) {
                    found.add(nameOf(file.getFileName().toString()));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return List.copyOf(found);
    }

    /// A new database that is made by copying files makes PostgreSQL write everything first.
    private void writeToDisk() {
        db.sql("create database house_copied template template0 strategy file_copy").update();
        db.sql("drop database house_copied").update();
    }

    private Path folder() {
        return TestDatabases.FOLDER.resolve(Path.of("postgres-data/base",
                db.sql("select oid::text from pg_database where datname = current_database()").query(String.class).single()));
    }

    private String nameOf(String file) {
        String node = file.replaceAll("[._].*", "");
        return db.sql("select coalesce((select relname::text from pg_class where pg_relation_filenode(oid)::text = :node limit 1), 'no table any more')")
                .param("node", node).query(String.class).single();
    }

    private static List<String> forms(String words) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        return List.of(words.toLowerCase(Locale.ROOT), HexFormat.of().formatHex(bytes),
                Base64.getEncoder().withoutPadding().encodeToString(bytes).toLowerCase(Locale.ROOT));
    }

    private static int indexOf(byte[] text, byte[] wanted) {
        for (int from = 0; from <= text.length - wanted.length; from++) {
            int same = 0;
            while (same < wanted.length && text[from + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return from;
            }
        }
        return -1;
    }
}
