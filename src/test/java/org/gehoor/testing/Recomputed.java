package org.gehoor.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.gehoor.record.Export;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The public figures as a stranger computes them: the exported record, loaded by `docs/verify/figures.sql`.
public final class Recomputed {

    private static final Path SCRIPT = Path.of("docs/verify/figures.sql");
    private static final Pattern COPY = Pattern.compile("\\R\\\\(copy [^\\n]+) from '[^']+' ([^\\n]+)\\R");

    private final List<Row> rows;

    private Recomputed(List<Row> rows) {
        this.rows = rows;
    }

    /// One figure.
    public record Row(String span, String period, String figure, String part, String what, long value) {}

    /// Exports and recomputes.
    public static Recomputed of(DataSource database, Clock clock) {
        var file = new ByteArrayOutputStream();
        try {
            new Export(JdbcClient.create(database), clock).write(file);
            return of(file.toByteArray(), Files.readString(SCRIPT), database);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Recomputed of(byte[] file, String script, DataSource database) throws IOException {
        var copy = COPY.matcher(script);
        if (!copy.find()) {
            throw new IllegalStateException("the script loads no file");
        }
        try (Connection connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(script.substring(0, copy.start()));
            connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyIn(copy.group(1) + " from stdin " + copy.group(2), new ByteArrayInputStream(file));
            statement.execute(script.substring(copy.end()));
            List<Row> rows = JdbcClient.create(database).sql("select * from figures.result")
                    .query((row, _) -> new Row(row.getString("span"), row.getString("period"), row.getString("figure"), row.getString("part"),
                            row.getString("what"), row.getLong("value"))).list();
            statement.execute("drop schema figures cascade");
            return new Recomputed(rows);
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /// How much; nothing when it did not happen.
    public long value(String span, String period, String figure, String part, String what) {
        return rows.stream()
                .filter(row -> row.span().equals(span) && row.period().equals(period) && row.figure().equals(figure) && row.part().equals(part)
                        && row.what().equals(what))
                .mapToLong(Row::value).sum();
    }

    /// How often.
    public long count(String span, String period, String figure) {
        return rows.stream().filter(row -> row.span().equals(span) && row.period().equals(period) && row.figure().equals(figure) && row.what().equals("count"))
                .mapToLong(Row::value).sum();
    }

    /// The figures of one month by `figure/part/what`.
    public Map<String, Long> month(String month) {
        return rows.stream().filter(row -> row.span().equals("month") && row.period().equals(month))
                .collect(Collectors.toMap(row -> row.figure() + "/" + row.part() + "/" + row.what(), Row::value, Long::sum, TreeMap::new));
    }

    /// The months of which there are figures.
    public List<String> months() {
        return rows.stream().filter(row -> row.span().equals("month")).map(Row::period).distinct().sorted().toList();
    }

    /// How many figures there are.
    public int size() {
        return rows.size();
    }
}
