package org.gehoor.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TypedHoursTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            8.00 tot 21.00               | 08:00-21:00
            8-21                         | 08:00-21:00
            08:00 to 21:00               | 08:00-21:00
            8u30 – 17u                   | 08:30-17:00
            8.00 uur tot 12.00 uur       | 08:00-12:00
            8.00 tot 12.00, 13.00-17.00  | 08:00-12:00 13:00-17:00
            13-17 en 8-12                | 08:00-12:00 13:00-17:00
            18.00 tot 24.00              | 18:00-00:00
            0.00 tot 24.00               | 00:00-00:00
            Dag en nacht                 | 00:00-00:00
            ''                           | closed
            dicht                        | closed
            Gesloten                     | closed
            """)
    void hours_are_read_as_people_write_them(String typed, String read) {
        Times times = Times.read(typed);
        assertThat(times.wrong()).isEmpty();
        assertThat(times.stretches().isEmpty() ? "closed" : String.join(" ", times.stretches().stream().map(one -> one.from() + "-" + one.until()).toList()))
                .isEqualTo(read);
    }

    @ParameterizedTest(name = "{0} is wrong: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            17.00 tot 9.00               | closes_first | 17.00–9.00
            9-9                          | closes_first | 9.00–9.00
            24.00 tot 24.00              | no_such_time | 24.00
            8.00 tot 25.00               | no_such_time | 25.00
            8.75 tot 17.00               | no_such_time | 8.75
            8.00 tot 24.30               | no_such_time | 24.30
            0800 tot 1700                | no_such_time | 0800
            9-13, 12-17                  | overlap      | 9.00–13.00, 12.00–17.00
            9-12, 12-17                  | touch        | 9.00–12.00, 12.00–17.00
            open                         | unreadable   | ''
            -8 tot 17                    | unreadable   | ''
            8 tot                        | unreadable   | ''
            1-2,3-4,5-6,7-8,9-10,11-12,13-14 | unreadable | ''
            """)
    void what_cannot_be_is_named(String typed, String code, String about) {
        assertThat(Times.read(typed).wrong()).contains(new Times.Wrong(code, about));
    }

    @Test
    void anything_may_be_typed() {
        assertThat(Times.read("9".repeat(100_000)).wrong()).isPresent();
        assertThat(Times.read("8 tot 21,".repeat(10_000)).wrong()).isPresent();
        assertThat(Times.read("8 \u0000 tot \ud83d\ude00").wrong()).isPresent();
    }

    @Test
    void dates_are_read_as_people_and_addresses_write_them_and_only_when_they_exist() {
        assertThat(HoursReading.read("14-5-2026")).contains(LocalDate.of(2026, 5, 14));
        assertThat(HoursReading.read("2026-05-14")).contains(LocalDate.of(2026, 5, 14));
        assertThat(HoursReading.read("31-2-2026")).isEmpty();
        assertThat(HoursReading.read("29-2-2027")).isEmpty();
        assertThat(HoursReading.read("Hemelvaart")).isEmpty();
    }
}
