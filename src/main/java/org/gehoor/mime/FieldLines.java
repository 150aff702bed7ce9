package org.gehoor.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.james.mime4j.stream.FieldBuilder;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.util.ByteArrayBuffer;
import org.apache.james.mime4j.util.RecycledByteArrayBuffer;
import org.jspecify.annotations.Nullable;

/// Makes header fields of lines: unfolded, their bytes made characters, each cut at its bound. Lines that are no field are kept aside,
/// since the words of a mail may begin there without the blank line before them.
final class FieldLines implements FieldBuilder {

    private final Troubles troubles;
    private final ByteArrayOutputStream field = new ByteArrayOutputStream();
    private final ByteArrayOutputStream stray = new ByteArrayOutputStream();
    private int fields;
    private int size;

    FieldLines(Troubles troubles) {
        this.troubles = troubles;
    }

    /// Begins the header of a new part.
    void newPart() {
        fields = 0;
        size = 0;
        stray.reset();
    }

    /// What stood in the header after its last field and is none.
    byte[] stray() {
        return stray.toByteArray();
    }

    @Override
    public void reset() {
        field.reset();
    }

    @Override
    public void append(ByteArrayBuffer line) {
        int room = Bounds.FIELD - field.size();
        if (line.length() > room) {
            troubles.note("header field longer than " + Bounds.FIELD + " bytes");
        }
        field.write(line.buffer(), 0, Math.max(0, Math.min(line.length(), room)));
    }

    @Override
    public @Nullable RawField build() {
        byte[] bytes = field.toByteArray();
        size = Math.min(size + bytes.length, Bounds.HEADER + 1);
        if (++fields > Bounds.FIELDS || size > Bounds.HEADER) {
            troubles.note("more than " + Bounds.FIELDS + " header fields or " + Bounds.HEADER + " bytes of them");
            return null;
        }
        Optional<RawField> read = read(bytes);
        if (read.isPresent()) {
            stray.reset();
        } else if (!isEnvelope(bytes) && stray.size() < Bounds.FIELD) {
            stray.writeBytes(bytes);
        }
        return read.orElse(null);
    }

    private static Optional<RawField> read(byte[] bytes) {
        int from = 0;
        while (from < bytes.length && (bytes[from] == ' ' || bytes[from] == '\t')) {
            from++;
        }
        int colon = from;
        while (colon < bytes.length && bytes[colon] > ' ' && bytes[colon] != ':') {
            colon++;
        }
        int to = colon;
        while (colon < bytes.length && (bytes[colon] == ' ' || bytes[colon] == '\t')) {
            colon++;
        }
        if (colon == bytes.length || bytes[colon] != ':' || to == from) {
            return Optional.empty();
        }
        String name = new String(bytes, from, to - from, StandardCharsets.US_ASCII);
        return Optional.of(new RawField(name, unfolded(bytes, colon + 1)));
    }

    private static String unfolded(byte[] bytes, int from) {
        var out = new ByteArrayOutputStream(bytes.length);
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] != '\r' && bytes[i] != '\n' && bytes[i] != 0) {
                out.write(bytes[i]);
            }
        }
        return Charsets.guess(out.toByteArray()).strip();
    }

    /// The line that mailboxes put before a mail: `From jan@example.org Thu Jan  1 00:00:00 1970`.
    private static boolean isEnvelope(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 6), StandardCharsets.ISO_8859_1);
        return start.startsWith("From ") || start.equals(">From ");
    }

    @Override
    public @Nullable RecycledByteArrayBuffer getRaw() {
        return null;
    }

    @Override
    public void release() {}
}
