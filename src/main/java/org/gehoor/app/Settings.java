package org.gehoor.app;

import java.nio.file.Path;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/// What was asked for on the command line, in the environment (`GEHOOR_PORT`) and in system properties, before anything is started.
record Settings(ConfigurableEnvironment environment, Path data) {

    static Settings of(boolean demo, String... args) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(args));
        Path home = Path.of(environment.getProperty("gehoor.home", "."));
        String usual = home.resolve(demo ? "data/demo" : "data/gehoor").toString();
        return new Settings(environment, Path.of(environment.getProperty("gehoor.data", usual)).toAbsolutePath());
    }

    /// Whether the private PostgreSQL is used.
    boolean hasOwnPostgres() {
        return !environment.containsProperty("gehoor.database.url");
    }

    /// Where the private PostgreSQL keeps its files.
    Path postgres() {
        return data.resolve("postgres");
    }

    /// The folder of the master key.
    Path keys() {
        String folder = environment.getProperty("gehoor.keys");
        return folder == null ? data.resolve("keys") : Path.of(folder);
    }
}
