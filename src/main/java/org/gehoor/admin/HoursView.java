package org.gehoor.admin;

import java.util.List;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;
import org.jspecify.annotations.Nullable;

/// The page of the opening hours of one line: of people, of one channel, or of the shop.
///
/// @param at      whose hours these are, and of which line
/// @param typed   what stands in the fields
/// @param week    the days of the week
/// @param country what can be chosen about public holidays; empty where that is said elsewhere
/// @param notices what an administrator should know
/// @param days    the dates that differ, from today on
public record HoursView(At at, HoursForm typed, Faults faults, List<DayField> week, List<Choice> country, List<Choice> regions, List<Choice> onHolidays,
                        List<Choice> also, Notices notices, List<Row> days, List<Promise> promises) {

    public HoursView {
        week = List.copyOf(week);
        country = List.copyOf(country);
        regions = List.copyOf(regions);
        onHolidays = List.copyOf(onHolidays);
        also = List.copyOf(also);
        days = List.copyOf(days);
        promises = List.copyOf(promises);
    }

    /// Whose hours: the address of this page, tabs to the others, and in words.
    ///
    /// @param what  a sentence about what these hours are for
    /// @param empty what an empty week means
    public record At(String href, List<Tab> lines, List<Tab> whose, String name, String what, String empty) {}

    public record Tab(String href, String label, boolean here) {}

    /// A day of the week, and the field for its hours.
    public record DayField(String name, String label, String value, @Nullable String error) {}

    /// @param sold    when one can buy while nobody is there; empty when never
    /// @param changed what somebody else wrote meanwhile; empty when nobody did
    /// @param holidays whose public holidays are filled in; empty when none are
    public record Notices(boolean saved, List<String> sold, List<String> changed, String holidays) {}

    /// Dates that differ, in a row when they are alike.
    ///
    /// @param first of the dates, as in an address
    /// @param set   whether somebody wrote it, and can take it away; else it is a public holiday
    public record Row(String first, String last, String name, String open, boolean set) {}

    /// How often a kind of promise was kept.
    public record Promise(String kind, String kept) {}
}
