package org.gehoor.redaction;

/// The arithmetic that tells a number of one kind from any other. Each takes digits only.
final class Proof {

    private Proof() {}

    /// Luhn's sum (ISO/IEC 7812-1, annex B).
    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    /// Whether a number of 12 to 19 digits begins as payment cards of that length do. An IMEI, which passes Luhn's sum too, begins otherwise.
    static boolean beginsAsCard(String digits) {
        int six = Integer.parseInt(digits.substring(0, 6));
        int four = six / 100;
        int two = six / 10_000;
        boolean maestro = two == 50 || two >= 56 && two <= 69;
        return switch (digits.length()) {
            case 12 -> maestro;
            case 13 -> two / 10 == 4 || maestro;
            case 14 -> four / 10 >= 300 && four / 10 <= 305 || two == 36 || two == 38 || two == 39 || maestro;
            case 15 -> two == 34 || two == 37 || four == 1800 || four == 2131 || maestro;
            case 16 -> two / 10 == 4 || two >= 51 && two <= 55 || four >= 2221 && four <= 2720 || four >= 3528 && four <= 3589 || maestro;
            case 17, 18, 19 -> two / 10 == 4 || four >= 3528 && four <= 3589 || maestro;
            default -> false;
        };
    }

    /// A payment card's number.
    static boolean card(String digits) {
        boolean fits = digits.length() > 12 && digits.length() <= 19 || digits.length() == 12 && beginsAsCard(digits);
        return fits && luhn(digits) && digits.chars().distinct().count() > 1;
    }

    /// The eleven test of a citizen's number of the Netherlands, which has nine digits; of eight the first is a nought that was left out.
    static boolean bsn(String digits) {
        if (digits.length() < 8 || digits.length() > 9) {
            return false;
        }
        String nine = digits.length() == 8 ? "0" + digits : digits;
        int sum = -(nine.charAt(8) - '0');
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * (nine.charAt(i) - '0');
        }
        return sum % 11 == 0 && nine.chars().distinct().count() > 1;
    }

    /// A national number of Belgium: a date of birth, a sequence number, and what is left of 97 by the first nine digits, of who was born after 1999
    /// with a two before them. Foreigners' numbers have 20 or 40 added to the month.
    static boolean belgian(String digits) {
        if (digits.length() != 11) {
            return false;
        }
        int month = Integer.parseInt(digits.substring(2, 4)) % 20;
        int day = Integer.parseInt(digits.substring(4, 6));
        long nine = Long.parseLong(digits.substring(0, 9));
        long check = Long.parseLong(digits.substring(9));
        return month <= 12 && day <= 31 && (97 - nine % 97 == check || 97 - (2_000_000_000L + nine) % 97 == check);
    }
}
