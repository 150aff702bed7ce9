package org.gehoor.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds what is known of a customer, however they wrote it: with other capitals, without accents, with spaces, dots, dashes and new lines between, a
/// number with or without its country, a name whole, by its parts, by initials and in the genitive.
final class KnownValues {

    private static final String BETWEEN = "[^\\p{L}\\d]{0,3}";
    private static final String EDGE = "(?<![\\p{L}\\d])";
    private static final String END = "(?![\\p{L}\\d])";
    private static final int LAST_DIGITS = 8;
    private static final int FEWEST_DIGITS = 4;
    /// A part of a name that is found within words, and one that is found in small letters too.
    private static final int LONG = 6;
    private static final int MIDDLE = 4;
    private static final Pattern PART = Pattern.compile("[\\p{L}\\d]+");
    /// Parts that are no name by themselves.
    private static final Set<String> NO_NAME = Set.of("van", "de", "der", "den", "het", "ten", "ter", "te", "von", "zu", "du", "des", "la", "le", "el", "al", "bin", "ben",
            "da", "dos", "di", "del", "mevrouw", "mevr", "mw", "meneer", "mijnheer", "dhr", "heer", "familie", "fam", "mr", "mrs", "ms", "miss", "dr", "drs", "ir", "ing", "prof",
            "monsieur", "madame", "mme", "mlle", "herr", "frau", "en", "and", "et", "und", "aan", "op", "in");
    private static final Pattern INITIALS = Pattern.compile("(?<![\\p{L}\\d])(?:\\p{Lu}\\.? ?){1,4}(?:(?i:van|de|der|den|ten|ter|von|du|la|le) ){0,3}$");

    private KnownValues() {}

    static List<Found> of(String text, Known known) {
        var found = new ArrayList<Found>();
        for (String value : known.values()) {
            String plain = Flat.of(value).text().strip();
            String digits = plain.replaceAll("\\D", "");
            long letters = plain.chars().filter(Character::isLetter).count();
            if (plain.contains("@")) {
                address(text, plain, found);
            } else if (digits.length() >= FEWEST_DIGITS && letters == 0) {
                number(text, digits, found);
            } else if (digits.isEmpty()) {
                name(text, plain, found);
            } else {
                whole(text, plain, Kind.NUMBER, found);
            }
        }
        return found;
    }

    private static void address(String text, String address, List<Found> found) {
        whole(text, address, Kind.EMAIL, found);
        String local = address.substring(0, address.indexOf('@'));
        if (local.length() >= MIDDLE) {
            whole(text, local, Kind.EMAIL, found);
        }
    }

    /// Every run of digits that holds its last ones: a number may come with its country or without.
    private static void number(String text, String digits, List<Found> found) {
        String last = digits.substring(Math.max(0, digits.length() - LAST_DIGITS));
        Runs.of(text, last.length()).stream().filter(run -> Runs.digits(text, run.groups()).contains(last))
                .forEach(run -> found.add(new Found(run.from(), run.to(), Kind.PHONE)));
    }

    private static void name(String text, String name, List<Found> found) {
        List<String> parts = PART.matcher(name).results().map(part -> part.group()).toList();
        if (parts.size() > 1) {
            whole(text, name, Kind.NAME, found);
        }
        for (String part : parts) {
            if (part.length() > 1 && !NO_NAME.contains(part.toLowerCase(Locale.ROOT))) {
                part(part).matcher(text).results().forEach(one -> found.add(new Found(withInitials(text, one.start()), one.end(), Kind.NAME)));
            }
        }
    }

    private static Pattern part(String part) {
        if (part.length() >= LONG) {
            return Pattern.compile("[\\p{L}]{0,30}" + spread(part) + "[\\p{L}]{0,30}", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }
        String genitive = "(?:'?s|')?";
        if (part.length() >= MIDDLE) {
            return Pattern.compile(EDGE + spread(part) + genitive + END, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }
        String capital = Pattern.quote(part.substring(0, 1).toUpperCase(Locale.ROOT)) + "(?i:" + Pattern.quote(part.substring(1)) + ")";
        return Pattern.compile(EDGE + capital + genitive + END);
    }

    private static int withInitials(String text, int start) {
        Matcher initials = INITIALS.matcher(text).region(Math.max(0, start - 24), start).useTransparentBounds(true);
        return initials.find() ? initials.start() : start;
    }

    /// The letters and digits of a value in their order, with up to three other signs between.
    private static void whole(String text, String value, Kind kind, List<Found> found) {
        String signs = PART.matcher(value).results().map(part -> part.group()).collect(Collectors.joining());
        if (signs.length() > 1) {
            Pattern.compile(EDGE + spread(signs) + "(?:'?s)?" + END, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text).results()
                    .forEach(one -> found.add(new Found(one.start(), one.end(), kind)));
        }
    }

    private static String spread(String signs) {
        return Arrays.stream(signs.split("")).map(Pattern::quote).collect(Collectors.joining(BETWEEN));
    }
}
