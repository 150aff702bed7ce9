package org.gehoor.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iban4j.CountryCode;
import org.iban4j.IbanUtil;

/// Finds account numbers (IBAN, ISO 13616): those that are right in length, structure and check digits; and for the gate whatever looks like one.
final class Ibans {

    private static final Pattern BEGIN = Pattern.compile("(?<![\\p{L}\\d])[A-Za-z]{2} ?\\d{2}");
    private static final String BETWEEN = " \t\r\n.-";
    /// Written together with eight digits or more, or in groups of four with digits in most.
    private static final Pattern ALIKE = Pattern.compile(
            "(?<![\\p{L}\\d])[A-Za-z]{2}\\d{2}(?:[A-Za-z0-9]{8,32}|(?:[ .-][A-Za-z0-9]{4}){2,8}(?:[ .-][A-Za-z0-9]{1,4})?)(?![\\p{L}\\d])");
    private static final int FEWEST_DIGITS = 8;

    private Ibans() {}

    /// Account numbers that are right.
    static List<Found> right(String text) {
        var found = new ArrayList<Found>();
        Matcher begin = BEGIN.matcher(text);
        for (int at = 0; at < text.length() && begin.find(at); ) {
            int end = endOfRight(text, begin.start());
            if (end > 0) {
                found.add(new Found(begin.start(), end, Kind.IBAN));
            }
            at = end > 0 ? end : begin.start() + 1;
        }
        return found;
    }

    /// What looks like an account number, also when it is none.
    static List<Found> alike(String text) {
        return ALIKE.matcher(text).results()
                .filter(one -> one.group().chars().filter(sign -> Runs.isDigit((char) sign)).count() >= FEWEST_DIGITS)
                .map(one -> new Found(one.start(), one.end(), Kind.IBAN)).toList();
    }

    /// Where the account number ends that begins here; 0 when none does.
    private static int endOfRight(String text, int from) {
        CountryCode country = CountryCode.getByCode(text.substring(from, from + 2).toUpperCase(Locale.ROOT));
        if (country == null || !IbanUtil.isSupportedCountry(country)) {
            return 0;
        }
        int length = IbanUtil.getIbanLength(country);
        var iban = new StringBuilder();
        int at = from;
        while (at < text.length() && iban.length() < length) {
            char sign = text.charAt(at);
            if (isAlphanumeric(sign)) {
                iban.append(sign);
            } else if (BETWEEN.indexOf(sign) < 0 || !isAlphanumeric(text.charAt(at - 1))) {
                return 0;
            }
            at++;
        }
        boolean goesOn = at < text.length() && isAlphanumeric(text.charAt(at));
        return iban.length() == length && !goesOn && IbanUtil.isValid(iban.toString().toUpperCase(Locale.ROOT)) ? at : 0;
    }

    private static boolean isAlphanumeric(char sign) {
        return Runs.isDigit(sign) || sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z';
    }
}
