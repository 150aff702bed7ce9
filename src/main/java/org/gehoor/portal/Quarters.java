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

    private static final int MOST = 56;
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

    /// Those of one line.
    static List<Day> days(CallBacks callBacks, Line line, Words words) {
        Map<LocalDate, List<Quarter>> byDay = new LinkedHashMap<>();
        for (Slot slot : callBacks.slots(line, MOST)) {
            byDay.computeIfAbsent(slot.from().atZone(line.hours().zone()).toLocalDate(), _ -> new ArrayList<>())
                    .add(new Quarter(slot.from().toString(), words.clock(slot.from()), slot.full()));
        }
        return byDay.entrySet().stream().map(day -> day(words, day.getKey(), day.getValue())).toList();
    }

    private static Day day(Words words, LocalDate day, List<Quarter> quarters) {
        int shown = Math.min(AT_ONCE, quarters.size());
        return new Day(words.day(day), quarters.subList(0, shown), quarters.subList(shown, quarters.size()));
    }
}
