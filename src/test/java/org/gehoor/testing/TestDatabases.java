package org.gehoor.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gehoor.db.embedded.EmbeddedPostgres;
import org.gehoor.db.embedded.PostgresSettings;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// One PostgreSQL per run, and in it a copy of one furnished template for whoever wants an empty house. The program keeps one
/// [DelegatingDataSource]; what stands behind it may change.
///
/// A copy is emptied ([Emptying]) for the next test, which is many times faster than another copy. When a test moved the furniture, the next one
/// gets a new copy all the same.
final class TestDatabases {

    /// Several that share the tests have a folder each.
    static final Path FOLDER = Path.of(System.getProperty("gehoor.tests.folder", "target/test-data/0")).toAbsolutePath();
    private static final String TEMPLATE = "house_template";

    private final EmbeddedPostgres postgres;
    private final DelegatingDataSource current = new DelegatingDataSource();
    private Optional<HikariDataSource> pool = Optional.empty();
    private String name = TEMPLATE;
    private int copies;
    private Optional<Emptying> emptying = Optional.empty();

    private TestDatabases(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /// Starts PostgreSQL with an empty template, behind the data source.
    static TestDatabases start() {
        var databases = new TestDatabases(EmbeddedPostgres.start(PostgresSettings.in(FOLDER)
                .withPrograms(Path.of("target/postgres-programs").toAbsolutePath())
                .withLog(System.getLogger("postgres"))));
        databases.dropLeftovers();
        databases.execute("create database " + TEMPLATE);
        databases.connect(TEMPLATE);
        return databases;
    }

    DelegatingDataSource current() {
        return current;
    }

    /// Puts an empty house behind the data source.
    void fresh() {
        if (name.equals(TEMPLATE) || !emptying.orElseThrow().empty(current)) {
            copy();
        }
    }

    private void copy() {
        String before = name;
        if (before.equals(TEMPLATE)) {
            disconnect();
        }
        String copy = "house_" + ++copies;
        execute("create database " + copy + " template " + TEMPLATE);
        Optional<HikariDataSource> left = pool;
        connect(copy);
        left.ifPresent(HikariDataSource::close);
        if (!before.equals(TEMPLATE)) {
            drop(before);
        }
        emptying = Optional.of(Emptying.of(current));
    }

    void stop() {
        disconnect();
        postgres.stop();
    }

    private void connect(String database) {
        var config = new HikariConfig();
        config.setJdbcUrl(url(database) + "?ApplicationName=house&options=-c%20synchronous_commit=off");
        config.setUsername(postgres.user());
        config.setPassword(postgres.password());
        config.setPoolName(database);
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(5_000);
        var opened = new HikariDataSource(config);
        current.setTargetDataSource(opened);
        pool = Optional.of(opened);
        name = database;
    }

    private void disconnect() {
        pool.ifPresent(HikariDataSource::close);
        pool = Optional.empty();
    }

    private String url(String database) {
        return postgres.jdbcUrl().replaceFirst("/[^/]*$", "/" + database);
    }

    private void dropLeftovers() {
        names().forEach(this::drop);
    }

    /// Ends our own connections first. `with (force)` would also end those of PostgreSQL itself, which we may not; a plain drop asks them to go.
    private void drop(String database) {
        execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database + "' and usename = current_user");
        execute("drop database " + database);
    }

    private List<String> names() {
        try (var connection = DriverManager.getConnection(url("postgres"), postgres.user(), postgres.password());
                var rows = connection.createStatement().executeQuery("select datname from pg_database where datname like 'house\\_%'")) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    private void execute(String statement) {
        try (var connection = DriverManager.getConnection(url("postgres"), postgres.user(), postgres.password())) {
            connection.createStatement().execute(statement);
        } catch (SQLException trouble) {
            throw new IllegalStateException(statement, trouble);
        }
    }
}
