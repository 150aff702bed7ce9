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
public record Typing(String message, String next, String note, String summary, Faults faults, @Nullable String problem) {

    static Typing nothing() {
        return new Typing("", "", "", "", Faults.none(), null);
    }

    boolean isNothing() {
        return equals(nothing());
    }

    static Typing reply(String message, String next) {
        return new Typing(message, next, "", "", Faults.none(), null);
    }

    static Typing note(String note) {
        return new Typing("", "", note, "", Faults.none(), null);
    }

    static Typing call(String summary) {
        return new Typing("", "", "", summary, Faults.none(), null);
    }

    /// Refused: at the field when its writer can put it right, above the forms otherwise.
    Typing refused(Refusal refusal, String field, Words words) {
        String text = words.say(refusal.code().key(), refusal.namesAndValues());
        return refusal.code().kind() == Refusal.Kind.ASK_AGAIN
                ? new Typing(message, next, note, summary, Faults.none().with(field, text), null)
                : with(text);
    }

    Typing with(String problem) {
        return new Typing(message, next, note, summary, faults, problem);
    }

    /// A browser does not send files twice.
    Typing choosingAgain(Uploads files, String field, Words words) {
        boolean said = files.isEmpty() || faults.of(field) != null;
        return said ? this : new Typing(message, next, note, summary, faults.with(field, words.say("files.again")), problem);
    }
}
