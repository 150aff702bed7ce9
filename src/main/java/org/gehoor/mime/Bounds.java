package org.gehoor.mime;

/// How much of a mail is understood. What lies beyond stays in the original, and the troubles of the mail say so.
final class Bounds {

    /// Parts of one mail, all levels together.
    static final int PARTS = 1_000;
    /// Levels of parts within parts.
    private static final int LEVELS = 60;
    private static final int FEWEST_LEVELS = 8;
    /// Each level passes on every byte once more, so that a large mail has fewer levels: bytes times levels.
    private static final long PASSED_ON = 400L << 20;
    /// Bytes of one header field.
    static final int FIELD = 64 * 1024;
    /// Header fields of one part, and their bytes.
    static final int FIELDS = 2_000;
    static final int HEADER = 1 << 20;
    /// Addresses of one header field, and messages that a mail says it answers.
    static final int ADDRESSES = 1_000;
    /// Characters of the words of a mail; a part with more is also kept as a file.
    static final int WORDS = 1_000_000;
    /// Bytes of one part that are looked at for words.
    static final int LOOKED_AT = 4 * WORDS;
    /// Tags of HTML that are put into their places as browsers do; with more of them words are read as they stand.
    static final int TAGS = 30_000;
    /// Characters of HTML that are kept as HTML; a longer one is kept as a file only.
    static final int HTML = 2_000_000;
    /// Times a damaged structure is read once more.
    static final int REPAIRS = 20;

    private Bounds() {}

    /// How many levels of parts a mail of this many bytes may have.
    static int levels(int bytes) {
        return Math.clamp(PASSED_ON / Math.max(bytes, 1), FEWEST_LEVELS, LEVELS);
    }

    /// The beginning of a text, not cut within a character.
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, length > 0 && Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
