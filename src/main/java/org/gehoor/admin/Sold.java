package org.gehoor.admin;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.gehoor.calendar.Holidays;
import org.gehoor.queue.Timetable;
import org.gehoor.queue.Whose;
import org.gehoor.reachability.Hours;
import org.gehoor.vocabulary.OpeningHours;
import org.gehoor.vocabulary.OpeningHours.Stretch;
import org.gehoor.words.Words;

/// When one can buy while nobody is there to help. Spain's Ley 10/2025, art. 14, wants the hours of customer service to match those in which is
/// sold: people who buy then reach nobody.
final class Sold {

    private static final int A_DAY = 24 * 60;
    private static final int AHEAD = 60;
    private static final int MOST_DATES = 3;

    private final OpeningHours people;
    private final OpeningHours shop;
    private final Words words;

    private Sold(OpeningHours people, OpeningHours shop, Words words) {
        this.people = people;
        this.shop = shop;
        this.words = words;
    }

    /// A sentence for each part of the week, and for the first dates that differ; none when somebody is always there, or no shop is known.
    static List<String> withoutHelp(Timetable timetable, Holidays holidays, LocalDate today, Words words) {
        if (!timetable.weeks().containsKey(Whose.SHOP)) {
            return List.of();
        }
        return new Sold(timetable.hours(Whose.PEOPLE, holidays), timetable.hours(Whose.SHOP, holidays), words).list(today);
    }

    private List<String> list(LocalDate today) {
        var sentences = new ArrayList<String>();
        for (int day = 1; day <= DayOfWeek.values().length; day++) {
            int first = day;
            List<Stretch> alone = alone(people.on(DayOfWeek.of(first)), shop.on(DayOfWeek.of(first)));
            while (day < DayOfWeek.values().length && alone.equals(alone(people.on(DayOfWeek.of(day + 1)), shop.on(DayOfWeek.of(day + 1))))) {
                day++;
            }
            if (!alone.isEmpty()) {
                sentences.add(sentence(days(DayOfWeek.of(first), DayOfWeek.of(day)), alone));
            }
        }
        today.datesUntil(today.plusDays(AHEAD)).filter(this::isWorse).limit(MOST_DATES)
                .forEach(date -> sentences.add(sentence(named(date), alone(people.on(date), shop.on(date)))));
        return sentences;
    }

    private boolean isWorse(LocalDate date) {
        List<Stretch> alone = alone(people.on(date), shop.on(date));
        return !alone.isEmpty() && !alone.equals(alone(people.on(date.getDayOfWeek()), shop.on(date.getDayOfWeek())));
    }

    private String sentence(String when, List<Stretch> alone) {
        return words.say("admin.hours.sold", "when", when, "times", new Hours(shop, words).open(alone));
    }

    private String named(LocalDate date) {
        return people.unusual(date).map(day -> day.name(words.language())).filter(name -> !name.isEmpty()).map(name -> words.day(date) + ", " + name)
                .orElseGet(() -> words.day(date));
    }

    private String days(DayOfWeek first, DayOfWeek last) {
        String name = first.getDisplayName(TextStyle.FULL_STANDALONE, words.language().locale());
        return first == last ? name : words.say("admin.hours.from_until", "from", name, "until", last.getDisplayName(TextStyle.FULL_STANDALONE, words.language().locale()));
    }

    /// The minutes in which the one is open and the other is not.
    private static List<Stretch> alone(List<Stretch> people, List<Stretch> shop) {
        BitSet minutes = minutes(shop);
        minutes.andNot(minutes(people));
        var alone = new ArrayList<Stretch>();
        for (int from = minutes.nextSetBit(0); from >= 0; from = minutes.nextSetBit(from)) {
            int until = minutes.nextClearBit(from);
            alone.add(new Stretch(LocalTime.MIDNIGHT.plusMinutes(from), LocalTime.MIDNIGHT.plusMinutes(until % A_DAY)));
            from = until;
        }
        return alone;
    }

    private static BitSet minutes(List<Stretch> stretches) {
        var minutes = new BitSet(A_DAY);
        stretches.forEach(one -> minutes.set(one.from().toSecondOfDay() / 60, one.untilMidnight() ? A_DAY : one.until().toSecondOfDay() / 60));
        return minutes;
    }
}
