package org.gehoor.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// All tests use one data folder, one after the other, each from start to stop; the order does not matter.
@Timeout(60)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrivatePostgresTest {
    private static final Path PROGRAMS = Path.of("target/postgres-programs").toAbsolutePath();
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    @Test
    void an_empty_folder_becomes_a_database_that_answers() throws Exception {
        try (var postgres = start()) {
            assertThat(ask(postgres, "select version()")).startsWith("PostgreSQL 18.6 ");
            assertThat(ask(postgres, "select current_database() || ' of ' || current_user")).isEqualTo("gehoor of gehoor");
            assertThat(ask(postgres, "select string_agg(name || '=' || setting, ' ' order by name) from pg_settings"
                    + " where name in ('fsync', 'data_checksums', 'listen_addresses', 'log_timezone')"))
                    .isEqualTo("data_checksums=on fsync=on listen_addresses=127.0.0.1 log_timezone=UTC");
            assertThat(ask(postgres, "select datlocale from pg_database where datname = 'gehoor'")).isEqualTo("C.UTF-8");
        }
    }

    @Test
    void the_application_is_no_superuser_and_its_password_is_private() throws Exception {
        try (var postgres = start()) {
            assertThat(ask(postgres, "select rolsuper from pg_roles where rolname = current_user")).isEqualTo("f");
            assertThat(ask(postgres, "create extension if not exists pg_trgm; select extname from pg_extension where extname = 'pg_trgm'"))
                    .isEqualTo("pg_trgm");
            Path password = data().resolve("postgres.password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password))).isEqualTo("rw-------");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "wrong")).isInstanceOf(SQLException.class);
            assertThat(postgres.toString()).doesNotContain(postgres.password());
        }
    }

    @Test
    void what_was_written_is_there_after_stop_and_start() throws Exception {
        try (var postgres = start()) {
            write(postgres, "kept over a stop");
        }
        try (var postgres = start()) {
            assertThat(notes(postgres)).contains("kept over a stop");
        }
    }

    @Test
    void a_killed_postgresql_comes_back_at_the_same_address_with_what_was_committed() throws Exception {
        try (var postgres = start()) {
            write(postgres, "kept over a kill of PostgreSQL");
            String address = postgres.jdbcUrl();
            long before = postgres.pid();

            kill(before);

            assertThat(Patience.until(() -> postgres.pid() != before && postgres.isRunning(), LONG_ENOUGH)).isTrue();
            assertThat(postgres.jdbcUrl()).isEqualTo(address);
            assertThat(notes(postgres)).contains("kept over a kill of PostgreSQL");
        }
    }

    @Test
    void a_session_that_is_busy_when_postgresql_is_killed_does_not_keep_it_from_coming_back() throws Exception {
        try (var postgres = start()) {
            long before = postgres.pid();
            var busy = Thread.ofVirtual().start(() -> askInVain(postgres, "select count(*) from pg_proc a, pg_proc b, pg_proc c, pg_proc d"));
            try (var connection = connect(postgres); var statement = connection.createStatement()) {
                String seen = "select from pg_stat_activity where query like 'select count%'";
                assertThat(Patience.until(() -> sees(statement, seen), LONG_ENOUGH)).isTrue();
            }

            kill(before);

            assertThat(Patience.until(() -> postgres.pid() != before && postgres.isRunning(), LONG_ENOUGH)).isTrue();
            busy.join();
        }
    }

    @Test
    void a_program_in_use_shares_with_nobody_and_takes_postgresql_with_it_when_killed() throws Exception {
        var other = ProgramThatIsKilled.start(data(), PROGRAMS, System.getenv("PATH"));
        ProcessHandle server = other.server();
        try {
            assertThatThrownBy(PrivatePostgresTest::start)
                    .isInstanceOf(PostgresTrouble.class)
                    .hasMessageMatching("Another program \\(process \\d+\\) already uses the data folder .*\\. "
                            + "Stop it first, or choose another data folder\\.");
            assertThat(works(server)).isTrue();
        } finally {
            other.kill();
        }
        assertThat(Patience.until(() -> !works(server), LONG_ENOUGH)).isTrue();
        start().close();
    }

    @Test
    void a_server_that_outlived_its_program_is_stopped_before_ours_starts() throws Exception {
        var other = ProgramThatIsKilled.start(data(), PROGRAMS, pathWithout("setpriv"));
        ProcessHandle server = other.server();
        other.kill();
        assertThat(works(server)).as("without setpriv it outlives its program").isTrue();

        try (var postgres = start()) {
            assertThat(works(server)).isFalse();
            assertThat(ask(postgres, "select pg_is_in_recovery()")).isEqualTo("f");
        }
    }

    @Test
    void a_process_that_got_the_number_of_an_earlier_server_is_left_alone() throws Exception {
        start().close();
        Files.writeString(data().resolve("postgres-data/postmaster.pid"), ProcessHandle.current().pid() + "\n");
        try (var postgres = start()) {
            assertThat(postgres.isRunning()).isTrue();
        }
    }

    @Test
    void stopping_twice_is_fine_and_nothing_runs_afterwards() {
        var postgres = start();
        ProcessHandle server = ProcessHandle.of(postgres.pid()).orElseThrow();
        assertThat(postgres.isRunning()).isTrue();
        postgres.stop();
        postgres.stop();
        assertThat(postgres.isRunning()).isFalse();
        assertThat(works(server)).isFalse();
    }

    private static Path data() {
        return folder.resolve("data");
    }

    private static EmbeddedPostgres start() {
        return EmbeddedPostgres.start(PostgresSettings.in(data()).withPrograms(PROGRAMS));
    }

    /// Whether it really runs: a process that ended but was not collected yet has no program any more.
    private static boolean works(ProcessHandle process) {
        return Files.isReadable(Path.of("/proc", Long.toString(process.pid()), "exe"));
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    /// A folder with the commands we need, except this one.
    private static String pathWithout(String missing) throws IOException {
        Path commands = Files.createDirectories(folder.resolve("commands"));
        for (String name : new String[] {"unshare", "setsid", "setpriv"}) {
            Path command = commands.resolve(name);
            if (name.equals(missing) || Files.exists(command)) continue;
            Files.copy(Stream.of(System.getenv("PATH").split(":")).map(each -> Path.of(each, name))
                    .filter(Files::isExecutable).findFirst().orElseThrow(), command, StandardCopyOption.COPY_ATTRIBUTES);
        }
        return commands.toString();
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    private static void write(EmbeddedPostgres postgres, String note) throws SQLException {
        try (var connection = connect(postgres); var statement = connection.createStatement()) {
            statement.execute("create table if not exists note (text text not null)");
            statement.execute("insert into note values ('" + note + "')");
        }
    }

    private static String notes(EmbeddedPostgres postgres) throws SQLException {
        return ask(postgres, "select string_agg(text, ', ') from note");
    }

    private static String ask(EmbeddedPostgres postgres, String query) throws SQLException {
        try (var connection = connect(postgres); var statement = connection.createStatement()) {
            boolean rows = statement.execute(query);
            while (!rows) rows = statement.getMoreResults();
            try (var result = statement.getResultSet()) {
                result.next();
                return result.getString(1);
            }
        }
    }

    private static void askInVain(EmbeddedPostgres postgres, String query) {
        try {
            ask(postgres, query);
        } catch (SQLException expected) {
            // the server was killed under it
        }
    }

    private static boolean sees(Statement statement, String query) {
        try (var result = statement.executeQuery(query)) {
            return result.next();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
