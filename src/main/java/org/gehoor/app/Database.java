package org.gehoor.app;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.gehoor.db.embedded.EmbeddedPostgres;
import org.gehoor.db.embedded.RunningPostgres;

/// The database of an installation, for commands that need no more of the program: with connections that wait as long as it takes.
record Database(HikariDataSource source, AutoCloseable postgres) implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 8;

    /// The one that is named, or the private one: that of a program that runs now, or else started for the time being.
    static Database find(Settings settings) {
        if (!settings.hasOwnPostgres()) {
            var named = settings.environment();
            return of(named.getRequiredProperty("gehoor.database.url"), named.getProperty("gehoor.database.user", ""),
                    named.getProperty("gehoor.database.password", ""), () -> {});
        }
        Optional<RunningPostgres> running = RunningPostgres.in(settings.postgres());
        return running.map(one -> of(one.jdbcUrl(), one.user(), one.password(), () -> {})).orElseGet(() -> start(settings));
    }

    /// The same, but not when a program runs on it.
    static Database alone(Settings settings) {
        return settings.hasOwnPostgres() ? start(settings) : find(settings);
    }

    private static Database start(Settings settings) {
        EmbeddedPostgres ours = EmbeddedPostgres.start(settings.postgres());
        return of(ours.jdbcUrl(), ours.user(), ours.password(), ours);
    }

    private static Database of(String url, String user, String password, AutoCloseable postgres) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setDataSourceProperties(asProperties(Map.of("ApplicationName", "gehoor-command", "logServerErrorDetail", "false")));
        return new Database(new HikariDataSource(config), postgres);
    }

    private static Properties asProperties(Map<String, String> values) {
        var properties = new Properties();
        properties.putAll(values);
        return properties;
    }

    DataSource dataSource() {
        return source;
    }

    @Override
    public void close() {
        source.close();
        try {
            postgres.close();
        } catch (Exception stuck) {
            System.err.println("PostgreSQL did not stop in time; it will be stopped at the next start: " + stuck.getMessage());
        }
    }
}
