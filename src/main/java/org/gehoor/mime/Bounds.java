package org.gehoor.mime;

/// How much of a mail is understood. What lies beyond stays in the original, and the troubles of the mail say so.
final class Bounds {

    /// Parts of one mail, all levels together.
    static final int PARTS = 1_000;
    /// Levels of parts within parts.
    static final int LEVELS = 60;
    /// Bytes of one header field.
    static final int FIELD = 64 * 1024;
    /// Header fields of one part.
    static final int FIELDS = 2_000;
    /// Addresses of one header field, and messages that a mail says it answers.
    static final int ADDRESSES = 1_000;
    /// Characters of the words of one part; a longer one is also kept as a file.
    static final int WORDS = 1_000_000;
    /// Characters of HTML that are kept as HTML; a longer one is kept as a file only.
    static final int HTML = 2_000_000;
    /// Times a damaged structure is read once more.
    static final int REPAIRS = 20;

    private Bounds() {}
}
