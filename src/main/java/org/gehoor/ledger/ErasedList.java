package org.gehoor.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The streams that were erased, in the file `erased.list` beside the master key: outside the database and its backups, so that an older
/// backup that still holds a key is restored without it. A line is `STREAM TIME GROUND STATE`; the last line of a stream is its state.
///
/// ```
///  (no line) ──before commit──▶ intended ──committed──▶ erased
///                                  └──rolled back──▶ withdrawn
/// ```
///
/// 1. `intended` is on the disk before the transaction commits, `erased` after it: a program that dies in between leaves `intended`, and
///    whoever starts next looks in the database what became of it ([#settle]).
/// 2. A line that was cut off by a crash is no line.
/// 3. Lines are only added.
public final class ErasedList {

    /// How far an erasure came.
    public enum State {
        INTENDED, ERASED, WITHDRAWN;

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What the list says of one stream.
    public record Line(UUID stream, Instant at, Ground ground, State state) {}

    private static final Set<StandardOpenOption> ADDING =
            Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);

    private final Path file;

    private ErasedList(Path file) {
        this.file = file;
    }

    /// The list in this folder; there need not be one yet.
    public static ErasedList in(Path folder) {
        return new ErasedList(folder.resolve("erased.list"));
    }

    /// Whether the key of this stream must stay away: it was erased, or was about to be and nobody withdrew it.
    ///
    /// @throws UncheckedIOException when there is a list that cannot be read
    public boolean contains(UUID stream) {
        return Optional.ofNullable(all().get(stream)).filter(line -> line.state() != State.WITHDRAWN).isPresent();
    }

    /// The last line of every stream on the list, by stream.
    ///
    /// @throws UncheckedIOException when there is a list that cannot be read
    public Map<UUID, Line> all() {
        var lines = new LinkedHashMap<UUID, Line>();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            reader.lines().forEach(text -> read(text).ifPresent(line -> lines.put(line.stream(), line)));
        } catch (NoSuchFileException none) {
            return Map.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the list of what was erased " + file, unreadable);
        }
        return lines;
    }

    /// A stream is being erased in the transaction that runs now: written down before it commits, and what became of it afterwards.
    void erasing(UUID stream, Instant at, Ground ground) {
        pending().lines.add(new Line(stream, at, ground, State.INTENDED));
    }

    /// Says what became of a stream whose last line is `intended`.
    public void settle(Line line, State state) {
        add(List.of(new Line(line.stream(), line.at(), line.ground(), state)));
    }

    private Pending pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(one -> one instanceof Pending pending && pending.list() == this).map(Pending.class::cast).findFirst()
                .orElseGet(() -> {
                    var fresh = new Pending();
                    TransactionSynchronizationManager.registerSynchronization(fresh);
                    return fresh;
                });
    }

    /// What one transaction erases.
    private final class Pending implements TransactionSynchronization {

        private final List<Line> lines = new ArrayList<>();
        private boolean written;

        ErasedList list() {
            return ErasedList.this;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            add(lines);
            written = true;
        }

        @Override
        public void afterCompletion(int status) {
            if (written && status != STATUS_UNKNOWN) {
                State state = status == STATUS_COMMITTED ? State.ERASED : State.WITHDRAWN;
                add(lines.stream().map(line -> new Line(line.stream(), line.at(), line.ground(), state)).toList());
            }
        }
    }

    private synchronized void add(List<Line> lines) {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line.stream()).append(' ').append(line.at()).append(' ').append(line.ground().code()).append(' ')
                .append(line.state().code()).append('\n'));
        try {
            boolean first = Files.notExists(file);
            try (FileChannel channel = FileChannel.open(file, ADDING)) {
                ByteBuffer bytes = StandardCharsets.ISO_8859_1.encode((endsInTheMiddle(channel) ? "\n" : "") + text);
                channel.position(channel.size());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            if (first) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                keepsItsName(file.toAbsolutePath().getParent());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write the list of what was erased " + file, unwritable);
        }
    }

    private static boolean endsInTheMiddle(FileChannel channel) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
    }

    private static void keepsItsName(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private static Optional<Line> read(String text) {
        String[] parts = text.split(" ");
        try {
            return parts.length != 4 ? Optional.empty() : Optional.of(new Line(UUID.fromString(parts[0]), Instant.parse(parts[1]),
                    Ground.of(parts[2]), State.valueOf(parts[3].toUpperCase(Locale.ROOT))));
        } catch (IllegalArgumentException | DateTimeException cutOff) {
            return Optional.empty();
        }
    }
}
