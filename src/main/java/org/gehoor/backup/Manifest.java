package org.gehoor.backup;

import java.util.List;

/// What is in a backup: when it was made, by which migrations its tables had come to be, and each table with its rows and its SHA-256.
///
/// @param at         ISO 8601, UTC
/// @param migrations versions in the order in which they were applied
/// @param counters   what gives out numbers, and how far it is
public record Manifest(String format, String at, List<String> migrations, List<Table> tables, List<Counter> counters) {

    static final String FORMAT = "gehoor-backup-1";

    /// @param columns without those that the database computes
    /// @param sha256  of the bytes of the copy, hexadecimal
    public record Table(String name, List<String> columns, long rows, long bytes, String sha256) {

        public Table {
            columns = List.copyOf(columns);
        }
    }

    /// @param called whether `last` was given out already
    public record Counter(String name, long last, boolean called) {}

    public Manifest {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
        counters = List.copyOf(counters);
    }

    /// Of all tables.
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
