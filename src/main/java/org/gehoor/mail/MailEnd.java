package org.gehoor.mail;

/// Finds the end of a mail in what comes in, and takes away the dots that were put in front of lines (RFC 5321, 4.5.2).
///
/// ```
///  IN_LINE ──CR──▶ RETURN ──LF──▶ LINE_BEGINS ──.──▶ DOT ──CR──▶ DOT_RETURN ──LF──▶ REACHED
///     ▲               │                │               │             │
///     └──anything─────┴────────────────┴───────────────┴─────────────┘
/// ```
///
/// A line that ends with LF alone is no line here: who lets it end a mail can be made to see two mails where another server saw one.
final class MailEnd {

    private enum State { IN_LINE, RETURN, LINE_BEGINS, DOT, DOT_RETURN, REACHED }

    private State state = State.LINE_BEGINS;

    boolean isReached() {
        return state == State.REACHED;
    }

    /// Reads from a buffer and gives what belongs to the mail.
    ///
    /// @return how many bytes it read: all, or until the end of the mail
    int read(byte[] buffer, int from, int until, Spool into) {
        int kept = from;
        for (int at = from; at < until; at++) {
            byte one = buffer[at];
            switch (state) {
                case IN_LINE -> state = one == '\r' ? State.RETURN : State.IN_LINE;
                case RETURN -> state = one == '\n' ? State.LINE_BEGINS : afterReturn(one);
                case LINE_BEGINS -> {
                    if (one == '.') {
                        into.write(buffer, kept, at - kept);
                        kept = at + 1;
                        state = State.DOT;
                    } else {
                        state = afterReturn(one);
                    }
                }
                case DOT -> {
                    if (one == '\r') {
                        kept = at + 1;
                        state = State.DOT_RETURN;
                    } else {
                        state = State.IN_LINE;
                    }
                }
                case DOT_RETURN -> {
                    if (one == '\n') {
                        state = State.REACHED;
                        return at + 1 - from;
                    }
                    into.write(RETURN, 0, 1);
                    state = afterReturn(one);
                }
                case REACHED -> throw new IllegalStateException("the mail has ended");
            }
        }
        into.write(buffer, kept, until - kept);
        return until - from;
    }

    private static final byte[] RETURN = {'\r'};

    private static State afterReturn(byte one) {
        return one == '\r' ? State.RETURN : State.IN_LINE;
    }
}
