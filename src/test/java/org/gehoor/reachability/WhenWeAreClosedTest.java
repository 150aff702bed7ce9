package org.gehoor.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gehoor.callback.CallBacks;
import org.gehoor.callback.Slot;
import org.gehoor.conversation.Conversations;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.queue.Handover;
import org.gehoor.queue.Line;
import org.gehoor.queue.Lines;
import org.gehoor.queue.Timetable;
import org.gehoor.queue.Timetable.Dated;
import org.gehoor.queue.Timetable.OnHolidays;
import org.gehoor.queue.Timetable.Rule;
import org.gehoor.queue.Timetables;
import org.gehoor.queue.Whose;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.testing.Visitor;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.OpeningHours.Stretch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every way to a person gives a dated promise, never a closed door: at night, on a public holiday, in a fortnight's closure, and in both
/// nights in which the clock changes.
class WhenWeAreClosedTest extends InTheHouse {

    @ParameterizedTest(name = "at {0} we open at {1}, and an answer is there by {2}")
    @CsvSource(textBlock = """
            2026-05-12T23:30, 2026-05-13T08:00, 2026-05-13T17:00
            2026-05-14T10:00, 2026-05-15T08:00, 2026-05-15T17:00
            2026-10-25T02:30, 2026-10-26T08:00, 2026-10-26T17:00
            2026-12-24T12:00, 2027-01-04T08:00, 2027-01-04T17:00
            2027-03-28T01:59, 2027-03-30T08:00, 2027-03-30T17:00
            """)
    void each_way_to_a_person_ends_in_a_promise_with_a_date(LocalDateTime now, LocalDateTime opens, LocalDateTime answered) {
        closesAtNightAtWeekendsOnHolidaysAndAtChristmas();
        house.clock().set(at(now));
        assertThat(line().hours().isOpen(at(now))).isFalse();

        ConversationId chat = house.a().conversation().withAssistant();
        assertThat(house.deeds().asks(chat)).isInstanceOfSatisfying(Handover.Ending.AfterHours.class,
                ending -> assertThat(ending.opens()).isEqualTo(at(opens)));
        assertThat(promised(chat)).isAfter(at(opens)).isBefore(at(opens).plus(Duration.ofHours(1)));
        assertThat(promised(house.a().conversation().by(Channel.FORM).waiting())).isEqualTo(at(answered));
        assertThat(promised(house.a().conversation().by(Channel.MAIL).waiting())).isEqualTo(at(answered));

        Slot first = house.get(CallBacks.class).slots(line(), 10).getFirst();
        assertThat(first.from()).isEqualTo(at(opens));
        ConversationId called = house.a().conversation().waiting();
        house.deeds().asksToBeCalled(called, Cast.DE_WIT.phone().orElseThrow(), first.from());
        assertThat(promised(called)).isEqualTo(first.until());
        assertThat(promise(called).words()).contains(Integer.toString(opens.getDayOfMonth()));

        Visitor visitor = new Visitor(house.address(), Duration.ofSeconds(20));
        for (String page : List.of("/", "/chat/person", "/contact", "/callback")) {
            assertThat(visitor.get(page).html()).as(page).contains("open vanaf").contains(" " + opens.getDayOfMonth() + " ");
        }
    }

    private void closesAtNightAtWeekendsOnHolidaysAndAtChristmas() {
        var week = new EnumMap<DayOfWeek, List<Stretch>>(DayOfWeek.class);
        for (int day = 1; day <= 5; day++) {
            week.put(DayOfWeek.of(day), List.of(new Stretch(LocalTime.of(8, 0), LocalTime.of(21, 0))));
        }
        List<Dated> christmas = LocalDate.parse("2026-12-21").datesUntil(LocalDate.parse("2027-01-04"))
                .map(date -> new Dated(Whose.PEOPLE, date, "Kerstsluiting", List.of())).toList();
        var rule = new Rule(Optional.of("NL"), Optional.empty(), OnHolidays.CLOSED, OnHolidays.OPEN);
        Timetables timetables = house.get(Timetables.class);
        timetables.set(line().id(), timetables.get(line().id()).stamp(), new Timetable(Cast.AMSTERDAM, rule, Map.of(Whose.PEOPLE, week), christmas));
    }

    private Line line() {
        return house.get(Lines.class).get(Cast.DUTCH.id());
    }

    private Promise promise(ConversationId id) {
        return house.get(Promises.class).get(house.get(Conversations.class).get(id).promise().orElseThrow());
    }

    private Instant promised(ConversationId id) {
        return promise(id).dueAt();
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(Cast.AMSTERDAM).toInstant();
    }
}
