package org.gehoor.app;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gehoor.db.embedded.EmbeddedPostgres;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/// The running program: the private PostgreSQL (unless another is named), then everything else; stopped the other way round.
public final class Server implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final AutoCloseable postgres;

    private Server(ConfigurableApplicationContext context, AutoCloseable postgres) {
        this.context = context;
        this.postgres = postgres;
    }

    /// Starts and returns when pages are served. Settings come from `--name=value`, the environment (`GEHOOR_PORT`) and system properties.
    public static Server start(boolean demo, String... args) {
        Settings settings = Settings.of(demo, args);
        var properties = new LinkedHashMap<String, Object>();
        properties.put("gehoor.demo", Boolean.toString(demo));
        properties.put("gehoor.data", settings.data().toString());
        AutoCloseable postgres = () -> {};
        if (settings.hasOwnPostgres()) {
            EmbeddedPostgres ours = EmbeddedPostgres.start(settings.postgres());
            properties.putAll(Map.of("gehoor.database.url", ours.jdbcUrl(), "gehoor.database.user", ours.user(),
                    "gehoor.database.password", ours.password()));
            postgres = ours;
        }
        return start(properties, postgres, args);
    }

    private static Server start(Map<String, Object> properties, AutoCloseable postgres, String... args) {
        var application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setDefaultProperties(properties);
        application.setRegisterShutdownHook(false);
        try {
            ConfigurableApplicationContext context = application.run(args);
            var server = new Server(context, postgres);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(server::close));
            return server;
        } catch (RuntimeException failed) {
            close(postgres);
            throw failed;
        }
    }

    /// The beans, for tests and for commands that run inside.
    public ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
        close(postgres);
    }

    private static void close(AutoCloseable postgres) {
        try {
            postgres.close();
        } catch (Exception stuck) {
            System.err.println("PostgreSQL did not stop in time; it will be stopped at the next start: " + stuck.getMessage());
        }
    }
}
