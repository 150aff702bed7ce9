package org.gehoor.app.bench;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.gehoor.db.embedded.RunningPostgres;

/// The scenario *line*: thousands wait, hundreds work, and many pick up and come in at the same moment.
final class Queueing {

    private final Options options;
    private final Path folder;

    Queueing(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
    }

    void run(Consumer<Row> add) {
        int places = options.number("places", 10_000);
        try (InHouse house = InHouse.start("line", options, folder.resolve("line"), List.of())) {
            Row fill = house.phase("line", "fill", "%,d come in: a conversation, its first words, its place and promise".formatted(places));
            Row both = house.phase("line", "both", "one is picked up and one comes in, %,d wait; times of the pick-up".formatted(places));
            Row picks = house.phase("line", "picks", "one is picked up, and nobody comes in");
            String checked = house.until("checked");
            RunningPostgres yard = yard(house.postgres(), places);
            Bench.Measured bare = Bench.measure(options, house.meter(), "bare-line", Bench.database(yard));
            Row loop = Row.of("line", "yardstick: skip locked delete and an insert, %,d rows; times of the delete".formatted(places), bare.found(), bare.spent(), "")
                    .withoutProgram();
            add.accept(fill);
            add.accept(both.beside("%.2f of the pairs a second, %.0f times the CPU".formatted(both.found().throughput() / loop.found().throughput(),
                    both.both() / loop.both())));
            add.accept(picks);
            add.accept(loop);
            System.out.println(checked);
        }
    }

    private static RunningPostgres yard(RunningPostgres postgres, int places) {
        RunningPostgres yard = Bench.yard(postgres);
        try (var db = DriverManager.getConnection(yard.jdbcUrl(), yard.user(), yard.password()); var statement = db.createStatement()) {
            statement.execute("create table bare_place (id uuid primary key, line int not null, order_at timestamptz not null)");
            statement.execute("create index bare_place_order on bare_place (line, order_at, id)");
            statement.execute("insert into bare_place select gen_random_uuid(), 1, now() + i * interval '1 second' from generate_series(1, %d) i".formatted(places));
            statement.execute("analyze bare_place");
            return yard;
        } catch (SQLException trouble) {
            throw new Failed("The table of the yardstick could not be made", trouble);
        }
    }
}
