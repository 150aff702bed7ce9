package org.gehoor.redaction;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Words as they are read, whatever they are written with, and the way back to what was written: without accents and without what cannot be seen, every
/// digit as 0 to 9, letters that look like Latin ones as those, one kind of space, dash and quote. Capitals stay.
final class Flat {

    /// A character in disguise: in HTML, in an address, in JSON.
    private static final Pattern ESCAPE =
            Pattern.compile("&#(\\d{2,6});|&#[xX]([0-9a-fA-F]{2,5});|&(commat|period|nbsp|shy);|%([2-7][0-9a-fA-F])|\\\\u([0-9a-fA-F]{4})");
    /// Tags that do not part words.
    private static final Pattern WITHIN_TEXT = Pattern.compile("</?(?:a|abbr|b|big|bdi|bdo|cite|code|em|font|i|ins|kbd|mark|s|small|span|strike|strong|sub|sup|tt|u|wbr)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, Integer> NAMED = Map.of("commat", (int) '@', "period", (int) '.', "nbsp", (int) ' ', "shy", 0xAD);
    private static final Map<Integer, String> ALIKE = alike();

    private final String written;
    private final char[] signs;
    private final int[] from;
    private final int[] to;
    private int length;

    private Flat(String written) {
        this.written = written;
        int room = written.length() + 16;
        signs = new char[room];
        from = new int[room];
        to = new int[room];
    }

    /// Words as a person reads them.
    static Flat of(String words) {
        return of(words, false);
    }

    /// Words in HTML: what is written within tags is not read, and a tag that begins a new piece of text is a new line.
    static Flat ofHtml(String html) {
        var flat = new Flat(html);
        Matcher escape = ESCAPE.matcher(html);
        int lastTag = html.lastIndexOf('>');
        for (int i = 0; i < html.length(); ) {
            int end = html.charAt(i) == '<' && i < lastTag ? html.indexOf('>', i) + 1 : 0;
            if (end > 0) {
                if (!WITHIN_TEXT.matcher(html).region(i, end).lookingAt()) {
                    flat.put('\n', i, end);
                    flat.put('\n', i, end);
                }
                i = end;
            } else {
                i = flat.next(i, escape);
            }
        }
        return flat;
    }

    /// @param escaped whether characters may be written as HTML, addresses or JSON write them
    static Flat of(String words, boolean escaped) {
        var flat = new Flat(words);
        Matcher escape = escaped ? ESCAPE.matcher(words) : null;
        for (int i = 0; i < words.length(); ) {
            i = flat.next(i, escape);
        }
        return flat;
    }

    /// Reads one character, in disguise or not.
    ///
    /// @return where the next begins
    private int next(int at, @Nullable Matcher escape) {
        char first = written.charAt(at);
        if (escape != null && (first == '&' || first == '%' || first == '\\') && escape.region(at, written.length()).lookingAt()) {
            add(decoded(escape), at, escape.end());
            return escape.end();
        }
        int sign = written.codePointAt(at);
        int end = at + Character.charCount(sign);
        add(sign, at, end);
        return end;
    }

    /// As it is read.
    String text() {
        return new String(signs, 0, length);
    }

    /// Where what is read from there begins in what was written.
    int writtenFrom(int at) {
        return from[at];
    }

    /// Where what is read until there ends in what was written.
    int writtenTo(int end) {
        return to[end - 1];
    }

    String written() {
        return written;
    }

    private void add(int sign, int begin, int end) {
        if (sign < 0x80) {
            put(sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t' ? ' ' : (char) sign, begin, end);
            return;
        }
        switch (Character.getType(sign)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> belongsToTheLast(end);
            case Character.SPACE_SEPARATOR -> put(' ', begin, end);
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> put('\n', begin, end);
            case Character.DASH_PUNCTUATION -> put('-', begin, end);
            case Character.DECIMAL_DIGIT_NUMBER -> put((char) ('0' + Character.digit(sign, 10)), begin, end);
            default -> fold(sign, begin, end);
        }
    }

    private void fold(int sign, int begin, int end) {
        String alike = ALIKE.get(sign);
        if (alike == null) {
            String plain = Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKD);
            alike = plain.codePoints().filter(one -> Character.getType(one) != Character.NON_SPACING_MARK)
                    .mapToObj(one -> ALIKE.getOrDefault(one, Character.toString(one))).collect(Collectors.joining());
        }
        for (int i = 0; i < Math.min(4, alike.length()); i++) {
            put(alike.charAt(i), begin, end);
        }
    }

    /// An accent, or what cannot be seen.
    private void belongsToTheLast(int end) {
        if (length > 0) {
            to[length - 1] = end;
        }
    }

    private void put(char sign, int begin, int end) {
        if (length < signs.length) {
            signs[length] = sign;
            from[length] = begin;
            to[length++] = end;
        }
    }

    private static int decoded(Matcher escape) {
        int sign = escape.group(1) != null ? Integer.parseInt(escape.group(1))
                : escape.group(3) != null ? NAMED.get(escape.group(3))
                : Integer.parseInt(Stream.of(2, 4, 5).map(escape::group).filter(Objects::nonNull).findFirst().orElseThrow(), 16);
        return Character.isValidCodePoint(sign) ? sign : '?';
    }

    /// Letters that are drawn like Latin ones, and letters that accents do not explain.
    private static Map<Integer, String> alike() {
        String cyrillic = "аa еe оo рp сc хx уy іi јj ѕs АA ВB ЕE КK МM НH ОO РP СC ТT ХX УY ІI";
        String greek = "οo νv αa ιi ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX";
        String latin = "ßss øo ØO æae ÆAE œoe ŒOE łl ŁL đd ĐD ðd ÐD þth ÞTH ıi";
        String signs = "’' ‘' ʼ' ´' `' ․. 。. ·. •. ⁄/ ∕/";
        return Arrays.stream(String.join(" ", cyrillic, greek, latin, signs).split(" "))
                .collect(Collectors.toMap(one -> one.codePointAt(0), one -> one.substring(1)));
    }

    /// As it is read, in small letters.
    static String plain(String words) {
        return of(words).text().toLowerCase(Locale.ROOT);
    }
}
