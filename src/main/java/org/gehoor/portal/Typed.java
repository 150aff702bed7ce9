package org.gehoor.portal;

import org.gehoor.files.Uploads;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Refusal;
import org.gehoor.words.Words;

/// Reads the small things that people type.
final class Typed {

    private Typed() {}

    /// One line without control characters, cut to a length.
    static String line(String typed, int longest) {
        String line = typed.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]+", " ").strip();
        return line.codePointCount(0, line.length()) <= longest ? line : line.substring(0, line.offsetByCodePoints(0, longest));
    }

    /// What is wrong with the files; and when something else is, that they must be chosen again, since a browser does not send them twice.
    static Faults files(Uploads files, Faults faults, Words words) {
        if (files.refusal() != null) {
            return faults.with("files", sentence(files.refusal(), words));
        }
        return faults.isEmpty() || files.isEmpty() ? faults : faults.with("files", words.say("files.again"));
    }

    /// What to do, as it stands at a field.
    static String sentence(Refusal refused, Words words) {
        return words.say(refused.code().key(), refused.namesAndValues());
    }
}
