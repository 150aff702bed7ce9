package org.gehoor.redaction;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The second look, at bytes and with rules so plain that they can be seen to be right: no at sign, no six digits in a row, no known value, in whatever
/// encoding of JSON, HTML, addresses or base64. It uses nothing of the first look, and no patterns.
final class SecondLook {

    private static final int DIGITS_IN_A_ROW = 6;
    private static final int PHONE_DIGITS = 8;
    private static final int LONG_PART = 6;
    private static final int SHORT_PART = 4;
    private static final int ROUNDS = 3;
    private static final int LEAST_BASE64 = 12;
    private static final String SEPARATORS = ".-/_()'\\+";
    private static final List<String> AT_IN_WORDS = List.of("", "at", "apenstaart", "apenstaartje", "arobase", "klammeraffe", "ad", "aet");
    private static final Set<String> TITLES = Set.of("mevrouw", "meneer", "mijnheer", "heer", "familie", "monsieur", "madame", "herr", "frau", "miss", "prof");

    private SecondLook() {}

    /// @throws Leak when something personal is seen
    static void at(byte[] leaving, Known known) {
        String sent = new String(leaving, StandardCharsets.UTF_8);
        at(sent, known);
        for (String hidden : base64(sent)) {
            at(hidden, known);
        }
    }

    private static void at(String sent, Known known) {
        String seen = visible(sent);
        for (int round = 0; round <= ROUNDS; round++) {
            judge(seen, known);
            String decoded = visible(decode(seen));
            if (decoded.equals(seen)) {
                return;
            }
            seen = decoded;
        }
        throw new Leak("encoded again and again");
    }

    /// In its plainest letters, without accents and without what cannot be seen.
    private static String visible(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKD);
        return plain.codePoints().filter(sign -> !isNothing(sign)).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static void judge(String seen, Known known) {
        if (seen.indexOf('@') >= 0) {
            throw new Leak("an at sign");
        }
        if (longestRow(seen) >= DIGITS_IN_A_ROW) {
            throw new Leak("digits in a row");
        }
        if (!known.values().isEmpty()) {
            judgeKnown(seen, known);
        }
    }

    /// Digits of any script; what stands between two of them ends no row when it is a space or one of a few signs.
    private static int longestRow(String seen) {
        int longest = 0;
        int row = 0;
        for (int i = 0; i < seen.length(); ) {
            int sign = seen.codePointAt(i);
            i += Character.charCount(sign);
            if (Character.digit(sign, 10) >= 0) {
                longest = Math.max(longest, ++row);
            } else if (!Character.isWhitespace(sign) && !Character.isSpaceChar(sign) && Character.getType(sign) != Character.DASH_PUNCTUATION
                    && SEPARATORS.indexOf(sign) < 0) {
                row = 0;
            }
        }
        return longest;
    }

    private static void judgeKnown(String seen, Known known) {
        String together = together(seen);
        Set<String> words = words(seen);
        for (String value : known.values()) {
            String plain = visible(value);
            String all = together(plain);
            boolean number = all.chars().allMatch(sign -> sign >= '0' && sign <= '9');
            String sought = number && all.length() > PHONE_DIGITS ? all.substring(all.length() - PHONE_DIGITS) : all;
            if (sought.length() >= LONG_PART && together.contains(sought)) {
                throw new Leak("a known value");
            }
            if (value.indexOf('@') > 0 && isSpelledOut(plain, together)) {
                throw new Leak("a known address");
            }
            if (value.indexOf('@') < 0 && !number && words(plain).stream().anyMatch(part -> isSeen(part, words, together))) {
                throw new Leak("a part of a known name");
            }
        }
    }

    /// Whether an address stands there with a word in place of its at sign.
    private static boolean isSpelledOut(String address, String together) {
        String before = together(address.substring(0, address.indexOf('@')));
        String host = together(address.substring(address.indexOf('@') + 1).split("\\.")[0]);
        return AT_IN_WORDS.stream().anyMatch(at -> together.contains(before + at + host));
    }

    private static boolean isSeen(String part, Set<String> words, String together) {
        if (TITLES.contains(part) || part.length() < SHORT_PART) {
            return false;
        }
        return part.length() >= LONG_PART ? together.contains(part) : words.contains(part) || words.contains(part + "s");
    }

    /// Letters and digits only, in small letters.
    private static String together(String words) {
        var signs = new StringBuilder();
        words.codePoints().filter(Character::isLetterOrDigit).forEach(sign -> signs.appendCodePoint(plain(sign)));
        return signs.toString();
    }

