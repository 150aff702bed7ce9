package org.gehoor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gehoor.app.Application;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The house is built as it is drawn, and a wall that is broken is found.
@DisplayNameGeneration(ReplaceUnderscores.class)
class HouseTest {

    private static final House HOUSE = House.of(Application.class, "org.gehoor");
    private static final House BAD = House.of(HouseTest.class, "org.gehoor.architecture.bad");
    private static final Path SOURCES = Path.of("src/main/java/org/gehoor");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void stands(Wall wall) {
        assertThat(wall.breaches(HOUSE)).as(wall.toString()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void is_found_when_it_is_broken(Wall wall) {
        Set<String> planted = planted(wall);
        assertThat(planted).as("classes of the bad house that break: " + wall).isNotEmpty();
        assertThat(new TreeSet<>(wall.breaches(BAD).stream().map(Breach::by).toList())).as(wall.toString()).isEqualTo(planted);
    }

    @Test
    void a_door_that_is_used_has_its_sentence_in_the_room_it_opens_from() throws IOException {
        for (String door : Plan.DOORS) {
            String from = door.split(" -> ")[0];
            String to = door.split(" -> ")[1];
            boolean used = HOUSE.in(from).flatMap(seen -> seen.mentions().stream()).anyMatch(name -> HOUSE.room(name).filter(to::equals).isPresent());
            if (used) {
                assertThat(Files.readString(SOURCES.resolve(from).resolve("package-info.java"))).as("the package-info of " + from)
                        .contains("`" + door + "`");
            }
        }
    }

    @Test
    void every_table_belongs_to_a_room() throws IOException {
        var tables = new TreeSet<String>();
        try (Stream<Path> migrations = Files.list(MIGRATIONS)) {
            for (Path migration : migrations.toList()) {
                Pattern.compile("create table (\\w+)").matcher(Files.readString(migration)).results().forEach(found -> tables.add(found.group(1)));
            }
        }
        assertThat(new TreeSet<>(Plan.TABLES.keySet())).as("tables in the plan of the house").isEqualTo(tables);
    }

    @Test
    void tables_are_found_in_all_kinds_of_sql() {
        Set<String> known = Plan.TABLES.keySet();
        assertThat(Sql.tables("select * from place p, customer c", known)).containsExactly("customer", "place");
        assertThat(Sql.tables(" left join staff s on s.id = x", known)).containsExactly("staff");
        assertThat(Sql.tables("insert into event (topic) select topic from unnest(x) as topic", known)).containsExactly("event");
        assertThat(Sql.tables("select 1 from place for update skip locked", known)).containsExactly("place");
        assertThat(Sql.tables("on conflict (id) do update set conversation = 1", known)).isEmpty();
        assertThat(Sql.tables("the conversation went from bad to worse", known)).isEmpty();
        assertThat(Sql.written("with gone as (delete from place) update staff set x = 1", known)).containsExactly("place", "staff");
    }

    private static Set<String> planted(Wall wall) {
        var planted = new TreeSet<String>();
        for (Seen seen : BAD.all()) {
            if (seen.name().contains("package-info") || !seen.name().equals(seen.outermost())) {
                continue;
            }
            Breaks breaks = load(seen.name()).getAnnotation(Breaks.class);
            if (breaks != null && List.of(breaks.value()).contains(wall)) {
                planted.add(seen.name());
            }
        }
        return planted;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, HouseTest.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
