package org.gehoor.importing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// The mails of an mbox file (RFC 4155): each begins after a line `From ` with a time, at the beginning of the file or after an empty line,
/// and ends with an empty line that is not its own. A line `>From ` in a mail loses one `>` (the kind called mboxrd).
final class MboxSource implements Source {

    private static final Pattern BEGINS = Pattern.compile("From \\S.*\\d{1,2}:\\d{2}.*\\d{4}.*\\R?");
    private static final Pattern QUOTED = Pattern.compile(">+From .*", Pattern.DOTALL);
    private static final int LONGEST_HEAD = 1_000;

    private final InputStream in;
    private final long size;
    private long at;

    MboxSource(Path file, String reached) throws IOException {
        this.size = Files.size(file);
        this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        this.at = reached.isEmpty() ? 0 : Long.parseLong(reached);
        in.skipNBytes(Math.min(at, size));
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Optional<Piece> next() throws IOException {
        var mail = new Collected();
        boolean afterEmpty = true;
        for (byte[] line = line(); line.length > 0; line = line()) {
            if (afterEmpty && begins(line)) {
                if (!mail.isEmpty()) {
                    return Optional.of(mail.piece(at - line.length));
                }
            } else {
                mail.add(plain(line));
            }
            afterEmpty = isEmpty(line);
        }
        return mail.isEmpty() ? Optional.empty() : Optional.of(mail.piece(at));
    }

    /// A line with its end, or as much of it as a mail may have; nothing at the end of the file.
    private byte[] line() throws IOException {
        var line = new ByteArrayOutputStream();
        int next = 0;
        while (next != '\n' && line.size() <= MOST && (next = in.read()) >= 0) {
            line.write(next);
        }
        at += line.size();
        return line.toByteArray();
    }

    private static boolean begins(byte[] line) {
        return line.length > 5 && line[0] == 'F' && line.length < LONGEST_HEAD && BEGINS.matcher(text(line)).matches();
    }

    private static byte[] plain(byte[] line) {
        boolean quoted = line.length > 6 && line[0] == '>' && QUOTED.matcher(text(line)).matches();
        return quoted ? Arrays.copyOfRange(line, 1, line.length) : line;
    }

    private static boolean isEmpty(byte[] line) {
        return line[0] == '\n' || line.length == 2 && line[0] == '\r';
    }

    private static String text(byte[] line) {
        return new String(line, 0, Math.min(line.length, LONGEST_HEAD), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /// The lines of one mail.
    private static final class Collected {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean tooLarge;
        private int emptyEnd;

        void add(byte[] line) {
            tooLarge |= bytes.size() + line.length > MOST;
            if (tooLarge) {
                bytes.reset();
            } else {
                bytes.writeBytes(line);
                emptyEnd = MboxSource.isEmpty(line) ? line.length : 0;
            }
        }

        boolean isEmpty() {
            return !tooLarge && bytes.size() == emptyEnd;
        }

        Piece piece(long reached) {
            byte[] mail = tooLarge ? new byte[0] : Arrays.copyOf(bytes.toByteArray(), bytes.size() - emptyEnd);
            return new Piece(mail, Long.toString(reached), reached);
        }
    }
}
