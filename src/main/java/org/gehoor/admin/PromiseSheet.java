package org.gehoor.admin;

import java.util.List;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;

/// The page on which it is chosen by when something is due.
///
/// @param laws     every profile there is
/// @param together what follows from those that apply and our own terms: of each the earliest
/// @param goals    what must be met for so many of 100 people
/// @param lines    what kind of matter people come with to each line
public record PromiseSheet(List<Law> laws, List<Result> together, List<Result> goals, Own own, List<OfLine> lines, Faults faults, boolean saved) {

    public PromiseSheet {
        laws = List.copyOf(laws);
        together = List.copyOf(together);
        goals = List.copyOf(goals);
        lines = List.copyOf(lines);
    }

    /// One profile.
    ///
    /// @param days whose working days count
    public record Law(Choice choice, boolean chosen, String days, List<Term> terms) {
        public Law {
            terms = List.copyOf(terms);
        }
    }

    /// One term of it.
    ///
    /// @param source   where it stands, its number in our list, and when it was read
    /// @param standing `kept` when the law itself was read, else `at-risk`
    public record Term(String what, String number, String words, String source, String standing, String evidence) {}

    /// By when something is due in the end.
    ///
    /// @param from which rule it follows from
    public record Result(String what, String number, String from) {}

    /// Our own terms, as typed.
    public record Own(String minutes, String days, String until, List<Choice> dayChoices, List<Choice> untilChoices) {
        public Own {
            dayChoices = List.copyOf(dayChoices);
            untilChoices = List.copyOf(untilChoices);
        }
    }

    /// A line and its kind of matter.
    public record OfLine(String field, String label, List<Choice> choices, String value) {
        public OfLine {
            choices = List.copyOf(choices);
        }
    }
}
