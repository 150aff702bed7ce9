package org.gehoor.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Which tables there are, as the database itself says.
final class Tables {

    /// What a backup does not hold, and why not.
    static final Map<String, String> LEFT_OUT = Map.of(
            "flyway_schema_history", "the migrations that made the tables; a restore applies them again, and the manifest names them",
            "event_forgotten", "how far the feed was forgotten: it is another feed after a restore",
            "event", "the feed: its order is by transactions of this one PostgreSQL, and open pages load afresh",
            "knowledge_revision", "counts changes of articles by transactions of this one PostgreSQL; every node reads all of them when it starts",
            "staff_session", "a session that was ended since would be open again; staff sign in once more",
            "proof_code", "a code lives ten minutes, and one that was used since would open again");

    /// Rows that the program itself makes when it starts on an empty database.
    private static final List<String> MADE_BY_STARTING = List.of("flyway_schema_history", "scheduled_tasks", "event", "installation", "feed_shift", "search_backfill", "knowledge_revision");

    private Tables() {}

    /// A table and the columns that can be written.
    record Table(String name, List<String> columns) {

        String quoted() {
            return quote(name);
        }

        /// `"table" ("column", …)`.
        String withColumns() {
            return quoted() + " (" + String.join(", ", columns.stream().map(Tables::quote).toList()) + ")";
        }
    }

    static List<Table> kept(Connection db) throws SQLException {
        var kept = new ArrayList<Table>();
        for (String name : names(db)) {
            if (!LEFT_OUT.containsKey(name)) {
                kept.add(new Table(name, columns(db, name)));
            }
        }
        return kept;
    }

    static List<String> names(Connection db) throws SQLException {
        return texts(db, """
                select c.relname from pg_class c
                 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                 order by c.relname""");
    }

    /// The tables with rows that somebody put there.
    static List<String> used(Connection db) throws SQLException {
        var used = new ArrayList<String>();
        for (String name : names(db)) {
            if (!MADE_BY_STARTING.contains(name) && !texts(db, "select 'x' from " + quote(name) + " limit 1").isEmpty()) {
                used.add(name);
            }
        }
        return used;
    }

    /// The versions that were applied, in that order.
    static List<String> migrations(Connection db) throws SQLException {
        return texts(db, "select version from flyway_schema_history where success and version is not null order by installed_rank");
    }

    static List<Manifest.Counter> counters(Connection db) throws SQLException {
        var counters = new ArrayList<Manifest.Counter>();
        for (String name : texts(db, "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname")) {
            try (var statement = db.createStatement(); ResultSet row = statement.executeQuery("select last_value, is_called from " + quote(name))) {
                row.next();
                counters.add(new Manifest.Counter(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return counters;
    }

    private static List<String> columns(Connection db, String table) throws SQLException {
        return texts(db, """
                select attname from pg_attribute
                 where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                 order by attnum""".formatted(quote(table)));
    }

    static List<String> texts(Connection db, String query) throws SQLException {
        try (var statement = db.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
