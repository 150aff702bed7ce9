package org.gehoor.queue;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.gehoor.testing.InTheHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An installation from before hours had tables of their own.
class HoursFromBeforeTest extends InTheHouse {

    @Test
    void what_was_written_as_one_stretch_a_day_is_moved_over() {
        flyway("2026.11.22.3000").migrate();
        JdbcClient db = house.get(JdbcClient.class);
        db.sql("""
                insert into before.brand (id, name) values ('zeeraaf', 'Zeeraaf Telecom');
                insert into before.team (id, name, kind) values ('01970000-0000-7000-8000-0000000000a1', 'Eerste lijn', 'own');
                insert into before.line (id, brand, topic, language, team, zone, hours)
                values ('01970000-0000-7000-8000-0000000000b1', 'zeeraaf', '', 'nl', '01970000-0000-7000-8000-0000000000a1', 'Europe/Amsterdam',
                        '{"MONDAY": "08:00-21:00", "SATURDAY": "09:30-17:15", "SUNDAY": "00:00-23:59:59.999999999"}');
                """).update();
        flyway("2026.11.22.3400").migrate();
        assertThat(db.sql("select whose || ' ' || day || ' ' || stretches::text from before.line_week order by day").query(String.class).list())
                .containsExactly("people 1 {[480,1260)}", "people 6 {[570,1035)}", "people 7 {[0,1440)}");
    }

    @AfterEach
    void leavesNothingBehind() {
        house.get(JdbcClient.class).sql("drop schema before cascade").update();
    }

    private Flyway flyway(String target) {
        return Flyway.configure().dataSource(house.get(DataSource.class)).locations("classpath:db/migration").schemas("before").defaultSchema("before").target(target).load();
    }
}
