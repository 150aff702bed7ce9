package org.gehoor.portal;

import java.util.List;
import org.gehoor.reachability.Hours;
import org.gehoor.reachability.Kept;
import org.jspecify.annotations.Nullable;

/// The front page: the ways to a person in their order, when we are open, and whether we kept our word.
///
/// @param kept the promises of the last seven days
public record Front(List<Channel> channels, Open open, Kept kept) {

    /// When we are open.
    ///
    /// @param now            how it is now
    /// @param aroundTheClock whether the hours need no table
    /// @param later          the next day after this week that differs; null when there is none soon
    /// @param others         the ways for which it differs
    public record Open(String now, boolean aroundTheClock, List<Hours.Day> week, Hours.@Nullable Day later, List<Other> others) {

        public Open {
            week = List.copyOf(week);
            others = List.copyOf(others);
        }
    }

    /// A way with hours of its own, in a few lines.
    public record Other(String name, List<String> lines) {

        public Other {
            lines = List.copyOf(lines);
        }
    }

    /// One way: where it starts (null when it is no page), what it is, how long it takes and what that time is until.
    public record Channel(String icon, @Nullable String href, String name, String text, @Nullable String waiting, @Nullable String until) {}
}
