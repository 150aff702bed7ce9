package org.gehoor.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gehoor.pages.Letterhead;
import org.gehoor.pages.Pages;
import org.gehoor.pages.PersonLine;
import org.gehoor.pages.Way;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.OpeningHours;
import org.gehoor.words.Words;
import org.junit.jupiter.api.Test;

class HowWeCanBeReachedTest extends InTheHouse {

    private final Words words = house.get(Pages.class).words(Language.NL);

    @Test
    void the_ways_to_a_person_stand_in_one_order_with_what_is_so_now() {
        house.arrives(Cast.SAMIRA);
        house.later(Duration.ofMinutes(1));
        List<Way> ways = house.get(PersonLine.class).ways(words);
        assertThat(ways).extracting(Way::href).containsExactly("/chat/person", "/callback", "tel:+31881234567");
        assertThat(ways).extracting(Way::waiting).containsExactly("vóór 10.03 uur", "vanaf 10.15 uur", "open tot 21.00 uur");
        assertThat(house.get(Letterhead.class).sheet().name()).isEqualTo("Zeeraaf Telecom");
    }

    @Test
    void after_hours_it_says_when_we_are_there() {
        house.clock().tick(Duration.ofHours(13));
        assertThat(house.get(PersonLine.class).ways(words)).extracting(Way::waiting)
                .containsExactly("vóór wo 13 mei, 8.15 uur", "vanaf wo 13 mei, 8.00 uur", "open vanaf wo 13 mei, 8.00 uur");
    }

    @Test
    void open_around_the_clock_is_said_in_three_words() {
        var always = new EnumMap<DayOfWeek, OpeningHours.Stretch>(DayOfWeek.class);
        List.of(DayOfWeek.values()).forEach(day -> always.put(day, new OpeningHours.Stretch(LocalTime.MIDNIGHT, LocalTime.MAX)));
        assertThat(new Hours(new OpeningHours(Cast.AMSTERDAM, always), words).now(house.clock().instant())).isEqualTo("dag en nacht");
    }

    @Test
    void a_day_that_is_not_named_is_closed() {
        var weekdays = new OpeningHours(Cast.AMSTERDAM, Map.of(DayOfWeek.TUESDAY, new OpeningHours.Stretch(LocalTime.of(8, 0), LocalTime.of(17, 0))));
        List<Hours.Day> week = new Hours(weekdays, words).week(house.clock().instant());
        assertThat(week).hasSize(7);
        assertThat(week.getFirst()).isEqualTo(new Hours.Day("vandaag", "8.00 tot 17.00", true, ""));
        assertThat(week.get(1)).isEqualTo(new Hours.Day("woensdag", "gesloten", false, ""));
    }

    @Test
    void a_share_of_fewer_than_ten_promises_is_not_told() {
        assertThat(new Kept(9, 9).isEnough()).isFalse();
        assertThat(new Kept(9, 10).isEnough()).isTrue();
    }
}
