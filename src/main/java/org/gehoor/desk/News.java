package org.gehoor.desk;

import java.util.List;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Entry.What;
import org.gehoor.conversation.Entry.Who;
import org.gehoor.conversation.Timelines;
import org.gehoor.staff.StaffMember;

/// Knows whether something came into a conversation that whoever writes has not seen.
final class News {

    private final Timelines timelines;

    News(Timelines timelines) {
        this.timelines = timelines;
    }

    /// Whether others said or did something after the last line that was on the page.
    boolean since(long seen, Conversation one, StaffMember me) {
        List<Entry> entries = timelines.after(one.id(), seen);
        return entries.stream().anyMatch(entry -> isByOthers(entry.who(), me) && !isOfTheHouse(entry.what()));
    }

    private static boolean isByOthers(Who who, StaffMember me) {
        return switch (who) {
            case Who.Customer _, Who.Computer _ -> true;
            case Who.Person person -> !person.name().equals(me.name());
        };
    }

    /// What the house writes down along with somebody's act changes no answer.
    private static boolean isOfTheHouse(What what) {
        return what instanceof What.PromiseMade || what instanceof What.PromiseEnded || what instanceof What.PromiseBroken
                || what instanceof What.PromiseWarned || what instanceof What.LanguageChanged
                || what instanceof What.Rated || what instanceof What.LeftLine || what instanceof What.BackInLine
                || what instanceof What.TurnWouldHaveCome;
    }
}
