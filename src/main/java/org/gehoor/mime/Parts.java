package org.gehoor.mime;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/// Takes a mail apart. Mails within mails stay whole.
///
/// 1. At most [Bounds#PARTS] parts on as many levels as [Bounds#levels] allows; what is deeper stays together as one part.
/// 2. A structure that says to have parts and shows none is read once more: decoded, or with the boundary that it seems to mean.
final class Parts {

    private final Troubles troubles;
    private int levels;
    private int parts;
    private int repairs;
    private long repairable;

    Parts(Troubles troubles) {
        this.troubles = troubles;
    }

    /// The whole of a mail.
    Part of(byte[] raw) {
        levels = Bounds.levels(raw.length);
        repairable = 2L * raw.length;
        return read(raw, 0);
    }

    private Part read(byte[] raw, int level) {
        var lines = new FieldLines(troubles);
        var tokens = new MimeTokenStream(MimeConfig.PERMISSIVE, DecodeMonitor.SILENT, lines, new Descriptor());
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(new ByteArrayInputStream(raw));
        var building = new Building(tokens, lines, level);
        try {
            building.all();
        } catch (IOException | MimeException | RuntimeException broken) {
            troubles.note("structure: " + broken.getClass().getSimpleName());
        }
        return building.end(raw);
    }

    /// Builds one tree from what the parser tells.
    private final class Building {

        private final MimeTokenStream tokens;
        private final FieldLines lines;
        private final int level;
        private final Deque<Opened> opened = new ArrayDeque<>();
        private List<Fields.Field> fields = new ArrayList<>();
        private Declared type = Declared.NOTHING;
        private final List<Part> roots = new ArrayList<>();

        Building(MimeTokenStream tokens, FieldLines lines, int level) {
            this.tokens = tokens;
            this.lines = lines;
            this.level = level;
        }

        void all() throws IOException, MimeException {
            for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
                switch (state) {
                    case T_START_HEADER -> {
                        fields = new ArrayList<>();
                        lines.newPart();
                    }
                    case T_FIELD -> fields.add(new Fields.Field(tokens.getField().getName(), tokens.getField().getBody()));
                    case T_END_HEADER -> endHeader();
                    case T_START_MULTIPART -> opened.push(new Opened(new Part.Lines(fields), tokens.getBodyDescriptor().getSubType(), tokens.getBodyDescriptor().getBoundary()));
                    case T_PREAMBLE -> opened.element().outside = all(tokens.getInputStream());
                    case T_EPILOGUE -> epilogue();
                    case T_BODY -> add(leaf());
                    case T_END_MULTIPART -> add(opened.pop().closed(level + opened.size()));
                    case T_START_MESSAGE, T_END_MESSAGE, T_START_BODYPART, T_END_BODYPART, T_RAW_ENTITY, T_END_OF_STREAM -> { }
                }
                if (parts >= Bounds.PARTS) {
                    troubles.note("more than " + Bounds.PARTS + " parts");
                    return;
                }
            }
        }

        private void endHeader() {
            type = new Part.Lines(fields).declared("Content-Type");
            if (level + opened.size() >= levels) {
                if (type.value().startsWith("multipart/")) {
                    troubles.note("parts deeper than " + levels + " levels");
                }
                tokens.setRecursionMode(RecursionMode.M_FLAT);
            }
        }

        private Part leaf() throws IOException {
            var all = new Part.Lines(fields);
            byte[] bytes = all(tokens.getInputStream());
            String mime = tokens.getBodyDescriptor().getMimeType();
            if (mime.equals(Descriptor.NO_BOUNDARY)) {
                return new Opened(all, type.value().substring("multipart/".length()), "", bytes).closed(level + opened.size());
            }
            byte[] stray = lines.stray();
            boolean coded = stray.length > 0 && Transfer.isCoded(all.first("Content-Transfer-Encoding").orElse(""));
            return new Part.One(all, mime, type, all.declared("Content-Disposition"), stray.length == 0 || coded ? bytes : joined(stray, bytes));
        }

        /// What stands after the last boundary is no part, unless the boundary goes on.
        private void epilogue() throws IOException {
            byte[] after = all(tokens.getInputStream());
            Opened now = opened.element();
            if (after.length > now.boundary.length() + 2 && Boundaries.has(after, now.boundary)) {
                again(after, now.kind, now.boundary, level + opened.size()).ifPresent(now.parts::addAll);
            }
        }

        private void add(Part part) {
            parts++;
            (opened.isEmpty() ? roots : opened.element().parts).add(part);
        }

        /// What was built; when nothing was, all that stands after the header is words.
        Part end(byte[] raw) {
            while (!opened.isEmpty()) {
                add(opened.pop().closed(levels));
            }
            return roots.isEmpty() ? new Part.One(new Part.Lines(fields), "text/plain", Declared.NOTHING, Declared.NOTHING, Raw.body(raw)) : roots.getFirst();
        }

        private static byte[] all(InputStream stream) throws IOException {
            return stream.readAllBytes();
        }
    }

    private static byte[] joined(byte[] one, byte[] two) {
        var out = new ByteArrayOutputStream(one.length + two.length + 2);
        out.writeBytes(one);
        out.writeBytes(new byte[] {'\r', '\n'});
        out.writeBytes(two);
        return out.toByteArray();
    }

    /// Reads a part with parts once more, with another boundary or decoded.
    private Optional<List<Part>> again(byte[] body, String kind, String boundary, int level) {
        if (repairs >= Bounds.REPAIRS || body.length > repairable || level >= levels || boundary.indexOf('"') >= 0) {
            return Optional.empty();
        }
        repairs++;
        repairable -= body.length;
        byte[] head = ("Content-Type: multipart/" + kind + "; boundary=\"" + boundary + "\"\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        var whole = new ByteArrayOutputStream(head.length + body.length);
        whole.writeBytes(head);
        whole.writeBytes(body);
        return read(whole.toByteArray(), level) instanceof Part.Several several && !several.parts().isEmpty()
                ? Optional.of(several.parts()) : Optional.empty();
    }

    /// A part with parts of which not all are there yet.
    private final class Opened {

        private final Part.Lines lines;
        private final String kind;
        private final String boundary;
        private final List<Part> parts = new ArrayList<>();
        private byte[] outside;

        Opened(Part.Lines lines, String kind, String boundary) {
            this(lines, kind, boundary, new byte[0]);
        }

        Opened(Part.Lines lines, String kind, String boundary, byte[] outside) {
            this.lines = lines;
            this.kind = kind;
            this.boundary = boundary;
            this.outside = outside;
        }

        /// Without any part, its words are what stands before the first boundary that never came.
        Part closed(int level) {
            if (!parts.isEmpty() || outside.length == 0) {
                return new Part.Several(lines, kind, parts);
            }
            String encoding = lines.first("Content-Transfer-Encoding").orElse("");
            byte[] body = Transfer.isCoded(encoding) ? Transfer.decode(outside, encoding) : outside;
            String other = Boundaries.has(body, boundary) && !boundary.isEmpty() ? boundary : Boundaries.seeming(body);
            return new Part.Several(lines, kind, (other.isEmpty() ? Optional.<List<Part>>empty() : again(body, kind, other, level))
                    .orElseGet(() -> List.of(new Part.One(new Part.Lines(List.of()), "text/plain", Declared.NOTHING, Declared.NOTHING, body))));
        }
    }
}
