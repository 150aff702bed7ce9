package org.gehoor.redaction;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gehoor.redaction.Runs.Group;
import org.gehoor.redaction.Runs.Run;
import org.jspecify.annotations.Nullable;

/// Finds numbers: of six digits or more everything, told apart as far as they can be.
final class Numbers {

    private static final int FEWEST_DIGITS = 6;
    private static final int MOST_GROUPS = 8;
    /// So many groups of digits are told apart; what follows is a number and no more.
    private static final int MOST_TOLD_APART = 1_000;
    private static final List<String> COUNTRIES = List.of("NL", "BE", "DE", "FR", "ES", "GB", "US");
    private static final Pattern DATE = Pattern.compile("(?:19|20)\\d{2}([-/. ])(?:0?[1-9]|1[0-2])\\1(?:0?[1-9]|[12]\\d|3[01])"
            + "|(?:0?[1-9]|[12]\\d|3[01])([-/. ])(?:0?[1-9]|[12]\\d|3[01])\\2(?:19|20)\\d{2}");
    private static final Pattern SHORT_DATE = Pattern.compile("(?:0?[1-9]|[12]\\d|3[01])([-/.])(?:0?[1-9]|[12]\\d|3[01])\\1\\d{2}");
    private static final Pattern IP4 = Pattern.compile("(?<![\\d.])(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\d.]*\\d)");
    private static final Pattern IP6 = Pattern.compile("(?<![\\p{L}\\d:])(?:[0-9a-fA-F]{1,4}:){1,7}(?::|[0-9a-fA-F]{1,4})(?:[0-9a-fA-F:]{0,30})");
    private static final Pattern EXTENSION = Pattern.compile("\\s{0,2}(?:x|ext\\.?|toestel|tst\\.?|poste|#)\\s{0,2}\\d{1,6}", Pattern.CASE_INSENSITIVE);
    /// Letters and digits in one word with many digits: a passport, a contract, a parcel.
    private static final Pattern CODE = Pattern.compile("(?<![\\p{L}\\d])(?=\\p{L}{0,12}\\d)(?:[A-Za-z0-9]{7,}+)(?![\\p{L}\\d])");

    private Numbers() {}

    static List<Found> of(String text) {
        var found = new ArrayList<Found>();
        IP4.matcher(text).results().forEach(one -> found.add(new Found(one.start(), one.end(), Kind.IP)));
        IP6.matcher(text).results().filter(one -> one.group().chars().filter(sign -> sign == ':').count() > 2 || one.group().contains("::"))
                .forEach(one -> found.add(new Found(one.start(), one.end(), Kind.IP)));
        CODE.matcher(text).results().filter(one -> isCode(one.group())).forEach(one -> found.add(new Found(one.start(), one.end(), Kind.NUMBER)));
        int left = MOST_TOLD_APART;
        for (Run run : Runs.of(text, FEWEST_DIGITS)) {
            found.add(new Found(start(text, run.from()), run.to(), Kind.NUMBER));
            tellApart(text, run.groups().subList(0, Math.min(left, run.groups().size())), found);
            left -= Math.min(left, run.groups().size());
        }
        return found;
    }

    private static boolean isCode(String word) {
        long digits = word.chars().filter(sign -> Runs.isDigit((char) sign)).count();
        return digits < word.length() && (digits >= 5 || word.length() >= 8 && digits >= 3);
    }

    /// The longest groups that are a number of some kind, from the left.
    private static void tellApart(String text, List<Group> groups, List<Found> found) {
        for (int first = 0; first < groups.size(); ) {
            int next = first + 1;
            if (first + 3 <= groups.size() && isDate(text, groups.subList(first, first + 3), groups.size() == 3)) {
                found.add(new Found(groups.get(first).from(), groups.get(first + 2).to(), Kind.DATE));
                first += 3;
                continue;
            }
            for (int end = Math.min(groups.size(), first + MOST_GROUPS); end > first; end--) {
                Found one = one(text, groups.subList(first, end));
                if (one != null) {
                    found.add(one);
                    next = end;
                    break;
                }
            }
            first = next;
        }
    }

    private static boolean isDate(String text, List<Group> groups, boolean alone) {
        int from = groups.getFirst().from();
        int to = groups.getLast().to();
        return DATE.matcher(text).region(from, to).matches() || alone && SHORT_DATE.matcher(text).region(from, to).matches();
    }

    private static @Nullable Found one(String text, List<Group> groups) {
        int from = groups.getFirst().from();
        int to = groups.getLast().to();
        String digits = Runs.digits(text, groups);
        if (Proof.card(digits)) {
            return new Found(from, to, Kind.CARD);
        }
        if (Proof.belgian(digits) || Proof.bsn(digits) && !startsAsPhone(text, from)) {
            return new Found(from, to, Kind.ID);
        }
        if (digits.length() >= FEWEST_DIGITS && digits.length() <= 15 && isPhone(text.substring(start(text, from), to))) {
            Matcher extension = EXTENSION.matcher(text).region(to, text.length());
            return new Found(start(text, from), extension.lookingAt() ? extension.end() : to, Kind.PHONE);
        }
        return null;
    }

    private static boolean startsAsPhone(String text, int from) {
        return start(text, from) < from || text.startsWith("0", from);
    }

    /// Where a number begins that has a plus or a bracket before its first digit.
    private static int start(String text, int from) {
        int at = from;
        while (at > 0 && at > from - 3 && "+( ".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        while (at < from && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static boolean isPhone(String written) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        for (String country : COUNTRIES) {
            try {
                if (numbers.isPossibleNumber(numbers.parse(written, country)) && (written.startsWith("+") || numbers.isValidNumber(numbers.parse(written, country)))) {
                    return true;
                }
            } catch (NumberParseException none) {
                // not in this country
            }
        }
        return false;
    }
}
