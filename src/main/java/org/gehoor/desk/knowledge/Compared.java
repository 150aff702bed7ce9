package org.gehoor.desk.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.gehoor.knowledge.Difference;
import org.gehoor.knowledge.Wording;
import org.gehoor.words.Words;

/// What changed in one part of an article.
///
/// @param part as the editor calls it
public record Compared(String part, List<Difference.Piece> pieces) {

    /// The parts that differ, in the order of the editor.
    static List<Compared> of(Wording before, Wording after, Words words) {
        var all = new ArrayList<Compared>();
        add(all, words.say("knowledge.field.title"), before.title(), after.title());
        add(all, words.say("knowledge.field.answer"), before.answer(), after.answer());
        add(all, words.say("knowledge.field.questions"), before.lines(), after.lines());
        add(all, words.say("knowledge.field.body"), before.body(), after.body());
        add(all, words.say("knowledge.by_topic"), Topics.name(before.topic(), words), Topics.name(after.topic(), words));
        add(all, words.say("knowledge.field.audience"), words.say("knowledge.audience." + before.audience().code()),
                words.say("knowledge.audience." + after.audience().code()));
        return all;
    }

    private static void add(List<Compared> all, String part, String before, String after) {
        if (!before.equals(after)) {
            all.add(new Compared(part, Difference.between(before, after)));
        }
    }
}
