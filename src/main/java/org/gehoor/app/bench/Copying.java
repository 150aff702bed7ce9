package org.gehoor.app.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postgresql.PGConnection;

/// Rows for several tables, collected and then copied in, table by table.
final class Copying {

    private static final HexFormat HEX = HexFormat.of();

    private final Map<String, StringBuilder> rows = new LinkedHashMap<>();

    /// @param tables each as `name (column, …)`, in an order in which each may refer to those before it
    Copying(String... tables) {
        for (String table : tables) {
            rows.put(table.replaceFirst(" .*", ""), new StringBuilder(1 << 16).append(table).append('\n'));
        }
    }

    /// Texts may hold no tab, line end or backslash.
    void add(String table, Object... values) {
        StringBuilder row = rows.get(table);
        for (int i = 0; i < values.length; i++) {
            row.append(i == 0 ? "" : "\t");
            switch (values[i]) {
                case byte[] bytes -> row.append("\\\\x").append(HEX.formatHex(bytes));
                case long[] numbers -> {
                    row.append('{');
                    for (int n = 0; n < numbers.length; n++) {
                        row.append(n == 0 ? "" : ",").append(numbers[n]);
                    }
                    row.append('}');
                }
                case Instant at -> row.append(at);
                default -> row.append(values[i]);
            }
        }
        row.append('\n');
    }

    static final String NULL = "\\N";

    void into(Connection db) throws SQLException, IOException {
        for (StringBuilder table : rows.values()) {
            int head = table.indexOf("\n");
            String target = table.substring(0, head);
            if (table.length() > head + 1) {
                db.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin", new StringReader(table.substring(head + 1)));
            }
            table.setLength(head + 1);
        }
    }
}
