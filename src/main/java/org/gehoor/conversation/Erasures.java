package org.gehoor.conversation;

import java.util.ArrayList;
import java.util.List;

/// How lines whose words are gone are shown: one for all that follow each other.
public final class Erasures {

    private Erasures() {}

    /// The lines without those that would only repeat that words were erased.
    public static List<Entry> folded(List<Entry> entries) {
        var shown = new ArrayList<Entry>();
        for (Entry entry : entries) {
            boolean again = entry.what() instanceof Entry.What.Erased && !shown.isEmpty() && shown.getLast().what() instanceof Entry.What.Erased;
            if (!again) {
                shown.add(entry);
            }
        }
        return shown;
    }
}
