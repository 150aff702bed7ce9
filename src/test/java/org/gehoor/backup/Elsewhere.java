package org.gehoor.backup;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.gehoor.db.embedded.EmbeddedPostgres;
import org.gehoor.db.embedded.PostgresSettings;
import org.gehoor.testing.Program;
import org.gehoor.testing.TestHouse;

/// Another machine: a PostgreSQL that never heard of the house, with as many empty databases as a test wants.
final class Elsewhere implements AutoCloseable {

    private static final Path FOLDER = TestHouse.folder().resolveSibling("elsewhere-" + TestHouse.folder().getFileName());

    private final EmbeddedPostgres postgres;
    private final List<HikariDataSource> opened = new ArrayList<>();

    private Elsewhere(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static Elsewhere start() throws IOException {
        Program.empty(FOLDER);
        return new Elsewhere(EmbeddedPostgres.start(PostgresSettings.in(FOLDER)
                .withPrograms(Path.of("target/postgres-programs").toAbsolutePath())
                .withLog(System.getLogger("postgres"))));
    }

    /// A database in which there is nothing.
    Place empty() throws SQLException {
        String name = "place_" + opened.size();
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password())) {
            connection.createStatement().execute("create database " + name);
        }
        var source = new HikariDataSource();
        source.setJdbcUrl(postgres.jdbcUrl().replaceFirst("/[^/]*$", "/" + name));
        source.setUsername(postgres.user());
        source.setPassword(postgres.password());
        source.setMaximumPoolSize(6);
        source.setMinimumIdle(0);
        opened.add(source);
        return new Place(source);
    }

    /// One database, and how a program is told to use it.
    record Place(HikariDataSource source) {

        DataSource database() {
            return source;
        }

        List<String> arguments(Path keys) {
            return List.of("--gehoor.data=" + FOLDER, "--gehoor.keys=" + keys, "--gehoor.port=0", "--gehoor.smtp.port=0", "--gehoor.database.url=" + source.getJdbcUrl(),
                    "--gehoor.database.user=" + source.getUsername(), "--gehoor.database.password=" + source.getPassword());
        }

        List<String> tables() throws SQLException {
            try (Connection db = source.getConnection()) {
                return Tables.names(db);
            }
        }
    }

    @Override
    public void close() {
        opened.forEach(HikariDataSource::close);
        postgres.close();
    }
}
