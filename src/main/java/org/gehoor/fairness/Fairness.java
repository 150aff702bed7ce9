package org.gehoor.fairness;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The line, replayed from the record: of an installation, or of a file that `gehoor export record` wrote. It needs nothing else, so that a command can
/// do it beside the running program, and anybody on a computer of their own.
public final class Fairness {

    private static final int AT_ONCE = 20_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private final Replayed replayed;
    private final ZoneId zone;

    private Fairness(Replayed replayed, ZoneId zone) {
        this.replayed = replayed;
        this.zone = zone;
    }

    /// Replays the record of an installation, as far as it is part of the tree.
    ///
    /// @param zone by whose calendar days are told apart
    public static Fairness of(JdbcClient db, ZoneId zone) {
        var replay = new Replay();
        long from = 0;
        for (long end = end(db); from < end; from += AT_ONCE) {
            steps(db, from, Math.min(end, from + AT_ONCE)).forEach(replay::take);
        }
        return new Fairness(replay.end(), zone);
    }

    private static long end(JdbcClient db) {
        return db.sql("select coalesce(max(number) + 1, 0) from ledger_order").query(Long.class).single();
    }

    private static List<Step> steps(JdbcClient db, long from, long until) {
        return db.sql("""
                select number, stream, seq, at, kind, author, facts from ledger_without_words
                 where number >= :from and number < :until
                 order by number
                """)
                .param("from", from).param("until", until)
                .query((row, _) -> new Step(row.getLong("number"), row.getObject("stream", UUID.class), row.getLong("seq"),
                        row.getTimestamp("at").toInstant(), row.getString("kind"), row.getObject("author", UUID.class),
                        JSON.readValue(row.getString("facts"), TEXTS)))
                .list();
    }

    /// Replays a record that was exported.
    ///
    /// @throws IOException              when it cannot be read
    /// @throws IllegalArgumentException when it is no record, or not a whole one
    public static Fairness of(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            Iterator<String> each = lines.lines().iterator();
            JsonNode header = each.hasNext() ? JSON.readTree(each.next()) : JSON.createObjectNode();
            if (!header.path("format").asString("").equals("gehoor-record-1")) {
                throw new IllegalArgumentException(file + " is no record that was exported: its first line does not say gehoor-record-1");
            }
            var replay = new Replay();
            long next = 0;
            while (each.hasNext()) {
                Step step = step(JSON.readTree(each.next()));
                if (step.number() != next++) {
                    throw new IllegalArgumentException("%s is not whole: after entry %d comes %d".formatted(file, next - 2, step.number()));
                }
                replay.take(step);
            }
            if (next != header.path("size").asLong()) {
                throw new IllegalArgumentException("%s is not whole: it has %d entries and says that it has %d".formatted(file, next, header.path("size").asLong()));
            }
            return new Fairness(replay.end(), ZoneId.of(header.path("zone").asString()));
        } catch (JacksonException | java.io.UncheckedIOException misshapen) {
            throw new IllegalArgumentException(file + " is no record that was exported: a line of it is no JSON", misshapen);
        }
    }

    private static Step step(JsonNode line) {
        return new Step(line.path("leaf").asLong(), UUID.fromString(line.path("stream").asString()), line.path("sequence").asLong(),
                Instant.parse(line.path("at").asString()), line.path("kind").asString(), UUID.fromString(line.path("author").asString()),
                JSON.convertValue(line.path("facts"), TEXTS));
    }

    /// Whether every pick-up of these days took the first who could be taken, as far as the record tells.
    public boolean holds(Predicate<LocalDate> wanted) {
        return replayed.days(zone, wanted).stream().allMatch(day -> day.unexplained().isEmpty());
    }

    /// What was found, in sentences for an auditor.
    public Stream<String> report(Predicate<LocalDate> wanted) {
        List<Replayed.Day> days = replayed.days(zone, wanted);
        return Stream.of(Stream.of("%,d entries replayed, the latest of %s".formatted(replayed.entries(), replayed.last().atZone(zone))),
                days.stream().flatMap(Fairness::told),
                replayed.unknown() == 0 ? Stream.<String>of()
                        : Stream.of("%,d pick-ups cannot be replayed: they were in the line before the record kept where they stand.".formatted(replayed.unknown())),
                Stream.of(verdict(days))).flatMap(each -> each);
    }

    private static Stream<String> told(Replayed.Day day) {
        return Stream.concat(Stream.concat(
                        Stream.of("%s  line %s: %,d pick-ups, %,d of the first in the line, %,d in order%s".formatted(day.day(), day.line(), day.pickUps(),
                                day.first(), day.inOrder(), day.undecided() == 0 ? "" : ", %,d not decided yet".formatted(day.undecided()))),
                        day.explained().entrySet().stream().map(one -> "    passed over and explained: %,d %s".formatted(one.getValue(), one.getKey()))),
                day.unexplained().stream().flatMap(pick -> pick.unexplained().stream().map(spot -> unexplained(pick, spot))));
    }

    private static String unexplained(Pick pick, Spot spot) {
        return "  x " + where(pick.step()) + (spot == pick.taken() ? " took who was not theirs to take" : " passed over " + where(spot.by())
                + ", who waited since " + spot.since() + (spot.need().equals("none") ? "" : " with the need " + spot.need()));
    }

    private static String where(Step step) {
        return "entry %d of %s (number %d in the tree)".formatted(step.sequence(), step.stream(), step.number());
    }

    private static String verdict(List<Replayed.Day> days) {
        int unexplained = days.stream().mapToInt(day -> day.unexplained().size()).sum();
        int pickUps = days.stream().mapToInt(Replayed.Day::pickUps).sum();
        return unexplained == 0 ? "The line was kept in order: %,d pick-ups.".formatted(pickUps)
                : "The line was not kept in order: %,d of %,d pick-ups passed over somebody without a reason that the record shows.".formatted(unexplained, pickUps);
    }

    /// The order of each line, as text: the same record gives the same bytes.
    public Stream<String> order(Predicate<LocalDate> wanted) {
        return replayed.order(zone, wanted);
    }
}
