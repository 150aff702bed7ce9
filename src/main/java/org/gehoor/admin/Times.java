package org.gehoor.admin;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gehoor.vocabulary.OpeningHours.Stretch;
import org.gehoor.words.Words;
import org.jspecify.annotations.Nullable;

/// The hours of one day as people type them: `8.00 tot 12.00, 13.00 tot 21.00`, `9-17`, `dicht`, `dag en nacht`; nothing is closed.
///
/// @param wrong what is wrong with what was typed; then there are no stretches
record Times(List<Stretch> stretches, Optional<Wrong> wrong) {

    private static final Pattern STRETCH = Pattern.compile("(\\d{1,4})(?:[.:u](\\d{1,2}))?(?:uur|u|h)?(?:tot|to|until|t/m|[-\u2013\u2014])(\\d{1,4})(?:[.:u](\\d{1,2}))?(?:uur|u|h)?");
    private static final Pattern BETWEEN = Pattern.compile("[,;+&]|\\ben\\b|\\band\\b");
    private static final Set<String> CLOSED = Set.of("", "dicht", "gesloten", "closed", "-");
    private static final Set<String> WHOLE = Set.of("dag en nacht", "day and night", "24 uur", "24 hours", "24/7");
    private static final int LONGEST = 120;
    private static final int MOST = 6;
    private static final int A_DAY = 24 * 60;

    /// What is wrong, by the name of its sentence, and about which times.
    record Wrong(String code, String about) {}

    private record Minutes(int from, int until) {
        String text() {
            return clock(from) + "\u2013" + clock(until);
        }
    }

    Times {
        stretches = List.copyOf(stretches);
    }

    static Times read(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (CLOSED.contains(text)) {
            return new Times(List.of(), Optional.empty());
        }
        if (WHOLE.contains(text)) {
            return new Times(List.of(new Stretch(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)), Optional.empty());
        }
        var read = new ArrayList<Minutes>();
        for (String part : text.length() > LONGEST ? new String[] {""} : BETWEEN.split(text)) {
            Matcher stretch = STRETCH.matcher(part.replace(" ", ""));
            if (!stretch.matches() || read.size() == MOST) {
                return wrong("unreadable", "");
            }
            int from = minute(stretch.group(1), stretch.group(2));
            int until = minute(stretch.group(3), stretch.group(4));
            if (from < 0 || from >= A_DAY) {
                return wrong("no_such_time", written(stretch.group(1), stretch.group(2)));
            } else if (until < 0) {
                return wrong("no_such_time", written(stretch.group(3), stretch.group(4)));
            } else if (from >= until) {
                return wrong("closes_first", new Minutes(from, until).text());
            }
            read.add(new Minutes(from, until));
        }
        return inOrder(read);
    }

    private static Times inOrder(List<Minutes> read) {
        read.sort(Comparator.comparingInt(Minutes::from));
        for (int i = 1; i < read.size(); i++) {
            Minutes one = read.get(i - 1);
            Minutes next = read.get(i);
            if (next.from() <= one.until()) {
                return wrong(next.from() == one.until() ? "touch" : "overlap", one.text() + ", " + next.text());
            }
        }
        return new Times(read.stream().map(one -> new Stretch(time(one.from()), time(one.until()))).toList(), Optional.empty());
    }

    private static Times wrong(String code, String about) {
        return new Times(List.of(), Optional.of(new Wrong(code, about)));
    }

    private static int minute(String hours, @Nullable String minutes) {
        int hour = Integer.parseInt(hours);
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        return hour > 24 || minute > 59 || hour == 24 && minute > 0 ? -1 : hour * 60 + minute;
    }

    private static String written(String hours, @Nullable String minutes) {
        return minutes == null ? hours : hours + "." + minutes;
    }

    private static LocalTime time(int minute) {
        return LocalTime.MIDNIGHT.plusMinutes(minute % A_DAY);
    }

    private static String clock(int minute) {
        return minute / 60 + "." + "%02d".formatted(minute % 60);
    }

    /// What stands in the field of such a day; empty when it is closed.
    static String write(List<Stretch> stretches, Words words) {
        return stretches.stream().map(one -> words.say("admin.hours.from_until", "from", words.clock(one.from()),
                "until", one.untilMidnight() ? words.say("admin.hours.midnight") : words.clock(one.until()))).collect(Collectors.joining(", "));
    }
}
