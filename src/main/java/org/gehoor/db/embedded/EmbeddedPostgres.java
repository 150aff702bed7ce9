package org.gehoor.db.embedded;

import java.nio.file.Path;

/// The private PostgreSQL of this program: started, watched, and stopped.
///
///     try (var postgres = EmbeddedPostgres.start(Path.of("data"))) {
///         DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
///     }
///
/// Close it after everything that uses connections. Without closing, the kernel stops the server when the program ends.
public final class EmbeddedPostgres implements AutoCloseable {
    private final DataLock lock;
    private final Keeper keeper;
    private final Password password;
    private final int port;

    private EmbeddedPostgres(DataLock lock, Keeper keeper, Password password, int port) {
        this.lock = lock;
        this.keeper = keeper;
        this.password = password;
        this.port = port;
    }

    /// @see #start(PostgresSettings)
    public static EmbeddedPostgres start(Path data) {
        return start(PostgresSettings.in(data));
    }

    /// Returns when the server takes connections: seconds the first time, when programs and database are made, and well under a second
    /// afterwards. After a crash it replays its log first.
    ///
    /// @throws PostgresTrouble when there is no server for this machine, the folder is not ours to write or in use by another program,
    ///     the disk is full, or PostgreSQL does not start
    public static EmbeddedPostgres start(PostgresSettings settings) {
        Folders folders = Folders.open(settings.data());
        DataLock lock = DataLock.take(folders);
        try {
            return start(settings, folders, lock);
        } catch (RuntimeException | Error failed) {
            lock.close();
            throw failed;
        }
    }

    private static EmbeddedPostgres start(PostgresSettings settings, Folders folders, DataLock lock) {
        Programs programs = Programs.unpackedIn(settings.programs(), settings.log());
        Runner runner = Runner.choose(programs, folders, settings.log());
        Password password = new Cluster(folders, programs, runner, settings.log()).open();
        int port = Port.free();
        Keeper keeper = new Keeper(folders, programs, runner, port, settings.log());
        keeper.start();
        return new EmbeddedPostgres(lock, keeper, password, port);
    }

    /// The same from start to stop, also when the server died and came back; usually another one at the next start.
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, Cluster.DATABASE);
    }

    /// The owner of the database: may create tables, trusted extensions and further databases, but is no superuser.
    public String user() {
        return Cluster.ROLE;
    }

    public String password() {
        return password.text();
    }

    public int port() {
        return port;
    }

    /// The process number of the server that was started last.
    public long pid() {
        return keeper.pid();
    }

    /// Whether it takes connections now. False for a moment when it died and is being started again.
    public boolean isRunning() {
        return keeper.isRunning();
    }

    /// Ends all sessions, writes a checkpoint and stops; half a minute at the very longest before it is ended at once. Stopping twice is fine.
    public void stop() {
        keeper.stop();
        lock.close();
    }

    @Override
    public void close() {
        stop();
    }

    @Override
    public String toString() {
        return "PostgreSQL %s at %s, process %d, %s".formatted(Programs.VERSION, jdbcUrl(), pid(), isRunning() ? "running" : "not running");
    }
}
