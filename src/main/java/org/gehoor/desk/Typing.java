package org.gehoor.desk;

import org.gehoor.files.Uploads;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Refusal;
import org.gehoor.words.Words;
import org.jspecify.annotations.Nullable;

/// What somebody typed beside a conversation and could not be taken yet, and why.
///
/// @param next    what was chosen to happen after the reply
/// @param problem what stands above the forms; null when nothing went wrong, or only at a field
/// @param added   whether something was added to what is being written, so that what a browser kept of it still belongs before it
public record Typing(String message, String next, String note, String summary, Faults faults, @Nullable String problem, boolean added) {

    private Typing(String message, String next, String note, String summary) {
        this(message, next, note, summary, Faults.none(), null, false);
    }


    static Typing nothing() {
        return new Typing("", "", "", "");
    }

    boolean isNothing() {
        return equals(nothing());
    }

    static Typing reply(String message, String next) {
        return new Typing(message, next, "", "");
    }

    static Typing adding(String message, String next) {
        return new Typing(message, next, "", "", Faults.none(), null, true);
    }

    static Typing note(String note) {
        return new Typing("", "", note, "");
    }

    static Typing call(String summary) {
        return new Typing("", "", "", summary);
    }

    /// Refused: at the field when its writer can put it right, above the forms otherwise.
    Typing refused(Refusal refusal, String field, Words words) {
        String text = words.say(refusal.code().key(), refusal.namesAndValues());
        return refusal.code().kind() == Refusal.Kind.ASK_AGAIN
                ? new Typing(message, next, note, summary, Faults.none().with(field, text), null, added)
                : with(text);
    }

    Typing with(String problem) {
        return new Typing(message, next, note, summary, faults, problem, added);
    }

    /// A browser does not send files twice.
    Typing choosingAgain(Uploads files, String field, Words words) {
        boolean said = files.isEmpty() || faults.of(field) != null;
        return said ? this : new Typing(message, next, note, summary, faults.with(field, words.say("files.again")), problem, added);
    }
}
