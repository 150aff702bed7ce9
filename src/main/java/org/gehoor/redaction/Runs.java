package org.gehoor.redaction;

import java.util.ArrayList;
import java.util.List;

/// Digits in a row, in groups that spaces, dots, dashes and the like keep apart.
final class Runs {

    private static final String BETWEEN = " \t\r\n.-/_()'+\\";
    private static final int FARTHEST = 4;

    private Runs() {}

    /// Digits without anything between.
    record Group(int from, int to) {
        int length() {
            return to - from;
        }
    }

    /// Groups that follow each other.
    record Run(List<Group> groups) {
        Run {
            groups = List.copyOf(groups);
        }

        int digits() {
            return groups.stream().mapToInt(Group::length).sum();
        }

        int from() {
            return groups.getFirst().from();
        }

        int to() {
            return groups.getLast().to();
        }
    }

    /// Every run with at least so many digits.
    static List<Run> of(String text, int least) {
        var runs = new ArrayList<Run>();
        var groups = new ArrayList<Group>();
        int digits = 0;
        for (int i = 0; i < text.length(); ) {
            if (!isDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            if (!groups.isEmpty() && !near(text, groups.getLast().to(), i)) {
                keep(runs, groups, digits, least);
                digits = 0;
            }
            groups.add(new Group(i, end));
            digits += end - i;
            i = end;
        }
        keep(runs, groups, digits, least);
        return runs;
    }

    static String digits(String text, List<Group> groups) {
        var digits = new StringBuilder();
        groups.forEach(group -> digits.append(text, group.from(), group.to()));
        return digits.toString();
    }

    private static void keep(List<Run> runs, List<Group> groups, int digits, int least) {
        if (digits >= least) {
            runs.add(new Run(groups));
        }
        groups.clear();
    }

    private static boolean near(String text, int from, int to) {
        if (to - from > FARTHEST) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (BETWEEN.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }
}
