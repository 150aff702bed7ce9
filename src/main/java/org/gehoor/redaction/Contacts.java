package org.gehoor.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds e-mail addresses, also those that are spelled out ("jan at voorbeeld punt nl"), every word with an at sign, and links.
final class Contacts {

    private static final String AT = "@|apenstaart(?:je)?|arobase|klammeraffe|at|chez";
    private static final String DOT = "\\.|punt|dot|point|punkt";
    private static final Pattern SIGN = Pattern.compile("(?<![\\p{L}\\d])(?:" + AT + ")(?![\\p{L}\\d])|@", Pattern.CASE_INSENSITIVE);
    private static final String GAP = "[\\s(\\[{<*_-]{0,4}";
    private static final String END = "[\\s)\\]}>*_-]{0,4}";
    private static final Pattern BEFORE = Pattern.compile(
            "(?:[\\p{L}\\d._%+'-]{1,64}" + END + "\\s{0,2}\\b(?:" + DOT + ")\\b\\s{0,2}){0,3}[\\p{L}\\d._%+'-]{1,64}" + GAP + "$", Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER = Pattern.compile(END + "[\\p{L}\\d-]{1,63}(?:" + GAP + "(?:" + DOT + ")" + END + "[\\p{L}\\d-]{1,63}){1,5}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TIGHT = Pattern.compile("[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){1,5}");
    private static final Pattern APART = Pattern.compile(END + TIGHT.pattern());
    private static final Pattern LINK = Pattern.compile("(?:[a-z][a-z+.-]{1,15}://|www\\.)[^\\s<>\"]+"
            + "|(?<![\\p{L}\\d.@-])(?:[\\p{L}\\d-]{1,63}\\.){1,4}[a-z]{2,12}[/?#][^\\s<>\"]+", Pattern.CASE_INSENSITIVE);
    private static final int AROUND = 120;

    private Contacts() {}

    static List<Found> of(String text) {
        var found = new ArrayList<Found>();
        LINK.matcher(text).results().forEach(one -> found.add(new Found(one.start(), one.end(), Kind.LINK)));
        Matcher sign = SIGN.matcher(text);
        while (sign.find()) {
            Matcher before = BEFORE.matcher(text).region(Math.max(0, sign.start() - AROUND), sign.start());
            int end = after(text, sign.end());
            if (before.find() && end > 0) {
                found.add(new Found(before.start(), end, Kind.EMAIL));
            } else if (sign.group().equals("@")) {
                found.add(word(text, sign.start()));
            }
        }
        return found;
    }

    /// Where the name of a host ends that begins here; 0 when none does.
    private static int after(String text, int from) {
        for (Pattern shape : List.of(TIGHT, APART, AFTER)) {
            Matcher after = shape.matcher(text).region(from, Math.min(text.length(), from + AROUND));
            if (after.lookingAt()) {
                return after.end();
            }
        }
        return 0;
    }

    /// What stands around an at sign without a space.
    private static Found word(String text, int at) {
        int from = at;
        while (from > 0 && from > at - AROUND && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        int to = at + 1;
        while (to < text.length() && to < at + AROUND && !Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        return new Found(from, to, Kind.EMAIL);
    }
}
