package org.gehoor.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gehoor.redaction.Runs.Group;
import org.gehoor.redaction.Runs.Run;

/// Hides payment card numbers and citizens' numbers (BSN, Belgian national number) wherever words are shown, indexed or exported. The words as they came
/// stay in the sealed record; seeing them is an act that is logged.
///
/// A number is hidden when its sum is right, its first digits and groups are those of its kind, and no word before it says that it is an order, a
/// customer or a telephone number. After a word that says what it is ("BSN", "kaart") the groups do not matter. Of a card the last four digits stay, of
/// a citizen's number two; each hidden digit is a dot, so that words keep their length and look.
public final class Masks {

    private static final char DOT = '•';
    private static final int FEWEST_DIGITS = 8;
    private static final int LABEL_WITHIN = 40;
    private static final Set<String> CARD_GROUPS = Set.of("4-4-4-4", "4-6-5", "4-6-4", "4-4-4-4-3", "4-4-4-1", "4-4-5", "6-13", "6-10");
    private static final Set<String> BSN_GROUPS = Set.of("3-3-3", "4-2-3", "3-2-4", "2-3-4", "4-5", "3-6");
    private static final Set<String> BELGIAN_GROUPS = Set.of("2-2-2-3-2", "6-3-2", "6-5", "2-2-2-5");
    private static final int MOST_GROUPS = 19;
    private static final Pattern LABEL = Pattern.compile("(?<card>kaart|card|carte|karte|visa|mastercard|maestro|amex|pasnummer)"
            + "|(?<citizen>bsn|burgerservice|sofi|rijksregister|registre national|numero national|nationaal nummer|niss|insz|bis-?nummer|personeel? nummer)"
            + "|(?<other>order|bestel|klant|customer|client|kunden|factu|invoice|rechnung|contract|dossier|zaak|case|kenmerk|referentie|reference|zending|track|pakket|parcel|artikel|serie|serial"
            + "|imei|modem|tel\\b|tel\\.|telefo|phone|mobiel|kvk|btw|vat|meter|ean|polis|lidnummer)");

    private Masks() {}

    /// The words with those numbers hidden. Words without eight digits come back as they are.
    public static String masked(String words) {
        return hasDigits(words) ? masked(Flat.of(words)) : words;
    }

    /// HTML with those numbers hidden, also where tags stand between their digits. What tags bear stays.
    public static String maskedHtml(String html) {
        return hasDigits(html) ? masked(Flat.ofHtml(html)) : html;
    }

    /// Whether something is hidden in these words.
    public static boolean hides(String words) {
        return !masked(words).equals(words);
    }

    private static boolean hasDigits(String words) {
        int digits = 0;
        for (int i = 0; i < words.length(); i++) {
            char sign = words.charAt(i);
            if (sign >= '0' && sign <= '9' || sign >= 0x80 && !Character.isLetter(sign) | Character.isSurrogate(sign)) {
                if (++digits == FEWEST_DIGITS) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String masked(Flat flat) {
        String text = flat.text();
        String small = text.toLowerCase(Locale.ROOT);
        var hidden = new StringBuilder();
        int written = 0;
        for (Run run : Runs.of(text, FEWEST_DIGITS)) {
            for (Hidden one : hidden(text, small, run.groups())) {
                for (int at : one.digits()) {
                    hidden.append(flat.written(), written, flat.writtenFrom(at)).append(DOT);
                    written = flat.writtenTo(at + 1);
                }
            }
        }
        return written == 0 ? flat.written() : hidden.append(flat.written(), written, flat.written().length()).toString();
    }

    /// Where the digits stand that are hidden.
    private record Hidden(List<Integer> digits) {}

    private static List<Hidden> hidden(String text, String small, List<Group> groups) {
        var found = new ArrayList<Hidden>();
        for (int first = 0; first < groups.size(); ) {
            int next = first + 1;
            for (int end = Math.min(groups.size(), first + MOST_GROUPS); end > first; end--) {
                int shown = shown(text, small, groups.subList(first, end));
                if (shown > 0) {
                    found.add(digits(groups.subList(first, end), shown));
                    next = end;
                    break;
                }
            }
            first = next;
        }
        return found;
    }

    private static Hidden digits(List<Group> groups, int shown) {
        var all = new ArrayList<Integer>();
        for (Group group : groups) {
            for (int at = group.from(); at < group.to(); at++) {
                all.add(at);
            }
        }
        return new Hidden(List.copyOf(all.subList(0, all.size() - shown)));
    }

    /// How many digits stay at the end of what these groups are; 0 when they are nothing that is hidden.
    private static int shown(String text, String small, List<Group> groups) {
        int length = groups.stream().mapToInt(Group::length).sum();
        if (length < FEWEST_DIGITS || length > 19) {
            return 0;
        }
        String digits = Runs.digits(text, groups);
        String shape = groups.stream().map(group -> Integer.toString(group.length())).collect(Collectors.joining("-"));
        boolean whole = groups.size() == 1;
        int from = groups.getFirst().from();
        if (length >= 12 && Proof.card(digits) && Proof.beginsAsCard(digits) && !endsAnIban(text, from)) {
            String label = label(small, from);
            return length > 12 && (whole || CARD_GROUPS.contains(shape)) || label.equals("card") ? 4 : 0;
        }
        if (length == 11 && Proof.belgian(digits) && !isAbroad(text, from)) {
            return (whole || BELGIAN_GROUPS.contains(shape)) && !label(small, from).equals("other") || label(small, from).equals("citizen") ? 2 : 0;
        }
        if (length <= 9 && Proof.bsn(digits)) {
            String label = label(small, from);
            boolean usual = length == 9 && (whole || BSN_GROUPS.contains(shape)) && digits.charAt(0) != '0' && !isAbroad(text, from);
            return label.equals("citizen") || usual && !label.equals("other") ? 2 : 0;
        }
        return 0;
    }

    private static boolean endsAnIban(String text, int from) {
        return from > 1 && Character.isLetter(text.charAt(from - 1)) && Character.isLetter(text.charAt(from - 2));
    }

    /// After a plus or a country's digits it is a telephone number.
    private static boolean isAbroad(String text, int from) {
        String before = text.substring(Math.max(0, from - 6), from);
        return before.matches("(?s).*(?:\\+\\d{0,3}|00\\d{2}|\\(0\\))[ .-]?");
    }

    /// What the last word before it says that it is.
    private static String label(String small, int from) {
        String before = small.substring(Math.max(0, from - LABEL_WITHIN), from);
        Matcher label = LABEL.matcher(before.substring(before.lastIndexOf('\n') + 1));
        String last = "";
        while (label.find()) {
            last = label.group("card") != null ? "card" : label.group("citizen") != null ? "citizen" : "other";
        }
        return last;
    }
}
