package org.gehoor.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/// The ZIP inside a backup as it is written.
final class ArchiveOutput implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ZipOutputStream zip;

    /// Lightly compressed: most bytes are sealed words, in which there is nothing to find.
    ArchiveOutput(OutputStream out) {
        this.zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /// Writes the rows of a table and tells how many.
    @FunctionalInterface
    interface Copy {
        long into(OutputStream out) throws IOException, SQLException;
    }

    void json(String name, Object value) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(JSON.writeValueAsBytes(value));
        zip.closeEntry();
    }

    Manifest.Table table(Tables.Table table, Copy copy) throws IOException, SQLException {
        var entry = new ZipEntry("tables/" + table.name());
        zip.putNextEntry(entry);
        var digest = new DigestOutputStream(new Open(zip), sha256());
        long rows = copy.into(digest);
        zip.closeEntry();
        return new Manifest.Table(table.name(), table.columns(), rows, entry.getSize(), HexFormat.of().formatHex(digest.getMessageDigest().digest()));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Stays open when a table is done, for the next.
    private static final class Open extends FilterOutputStream {

        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {
            // the next table follows
        }
    }
}
