package org.gehoor.words;

import java.time.Duration;

/// Says how long something takes in the two largest units that matter.
final class Lengths {

    private Lengths() {}

    static String say(Duration length, Words words, String days, String hours, String minutes, String and) {
        long total = Math.max(1, length.plusSeconds(59).toMinutes());
        if (total < 60) {
            return words.say(minutes, "count", total);
        }
        if (total < 24 * 60) {
            return both(words, and, words.say(hours, "count", total / 60), total % 60, minutes);
        }
        long wholeHours = total / 60;
        return both(words, and, words.say(days, "count", wholeHours / 24), wholeHours % 24, hours);
    }

    private static String both(Words words, String and, String first, long rest, String unit) {
        return rest == 0 ? first : words.say(and, "first", first, "second", words.say(unit, "count", rest));
    }
}
