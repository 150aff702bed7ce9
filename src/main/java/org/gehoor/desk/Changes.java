package org.gehoor.desk;

import java.util.List;
import org.gehoor.conversation.Conversation;
import org.gehoor.pages.Choice;
import org.gehoor.staff.StaffMember;
import org.gehoor.words.Words;

/// Makes the pieces of a conversation's page that change.
final class Changes {

    private final Talks talks;
    private final Heads heads;
    private final Sides sides;

    Changes(Talks talks, Heads heads, Sides sides) {
        this.talks = talks;
        this.heads = heads;
        this.sides = sides;
    }

    /// Everything since a line.
    Pieces since(long seen, Conversation one, StaffMember me, Words words) {
        List<Said> said = talks.after(one, seen, words);
        return new Pieces(said, heads.head(one, me, words), talks.lost(one, me, words), talks.leaves(one, me, words), sides.agreements(one, words),
                said.isEmpty() ? seen : said.getLast().sequence());
    }

    /// What may happen after a reply, as it is now.
    List<Choice> moments(Conversation one, Words words) {
        return talks.moments(one, words);
    }
}
