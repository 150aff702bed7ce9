package org.gehoor.mail;

/// What we say to another server, in the words of SMTP and with the code of RFC 3463: 2 is yes, 4 is not now, 5 is never.
///
/// @param words one line, or several that bear the code themselves, but for the first
record Reply(int code, String status, String words) {

    static Reply of(int code, String status, String words) {
        return new Reply(code, status, words);
    }

    boolean isYes() {
        return code < 400;
    }

    /// Whether nothing is said after it.
    boolean ends() {
        return code == 421 || code == 221;
    }

    @Override
    public String toString() {
        return code + (words.contains("\r\n") ? "-" : " ") + (status.isEmpty() ? "" : status + " ") + words;
    }
}