    private static Set<String> words(String text) {
        var words = new HashSet<String>();
        var word = new StringBuilder();
        (text + " ").codePoints().forEach(sign -> {
            if (Character.isLetterOrDigit(sign)) {
                word.appendCodePoint(plain(sign));
            } else {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        words.remove("");
        return words;
    }

    private static int plain(int sign) {
        int digit = Character.digit(sign, 10);
        return digit >= 0 ? '0' + digit : Character.toLowerCase(sign);
    }

    /// An accent that was taken off, or what cannot be seen.
    private static boolean isNothing(int sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT || type == Character.CONTROL && !Character.isWhitespace(sign);
    }

    /// One layer of what JSON, addresses and HTML do to a character.
    private static String decode(String seen) {
        var plain = new StringBuilder(seen.length());
        for (int i = 0; i < seen.length(); ) {
            char sign = seen.charAt(i);
            int end = i + 1;
            int meant = sign;
            if (sign == '\\' && i + 1 < seen.length()) {
                char next = seen.charAt(i + 1);
                int hex = next == 'u' ? number(seen, i + 2, i + 6, 16) : -1;
                meant = hex >= 0 ? hex : "ntrbf".indexOf(next) >= 0 ? ' ' : "\"\\/".indexOf(next) >= 0 ? next : sign;
                end = hex >= 0 ? i + 6 : meant == sign && next != '\\' ? i + 1 : i + 2;
            } else if (sign == '%' && number(seen, i + 1, i + 3, 16) >= 0) {
                i = percents(seen, i, plain);
                continue;
            } else if (sign == '&') {
                int semicolon = seen.substring(i, Math.min(seen.length(), i + 10)).indexOf(';') + i;
                int named = semicolon > i ? entity(seen.substring(i + 1, semicolon)) : -1;
                meant = named >= 0 ? named : sign;
                end = named >= 0 ? semicolon + 1 : i + 1;
            }
            plain.appendCodePoint(Character.isValidCodePoint(meant) ? meant : '?');
            i = end;
        }
        return plain.toString();
    }

    /// Bytes that are written as numbers: together they are letters in UTF-8.
    ///
    /// @return where they end
    private static int percents(String seen, int from, StringBuilder plain) {
        var bytes = new ByteArrayOutputStream();
        int at = from;
        while (at < seen.length() && seen.charAt(at) == '%' && number(seen, at + 1, at + 3, 16) >= 0) {
            bytes.write(number(seen, at + 1, at + 3, 16));
            at += 3;
        }
        plain.append(bytes.toString(StandardCharsets.UTF_8));
        return at;
    }

    private static int entity(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "commat" -> '@';
            case "amp" -> '&';
            case "nbsp", "ensp", "emsp", "thinsp" -> ' ';
            case "period" -> '.';
            case "shy", "zwnj", "zwj" -> 0xAD;
            default -> name.startsWith("#x") || name.startsWith("#X") ? number(name, 2, name.length(), 16)
                    : name.startsWith("#") ? number(name, 1, name.length(), 10) : -1;
        };
    }

    private static int number(String text, int from, int to, int radix) {
        if (to > text.length() || to <= from) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(text.charAt(i), radix);
            if (digit < 0 || number > Character.MAX_CODE_POINT) {
                return -1;
            }
            number = number * radix + digit;
        }
        return number;
    }

    /// What is hidden in words that base64 could have written, where words come out.
    private static List<String> base64(String sent) {
        var hidden = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i <= sent.length(); i++) {
            if (i == sent.length() || !isBase64(sent.charAt(i))) {
                if (i - from >= LEAST_BASE64) {
                    read(sent.substring(from, i), hidden);
                }
                from = i + 1;
            }
        }
        return hidden;
    }

    private static boolean isBase64(char sign) {
        return sign < 0x80 && Character.isLetterOrDigit(sign) || sign == '+' || sign == '/' || sign == '-' || sign == '_';
    }

    private static void read(String word, List<String> hidden) {
        String usual = word.replace('-', '+').replace('_', '/');
        String whole = usual.substring(0, usual.length() - (usual.length() % 4 == 1 ? 1 : 0));
        String words = new String(Base64.getDecoder().decode(whole), StandardCharsets.UTF_8);
        long odd = words.codePoints().filter(sign -> sign == 0xFFFD || Character.isISOControl(sign) && !Character.isWhitespace(sign)).count();
        if (odd == 0) {
            hidden.add(words);
        }
    }
}
