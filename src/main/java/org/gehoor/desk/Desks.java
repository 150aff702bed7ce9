package org.gehoor.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.gehoor.conversation.Conversation;
import org.gehoor.events.Feed;
import org.gehoor.events.Position;
import org.gehoor.promise.Promises;
import org.gehoor.staff.StaffMember;
import org.gehoor.words.Words;
import org.jspecify.annotations.Nullable;

/// Makes the whole desk for one member of staff. The position in the feed is asked before anything is read, so that what happens
/// in between is told afterwards.
final class Desks {

    private final Feed feed;
    private final Reading reading;
    private final Promises promises;
    private final Panes panes;
    private final Clock clock;

    Desks(Feed feed, Reading reading, Promises promises, Panes panes, Clock clock) {
        this.feed = feed;
        this.reading = reading;
        this.promises = promises;
        this.panes = panes;
        this.clock = clock;
    }

    /// What the three panes are made by.
    record Panes(Lineup lineup, Talks talks, Sides sides) {}

    /// Without a conversation.
    DeskView empty(StaffMember me, @Nullable String notice, Words words) {
        Position from = feed.now();
        return new DeskView("/desk/live?from=" + from, panes.lineup().pane(me, Optional.empty(), words),
                null, null, today(words), notice);
    }

    /// With one conversation.
    ///
    /// @throws org.gehoor.pages.Refusal NOT_FOUND
    DeskView with(String id, StaffMember me, Typing typing, Words words) {
        Position from = feed.now();
        Conversation one = reading.open(id, me);
        Talk talk = panes.talks().talk(one, me, typing, words);
        return new DeskView(Address.of(one.id()) + "/live?from=" + from + "&said=" + talk.log().last(),
                panes.lineup().pane(me, Optional.of(one.id()), words), talk,
                panes.sides().side(one, me, words), null, null);
    }

    /// How many of the promises of this day were kept.
    private Mark today(Words words) {
        Instant morning = clock.instant().atZone(words.zone()).toLocalDate().atStartOfDay(words.zone()).toInstant();
        Promises.Kept kept = promises.keptSince(morning);
        if (kept.made() == 0) {
            return new Mark("none", words.say("desk.today.no_promises"));
        }
        return new Mark(kept.kept() == kept.made() ? "kept" : "none",
                words.say("desk.today.kept", "kept", Long.toString(kept.kept()), "made", Long.toString(kept.made())));
    }
}
