package org.gehoor.callback;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Set;
import org.gehoor.pages.Refusal;
import org.gehoor.vocabulary.PhoneNumber;

/// Reads telephone numbers as people write them.
public final class Numbers {

    private static final String HOME = "NL";
    private static final Set<PhoneNumberType> COSTS_EXTRA = Set.of(PhoneNumberType.PREMIUM_RATE, PhoneNumberType.SHARED_COST);

    /// As somebody may write one, with spaces, brackets and words.
    private static final int LONGEST = 60;

    /// A number has 15 digits at most (ITU-T E.164), before them come up to four to dial abroad.
    private static final int MOST_DIGITS = 19;

    private Numbers() {}

    /// The number that was typed; without a country it is Dutch.
    ///
    /// @throws Refusal NO_NUMBER, TOO_LONG, EXTENSION or PREMIUM
    public static PhoneNumber read(String typed) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        if (typed.strip().length() > LONGEST || typed.chars().filter(Character::isDigit).count() > MOST_DIGITS) {
            throw new Refusal(CallbackRefusal.TOO_LONG);
        }
        try {
            Phonenumber.PhoneNumber number = numbers.parse(typed, HOME);
            if (number.hasExtension()) {
                throw new Refusal(CallbackRefusal.EXTENSION);
            }
            if (COSTS_EXTRA.contains(numbers.getNumberType(number))) {
                throw new Refusal(CallbackRefusal.PREMIUM);
            }
            if (!numbers.isValidNumber(number)) {
                throw new Refusal(CallbackRefusal.NO_NUMBER);
            }
            return new PhoneNumber(numbers.format(number, PhoneNumberUtil.PhoneNumberFormat.E164));
        } catch (NumberParseException unreadable) {
            throw new Refusal(CallbackRefusal.NO_NUMBER);
        }
    }

    /// The number as people at home write it: `06 12345678`; from abroad with its country.
    public static String show(PhoneNumber number) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber parsed = numbers.parse(number.e164(), null);
            boolean home = HOME.equals(numbers.getRegionCodeForNumber(parsed));
            return numbers.format(parsed, home ? PhoneNumberUtil.PhoneNumberFormat.NATIONAL : PhoneNumberUtil.PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException strange) {
            return number.e164();
        }
    }
}
