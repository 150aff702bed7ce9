package org.gehoor.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.gehoor.db.AfterRestore;
import org.gehoor.ledger.MasterKey;
import org.postgresql.PGConnection;

/// Puts a backup into an empty database:
///
///     check the file ─▶ see that nothing is there ─▶ tables as they were ─▶ rows, in one transaction ─▶ tables as they are now
///
/// 1. Up to the rows, nothing is written that was not empty; when anything fails, the database is as empty as before.
/// 2. Rules of rows (triggers) rest while rows are loaded, for that transaction only: they judge moves, and a backup holds outcomes. References
///    between tables are taken away and put back in the same transaction, and putting back checks every row.
/// 3. What rooms must put right is done in the transaction of the rows when it must never be seen otherwise ([AfterRestore#withRows]).
public final class Restoring {

    private final DataSource database;
    private final MasterKey master;
    private final List<AfterRestore> afterwards;

    /// @param database gives connections that wait as long as it takes
    public Restoring(DataSource database, MasterKey master, List<AfterRestore> afterwards) {
        this.database = database;
        this.master = master;
        this.afterwards = List.copyOf(afterwards);
    }

    /// Puts a backup back.
    ///
    /// @throws BackupTrouble when the file is not whole, or the database is not empty, or the program is too old for the backup
    public Manifest restore(Path file) {
        var archive = new Archive(file, master);
        Manifest manifest = archive.check();
        try (Connection db = database.getConnection()) {
            mustBeEmpty(db);
            makeTables(file, manifest);
            db.setAutoCommit(false);
            load(db, archive, manifest);
            flyway(MigrationVersion.LATEST).migrate();
            for (AfterRestore each : afterwards) {
                each.withTables(db);
            }
            db.commit();
            db.setAutoCommit(true);
            execute(db, "analyze");
            return manifest;
        } catch (SQLException trouble) {
            throw new BackupTrouble("%s could not be restored: %s".formatted(file, trouble.getMessage()), trouble);
        }
    }

    private static void mustBeEmpty(Connection db) throws SQLException {
        List<String> used = Tables.used(db);
        if (!used.isEmpty()) {
            throw new BackupTrouble(("This installation is not empty: there are rows in %s. Restore into a new data folder or a new database; "
                    + "nothing is ever written over.").formatted(used.stream().limit(5).collect(Collectors.joining(", "))));
        }
    }

    /// The tables exactly as they were when the backup was made.
    private void makeTables(Path file, Manifest manifest) throws SQLException {
        MigrationVersion last = manifest.migrations().stream().map(MigrationVersion::fromVersion).max(MigrationVersion::compareTo).orElseThrow();
        Flyway then = flyway(last);
        List<String> ours = Arrays.stream(then.info().all()).map(one -> one.getVersion()).filter(Objects::nonNull)
                .filter(version -> version.compareTo(last) <= 0).map(MigrationVersion::getVersion).sorted().toList();
        if (!ours.equals(manifest.migrations().stream().sorted().toList())) {
            throw new BackupTrouble("%s was made by another version of Gehoor: its tables stand at %s, and this version cannot make exactly those. "
                    .formatted(file, last.getVersion()) + "Restore it with the version that made it, or with a later one.");
        }
        then.clean();
        then.migrate();
    }

    private Flyway flyway(MigrationVersion target) {
        return Flyway.configure().dataSource(database).locations("classpath:db/migration").outOfOrder(true).target(target)
                .cleanDisabled(false).load();
    }

    private void load(Connection db, Archive archive, Manifest manifest) throws SQLException {
        List<Tables.Table> tables = Tables.kept(db);
        List<String> references = references(db);
        try {
            for (String reference : references) {
                execute(db, reference.split("\n")[0]);
            }
            for (Tables.Table table : tables) {
                execute(db, "alter table " + table.quoted() + " disable trigger user");
            }
            execute(db, "truncate " + tables.stream().map(Tables.Table::quoted).collect(Collectors.joining(", ")));
            archive.tables(manifest, (table, rows) -> copy(db, table, rows));
            for (AfterRestore each : afterwards) {
                each.withRows(db);
            }
            for (String reference : references) {
                execute(db, reference.split("\n")[1]);
            }
            for (Tables.Table table : tables) {
                execute(db, "alter table " + table.quoted() + " enable trigger user");
            }
            setCounters(db, manifest);
            db.commit();
        } catch (SQLException | RuntimeException failed) {
            db.rollback();
            throw failed;
        }
    }

    private static void copy(Connection db, Manifest.Table table, InputStream rows) throws SQLException, IOException {
        var target = new Tables.Table(table.name(), table.columns());
        long copied = db.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target.withColumns() + " from stdin (format binary)", rows);
        if (copied != table.rows()) {
            throw new BackupTrouble("Table %s has %d rows in the backup, and %d arrived. Nothing was restored."
                    .formatted(table.name(), table.rows(), copied));
        }
    }

    /// For each reference between tables two lines: how it is taken away, and how it is put back.
    private static List<String> references(Connection db) throws SQLException {
        return Tables.texts(db, """
                select format(E'alter table %1$s drop constraint %2$I\\nalter table %1$s add constraint %2$I ', conrelid::regclass, conname)
                       || pg_get_constraintdef(oid)
                  from pg_constraint
                 where contype = 'f' and connamespace = 'public'::regnamespace
                 order by conrelid::regclass::text, conname""");
    }

    /// What gives out numbers goes on where it was.
    private static void setCounters(Connection db, Manifest manifest) throws SQLException {
        for (Manifest.Counter counter : manifest.counters()) {
            try (var statement = db.prepareStatement("select setval(cast(? as regclass), ?, ?)")) {
                statement.setString(1, Tables.quote(counter.name()));
                statement.setLong(2, counter.last());
                statement.setBoolean(3, counter.called());
                statement.execute();
            }
        }
    }

    private static void execute(Connection db, String statement) throws SQLException {
        try (var one = db.createStatement()) {
            one.execute(statement);
        }
    }
}
