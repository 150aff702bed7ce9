package org.gehoor.mime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mail cut into stretches: what its writer wrote, what programs announce, and what is quoted.
///
/// 1. Every line is in one stretch, in order; blank lines belong to the stretch before them.
/// 2. A quote that lost its `>` where a program broke a long line is still that quote.
/// 3. A line that only may be an announcement is one when a quote follows, else its writer's own words.
final class Stretches {

    /// What a stretch is.
    enum Kind {
        /// Written by whoever sent the mail, as far as we can tell.
        OWN,
        /// Marked by `>`.
        QUOTED,
        /// `On ... wrote:`
        ATTRIBUTION,
        /// `-----Original Message-----`, or From, Sent, To and Subject.
        HEADING
    }

    /// Lines from here up to there.
    record Stretch(Kind kind, int from, int to) {}

    private static final int FULL_LINE = 60;

    private Stretches() {}

    static List<Stretch> of(Lines lines) {
        @Nullable Kind[] kinds = new Kind[lines.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = lines.blank(i) ? null : lines.quoted(i) ? Kind.QUOTED : Kind.OWN;
        }
        markBrokenQuotes(lines, kinds);
        markAttributions(lines, kinds);
        markHeadings(lines, kinds);
        return stretches(kinds);
    }

    private static void markBrokenQuotes(Lines lines, @Nullable Kind[] kinds) {
        for (int i = 1; i + 1 < kinds.length; i++) {
            if (kinds[i] == Kind.OWN && kinds[i - 1] == Kind.QUOTED && kinds[i + 1] == Kind.QUOTED && goesOn(lines.face(i - 1), lines.face(i))) {
                kinds[i] = Kind.QUOTED;
            }
        }
    }

    /// Whether a line goes on with a full one that did not end its sentence.
    private static boolean goesOn(String before, String line) {
        return before.length() >= FULL_LINE && ".?!:;".indexOf(before.charAt(before.length() - 1)) < 0 && !line.isEmpty()
                && Character.isLowerCase(line.charAt(0));
    }

    private static void markAttributions(Lines lines, @Nullable Kind[] kinds) {
        for (int end = 0; end < kinds.length; end++) {
            if (kinds[end] == null) {
                continue;
            }
            var found = Attributions.endingAt(lines, end);
            if (found.isPresent() && (found.get().sure() || quoteFollows(lines, kinds, end))) {
                for (int i = found.get().from(); i <= end; i++) {
                    kinds[i] = Kind.ATTRIBUTION;
                }
            }
        }
    }

    private static boolean quoteFollows(Lines lines, @Nullable Kind[] kinds, int end) {
        int next = lines.notBlankFrom(end + 1);
        return next < kinds.length && kinds[next] == Kind.QUOTED;
    }

    private static void markHeadings(Lines lines, @Nullable Kind[] kinds) {
        int i = 0;
        while (i < kinds.length) {
            int end = kinds[i] == Kind.OWN ? Headings.end(lines, i) : i;
            for (int at = end > i ? Headings.begin(lines, i) : i; at < end; at++) {
                kinds[at] = Kind.HEADING;
            }
            i = Math.max(i + 1, end);
        }
    }

    private static List<Stretch> stretches(@Nullable Kind[] kinds) {
        var stretches = new ArrayList<Stretch>();
        int from = 0;
        Kind now = Kind.OWN;
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] != null && kinds[i] != now) {
                if (i > from) {
                    stretches.add(new Stretch(now, from, i));
                }
                from = i;
                now = kinds[i];
            }
        }
        if (from < kinds.length) {
            stretches.add(new Stretch(now, from, kinds.length));
        }
        return List.copyOf(stretches);
    }
}
