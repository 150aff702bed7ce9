package org.gehoor.queue;

import org.gehoor.pages.Refusal;

/// What the line refuses to staff. It refuses nothing to customers.
public enum QueueRefusal implements Refusal.Code {
    /// Others wait longer; they are first.
    OTHERS_FIRST(Refusal.Kind.NOT_YOURS_TO_DECIDE),
    /// A colleague was a moment earlier, or the customer has closed it.
    GONE(Refusal.Kind.TOO_LATE),
    /// The twenty seconds are over: it was offered to a colleague, or stands at the head of the line.
    OFFER_OVER(Refusal.Kind.TOO_LATE),
    /// Only who is there can be cut off; anybody else is handed over.
    NOT_LIVE(Refusal.Kind.TOO_LATE),
    /// The two are one already, or it is the same conversation.
    ONE_ALREADY(Refusal.Kind.TOO_LATE),
    /// It goes on in no other conversation.
    NOT_MERGED(Refusal.Kind.TOO_LATE),
    /// Where it went on went on in yet another: the later step is taken back first.
    LATER_FIRST(Refusal.Kind.TOO_LATE),
    /// What is promised is still to come, and within sixty days.
    NO_PROMISE_SO_LATE(Refusal.Kind.ASK_AGAIN),
    /// The law wants it sooner.
    LATER_THAN_THE_LAW(Refusal.Kind.ASK_AGAIN),
    /// One that runs is due earlier, and nobody said that it may be broken.
    WOULD_BREAK_A_PROMISE(Refusal.Kind.ASK_AGAIN),
    /// Somebody else wrote other opening hours meanwhile.
    HOURS_CHANGED(Refusal.Kind.TOO_LATE);

    private final Refusal.Kind kind;

    QueueRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
