package org.gehoor.chat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gehoor.timeline.CaseLanguage;
import org.gehoor.timeline.CustomerTimeline.Line;
import org.gehoor.timeline.CustomerTimeline.Said;
import org.jspecify.annotations.Nullable;

/// The page of a chat.
///
/// @param greetedAt when the computer said that it is one; null when it was never its turn
/// @param earlier   what was said to the computer before a person was asked for, folded away; all of it when it has ended
/// @param lines     the rest
/// @param since     the position in the feed from which the page is brought up to date
/// @param unsent    what was typed and could not be taken
/// @param language  in which language it is
public record Talk(String id, String reference, Now now, @Nullable Instant greetedAt, List<Line> earlier, List<Line> lines, String since,
                   Unsent unsent, CaseLanguage language) {

    public Talk {
        earlier = List.copyOf(earlier);
        lines = List.copyOf(lines);
    }

    /// Where its stream is.
    public String live() {
        long last = Stream.concat(earlier.stream(), lines.stream()).mapToLong(Line::sequence).max().orElse(0);
        return "/chat/" + id + "/live?after=" + since + "&seen=" + last + "&heard=" + Aloud.code(now);
    }

    /// Whether it is closed or set aside.
    public boolean isEnded() {
        return now instanceof Now.Closed || now instanceof Now.SetAside || now instanceof Now.GoesOn;
    }

    /// How many messages are folded away; the greeting counts.
    public int messagesEarlier() {
        return (greetedAt == null ? 0 : 1)
                + (int) earlier.stream().filter(line -> line instanceof org.gehoor.timeline.CustomerTimeline.Said).count();
    }
}
