package org.gehoor.record;

import java.util.List;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;

/// The figures of one month, as they are shown.
///
/// @param code    `2026-05`
/// @param name    *mei*
/// @param present whether it is not over yet
/// @param before  the promises of the month before, whose name is `beforeName`
/// @param foot    where the figures come from
public record MonthView(String code, String name, boolean present, List<Choice> choices, Faults faults, Tally tally, Tally before, String beforeName,
                        Chart chart, List<OfChannel> channels, Foot foot) {

    public MonthView {
        choices = List.copyOf(choices);
        channels = List.copyOf(channels);
    }

    /// The promises of one channel.
    public record OfChannel(String code, String name, Chart chart) {}

    /// Where the figures come from: up to which entry they count and when that was, when they were checked (empty: never yet), and the latest
    /// differences that were found.
    public record Foot(long number, String at, String checked, boolean right, List<Wrong> wrong) {

        public Foot {
            wrong = List.copyOf(wrong);
        }
    }

    /// One difference: what was shown, and what is right.
    public record Wrong(String at, String day, String figure, long shown, long counted) {}

    /// Yes, partly and no together.
    public long answers() {
        return tally.of(Figure.SOLVED);
    }

    /// How often a conversation was closed, however it was; setting aside is no closing.
    public long closings() {
        return tally.of(Figure.ENDED) - tally.of(Figure.ENDED, "set_aside");
    }
}
