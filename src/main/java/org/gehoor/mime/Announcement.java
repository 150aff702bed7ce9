package org.gehoor.mime;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of one line of at most [Lines#LONGEST] characters, several times over, in lower case, and what they look like: dates, times, addresses.
record Announcement(String text, List<String> list) {

    private static final Phrases HISTORY = Phrases.read("history.txt");
    private static final Set<String> WEEKDAYS = HISTORY.set("weekdays");
    private static final Set<String> MONTHS = HISTORY.set("months");
    private static final Set<String> PERSONS = HISTORY.set("persons");
    private static final Pattern GAPS = Pattern.compile("[\\s\"“”„«»,;]+");
    private static final Pattern TIME = Pattern.compile("(\\p{L}-)?\\(?\\d{1,2}[:.h]\\d{2}([:.]\\d{2})?(am|pm|uhr|h)?[):.]*");
    private static final Pattern DATE = Pattern.compile("\\(?(\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.](\\d{4}|\\d{2}))[):.]*");
    private static final Pattern DATE_IN_SIGNS = Pattern.compile(".*\\d{4}[年년].*");
    private static final Pattern NAMED_DATE = Pattern.compile("\\d{1,2}-\\p{L}{3,9}-\\d{2,4}|\\p{L}{3,9}-\\d{1,2}-\\d{2,4}");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}(\\.|st|nd|rd|th|er|e|º|ª)?:?");
    private static final Pattern SPACED = Pattern.compile("\\d{1,2}\\.");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d[.:)г]*");

    static Announcement of(String lowerCase) {
        return new Announcement(lowerCase, List.of(GAPS.split(lowerCase.strip())));
    }

    boolean hasTime() {
        return list.stream().anyMatch(word -> TIME.matcher(word).matches()) || text.indexOf('时') >= 0 || text.indexOf('時') >= 0
                || (signedDate() && text.indexOf(':') >= 0);
    }

    boolean hasDate() {
        return fullDate() || (list.stream().anyMatch(word -> MONTHS.contains(bare(word))) && list.stream().anyMatch(word -> DAY.matcher(word).matches()));
    }

    boolean hasYear() {
        return fullDate() || list.stream().anyMatch(word -> YEAR.matcher(word).matches());
    }

    /// Whether it says when, by day and hour, as programs do.
    boolean exact() {
        return hasTime() && (hasDate() || hasYear());
    }

    boolean hasAddress() {
        return text.indexOf('@') >= 0;
    }

    /// Whether an address stands in brackets, as programs write it and people seldom.
    boolean hasBracketedAddress() {
        return hasAddress() && (text.indexOf('<') >= 0 || text.indexOf('(') >= 0 || text.indexOf('[') >= 0 || text.contains("&lt;"));
    }

    boolean hasPerson() {
        return list.stream().anyMatch(PERSONS::contains);
    }

    /// Whether it begins as a date does.
    boolean beginsWithDate() {
        String first = list.getFirst();
        boolean day = !first.isEmpty() && (Character.isDigit(first.charAt(0)) || WEEKDAYS.contains(bare(first)) || MONTHS.contains(bare(first)));
        return day && digitWithin(0, 3);
    }

    /// Whether one of the words from here to there begins with a digit.
    boolean digitWithin(int from, int to) {
        return list.stream().skip(from).limit(to - (long) from).anyMatch(word -> !word.isEmpty() && (Character.isDigit(word.charAt(0))
                || (word.length() > 1 && word.charAt(0) == '(' && Character.isDigit(word.charAt(1)))));
    }

    private boolean fullDate() {
        return signedDate() || spacedDate() || list.stream().anyMatch(word -> DATE.matcher(word).matches() || NAMED_DATE.matcher(word).matches());
    }

    /// As Czechs write it: `10. 7. 2026`.
    private boolean spacedDate() {
        for (int i = 0; i + 2 < list.size(); i++) {
            if (SPACED.matcher(list.get(i)).matches() && SPACED.matcher(list.get(i + 1)).matches() && YEAR.matcher(list.get(i + 2)).matches()) {
                return true;
            }
        }
        return false;
    }

    private boolean signedDate() {
        return list.stream().anyMatch(word -> DATE_IN_SIGNS.matcher(word).matches());
    }

    private static String bare(String word) {
        int end = word.length();
        while (end > 0 && (word.charAt(end - 1) == '.' || word.charAt(end - 1) == ':')) {
            end--;
        }
        return word.substring(0, end);
    }
}
