package org.gehoor.mime;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What an invitation says (RFC 5545), for a mail that has no other words.
final class Invitation {

    private static final int LONGEST = 2_000;

    private Invitation() {}

    /// Its subject, time, place and description, each on a line; empty when it says none of them.
    static String words(String calendar) {
        Map<String, String> said = new LinkedHashMap<>();
        boolean inside = false;
        for (String line : (Iterable<String>) calendar.replaceAll("\\r?\\n[ \\t]", "").lines().limit(10_000)::iterator) {
            String upper = line.toUpperCase(Locale.ROOT);
            inside |= upper.startsWith("BEGIN:VEVENT") || upper.startsWith("BEGIN:VTODO");
            int colon = line.indexOf(':');
            int name = line.indexOf(';') > 0 && line.indexOf(';') < colon ? line.indexOf(';') : colon;
            if (inside && name > 0) {
                said.putIfAbsent(upper.substring(0, name), unescaped(line.substring(colon + 1)));
            }
        }
        String time = moment(said.getOrDefault("DTSTART", "")) + (said.containsKey("DTEND") ? " - " + moment(said.get("DTEND")) : "");
        return String.join("\n", java.util.stream.Stream.of(said.getOrDefault("SUMMARY", ""), time, said.getOrDefault("LOCATION", ""), said.getOrDefault("DESCRIPTION", ""))
                .map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    /// `20261122T140000Z` as `2026-11-22 14:00 UTC`.
    private static String moment(String value) {
        String date = value.replaceFirst("^(\\d{4})(\\d{2})(\\d{2})", "$1-$2-$3");
        return date.replaceFirst("T(\\d{2})(\\d{2})(?:\\d{2})?", " $1:$2").replaceFirst("Z$", " UTC");
    }

    private static String unescaped(String value) {
        String text = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
        return text.replace("\\n", "\n").replace("\\N", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\");
    }
}
