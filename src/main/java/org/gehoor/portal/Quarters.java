package org.gehoor.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gehoor.callback.CallBacks;
import org.gehoor.callback.Slot;
import org.gehoor.organisation.Organisations;
import org.gehoor.portal.CallForm.Day;
import org.gehoor.portal.CallForm.Quarter;
import org.gehoor.queue.Line;
import org.gehoor.queue.Lines;
import org.gehoor.words.Words;

/// The quarters of an hour to choose from, by day.
final class Quarters {

    private static final int MOST = 150;
    private static final int AT_ONCE = 8;

    private final CallBacks callBacks;
    private final Lines lines;
    private final Organisations organisations;

    Quarters(CallBacks callBacks, Lines lines, Organisations organisations) {
        this.callBacks = callBacks;
        this.lines = lines;
        this.organisations = organisations;
    }

    List<Day> days(Words words) {
        return days(callBacks, lines.forTopic(organisations.mainBrand(), "", words.language()), words);
    }

    /// When it would be the turn of somebody who joins the line now.
    String turn(Words words) {
        return turn(callBacks.inTurn(lines.forTopic(organisations.mainBrand(), "", words.language())), words);
    }

    static String turn(Slot window, Words words) {
        return words.say("portal.in_turn_text", "from", words.when(window.from()), "until", words.time(window.until()));
    }

    /// Those of one line.
    static List<Day> days(CallBacks callBacks, Line line, Words words) {
        Map<LocalDate, List<Quarter>> byDay = new LinkedHashMap<>();
        for (Slot slot : callBacks.slots(line, MOST)) {
            byDay.computeIfAbsent(slot.from().atZone(line.hours().zone()).toLocalDate(), _ -> new ArrayList<>())
                    .add(new Quarter(slot.from().toString(), words.clock(slot.from()), slot.full()));
        }
        LocalDate today = callBacks.now().atZone(line.hours().zone()).toLocalDate();
        return byDay.entrySet().stream().map(day -> day(name(day.getKey(), today, words), day.getValue())).toList();
    }

    private static String name(LocalDate day, LocalDate today, Words words) {
        if (day.equals(today)) {
            return words.say("portal.today", "day", words.day(day));
        }
        return day.equals(today.plusDays(1)) ? words.say("portal.tomorrow", "day", words.day(day)) : words.day(day);
    }

    private static Day day(String name, List<Quarter> quarters) {
        int shown = Math.min(AT_ONCE, quarters.size());
        return new Day(name, quarters.subList(0, shown), quarters.subList(shown, quarters.size()));
    }
}
