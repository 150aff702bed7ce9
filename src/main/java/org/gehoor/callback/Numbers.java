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

    private Numbers() {}

    /// The number that was typed; without a country it is Dutch.
    ///
    /// @throws Refusal NO_NUMBER or PREMIUM
    public static PhoneNumber read(String typed) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber number = numbers.parse(typed.length() > 40 ? typed.substring(0, 40) : typed, HOME);
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
