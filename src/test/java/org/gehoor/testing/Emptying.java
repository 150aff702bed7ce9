package org.gehoor.testing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Takes everything out of a house but the furniture: who we are, the teams, the staff and the lines. It has to switch off what keeps
/// the record from being emptied, as nobody but a test may.
///
/// @param script    one piece of SQL that does it
/// @param furniture what the furniture looked like in the beginning
record Emptying(String script, String furniture) {

    private static final Set<String> FURNITURE = Set.of("installation", "organisation", "brand", "team", "staff", "line", "line_team", "line_week", "line_day");
    private static final Set<String> MACHINERY = Set.of("flyway_schema_history", "scheduled_tasks");

    /// Looks around in a house in which nothing happened yet.
    static Emptying of(DataSource database) {
        var db = JdbcClient.create(database);
        List<String> tables = inOrder(db);
        String script = tables.stream().map(table -> "alter table " + table + " disable trigger user;").collect(Collectors.joining("\n"))
                + tables.stream().map(table -> "delete from " + table + ";").collect(Collectors.joining("\n", "\n", "\n"))
                + "set constraints all immediate;\n"
                + "update staff set state = 'away', state_at = null, away_why = null, seen_at = null, second_used = 0, failed_attempts = 0, locked_until = null;\n"
                + tables.stream().map(table -> "alter table " + table + " enable trigger user;").collect(Collectors.joining("\n"));
        return new Emptying("begin;\n" + script + "\ncommit;", furniture(db));
    }

    /// Empties it.
    ///
    /// @return false when somebody moved the furniture
    boolean empty(DataSource database) {
        var db = JdbcClient.create(database);
        db.sql(script).update();
        return furniture(db).equals(furniture);
    }

    private static String furniture(JdbcClient db) {
        return FURNITURE.stream().sorted()
                .map(table -> db.sql("select coalesce(string_agg(t::text, ' ' order by t::text), '') from " + table + " t").query(String.class).single())
                .collect(Collectors.joining("\n"));
    }

    /// Every other table, after those that refer to it. References that are checked at the end of the work do not count.
    private static List<String> inOrder(JdbcClient db) {
        record Reference(String from, String to) {}
        List<String> left = new ArrayList<>(db.sql("select tablename from pg_tables where schemaname = 'public'").query(String.class).list());
        left.removeAll(FURNITURE);
        left.removeAll(MACHINERY);
        List<Reference> references = db.sql("""
                select conrelid::regclass::text as source, confrelid::regclass::text as target
                  from pg_constraint where contype = 'f' and not condeferrable and conrelid <> confrelid
                """).query((row, _) -> new Reference(row.getString("source"), row.getString("target"))).list();
        var order = new LinkedHashSet<String>();
        while (!left.isEmpty()) {
            List<String> next = left.stream()
                    .filter(table -> references.stream().noneMatch(one -> one.to().equals(table) && left.contains(one.from()))).toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("these tables refer to each other in a ring: " + left);
            }
            order.addAll(next);
            left.removeAll(next);
        }
        return List.copyOf(order);
    }
}
