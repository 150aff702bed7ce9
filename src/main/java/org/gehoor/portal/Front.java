package org.gehoor.portal;

import java.util.List;
import org.gehoor.reachability.Hours;
import org.gehoor.reachability.Kept;
import org.jspecify.annotations.Nullable;

/// The front page: the ways to a person in their order, when we are open, and whether we kept our word.
/// `aroundTheClock` says that the hours need no table; `kept` holds the promises of the last seven days.
public record Front(List<Channel> channels, String now, boolean aroundTheClock, List<Hours.Day> week, Kept kept) {

    /// One way: where it starts (null when it is no page), what it is, how long it takes and what that time is until.
    public record Channel(String icon, @Nullable String href, String name, String text, @Nullable String waiting, @Nullable String until) {}
}
