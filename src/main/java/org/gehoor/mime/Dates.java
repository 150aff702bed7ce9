package org.gehoor.mime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The Date field (RFC 5322, 3.3 and 4.3), sound and broken: with its parts in other orders, long names, a forgotten zone.
final class Dates {

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Pattern TIME = Pattern.compile("(?<![\\d:.-])(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?:[.,]\\d+)?\\s*(am|pm)?(?!\\d)");
    private static final Pattern NAMED = Pattern.compile("\\b(\\d{1,2})[\\s,.-]{0,3}([a-z]{3,9})[\\s,.-]{0,3}(\\d{2,4})\\b");
    private static final Pattern MONTH_FIRST = Pattern.compile("\\b([a-z]{3,9})[\\s.]{1,3}(\\d{1,2})\\b[^a-z]{0,30}\\b(\\d{4})\\b");
    private static final Pattern MONTH_FIRST_LATE_YEAR = Pattern.compile("\\b([a-z]{3})\\s{1,3}(\\d{1,2})\\s.{0,40}\\b(\\d{4})\\b");
    private static final Pattern NUMBERS = Pattern.compile("\\b(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile("(?<![\\d-/.])(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?!\\d)");
    private static final Pattern ZONE = Pattern.compile("([+-])(\\d{1,2}):?(\\d{2})\\b");
    private static final Map<String, Integer> HOURS = Map.ofEntries(Map.entry("est", -5), Map.entry("edt", -4), Map.entry("cst", -6), Map.entry("cdt", -5),
            Map.entry("mst", -7), Map.entry("mdt", -6), Map.entry("pst", -8), Map.entry("pdt", -7), Map.entry("cet", 1), Map.entry("met", 1),
            Map.entry("cest", 2), Map.entry("mest", 2), Map.entry("eet", 2), Map.entry("eest", 3), Map.entry("bst", 1), Map.entry("jst", 9), Map.entry("msk", 3));
    private static final Pattern ZONE_NAME = Pattern.compile("\\b([a-z]{3,4})\\b");

    private Dates() {}

    static Optional<Instant> of(String text) {
        String clean = text.substring(0, Math.min(text.length(), 200)).toLowerCase(Locale.ROOT).replaceAll("\\([^)]*\\)", " ").replaceAll("\\s+", " ").strip();
        try {
            return date(clean).flatMap(date -> time(clean).flatMap(time -> zone(clean).map(zone -> date.atTime(time).toInstant(zone))));
        } catch (DateTimeException | NumberFormatException noDate) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text) {
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            int month = month(named.group(2));
            if (month > 0) {
                return Optional.of(LocalDate.of(year(named.group(3)), month, Integer.parseInt(named.group(1))));
            }
        }
        for (Pattern pattern : new Pattern[] {MONTH_FIRST, MONTH_FIRST_LATE_YEAR}) {
            Matcher american = pattern.matcher(text);
            while (american.find()) {
                int month = month(american.group(1));
                if (month > 0) {
                    return Optional.of(LocalDate.of(year(american.group(3)), month, Integer.parseInt(american.group(2))));
                }
            }
        }
        Matcher european = DAY_FIRST.matcher(text);
        if (european.find()) {
            return Optional.of(LocalDate.of(year(european.group(3)), Integer.parseInt(european.group(2)), Integer.parseInt(european.group(1))));
        }
        Matcher numbers = NUMBERS.matcher(text);
        return numbers.find() ? Optional.of(LocalDate.of(year(numbers.group(1)), Integer.parseInt(numbers.group(2)), Integer.parseInt(numbers.group(3)))) : Optional.empty();
    }

    private static int month(String name) {
        int at = MONTHS.indexOf(name.substring(0, 3));
        return at >= 0 && at % 3 == 0 ? at / 3 + 1 : 0;
    }

    /// Two digits below 50 are of this century, three count from 1900 (RFC 5322, 4.3).
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 2 ? year + (year < 50 ? 2000 : 1900) : digits.length() == 3 ? year + 1900 : year;
    }

    private static Optional<LocalTime> time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.find()) {
            return Optional.of(LocalTime.MIDNIGHT);
        }
        int hour = Integer.parseInt(time.group(1)) % (time.group(4) == null ? 24 : 12) + ("pm".equals(time.group(4)) ? 12 : 0);
        int second = time.group(3) == null ? 0 : Math.min(Integer.parseInt(time.group(3)), 59);
        return Optional.of(LocalTime.of(hour, Integer.parseInt(time.group(2)), second));
    }

    /// An unknown or forgotten zone is read as UTC.
    private static Optional<ZoneOffset> zone(String text) {
        Matcher time = TIME.matcher(text);
        int after = time.find() ? time.end() : 0;
        Matcher zone = ZONE.matcher(text);
        if (zone.find(after)) {
            int minutes = Integer.parseInt(zone.group(2)) * 60 + Integer.parseInt(zone.group(3));
            return Optional.of(minutes > 18 * 60 ? ZoneOffset.UTC : ZoneOffset.ofTotalSeconds((zone.group(1).equals("-") ? -minutes : minutes) * 60));
        }
        Matcher name = ZONE_NAME.matcher(text);
        while (after < text.length() && name.find(after)) {
            if (HOURS.containsKey(name.group(1))) {
                return Optional.of(ZoneOffset.ofHours(HOURS.get(name.group(1))));
            }
            after = name.end();
        }
        return Optional.of(ZoneOffset.UTC);
    }
}
