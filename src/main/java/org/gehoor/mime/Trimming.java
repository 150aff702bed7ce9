package org.gehoor.mime;

import java.util.Arrays;
import java.util.List;
import org.gehoor.mime.Stretches.Kind;
import org.gehoor.mime.Stretches.Stretch;

/// Puts away what a mail repeats, so that what is new can be read: the history below an answer or above it, and what stands under a mail.
///
/// 1. The writer's own words are never put away when in doubt. A mail that is only a quote, only forwarded, or only a signature stays whole.
/// 2. Words below a quote stay; where somebody answers line by line, the lines they answer stay too.
/// 3. Every line that is not blank is in [Trimmed#words()] or in [Trimmed#rest()].
/// 4. The time is linear in the length of the mail, whatever is in it.
public final class Trimming {

    private final Lines lines;
    private final List<Stretch> stretches;
    private final OwnWords own;
    private final boolean[] kept;

    private Trimming(String text) {
        this.lines = Lines.of(text);
        this.stretches = Stretches.of(lines);
        this.own = new OwnWords(lines, stretches);
        this.kept = new boolean[lines.size()];
    }

    /// Divides the words of a mail.
    public static Trimmed of(String text) {
        var trimming = new Trimming(text);
        trimming.choose();
        String words = trimming.join(true);
        return words.isEmpty() ? new Trimmed(text.strip(), "") : new Trimmed(words, trimming.join(false));
    }

    /// What a program announces and no `>` marks is history with all that follows. Unless nobody wrote a word above it: then it is forwarded as it is,
    /// or announced above an answer that cannot be told from it. And unless its writer leads up to it: then it is shown to us, with what is below it.
    private void choose() {
        int announced = announced();
        boolean found = announced < stretches.size();
        boolean alone = found && own.before(announced) == 0;
        if (alone && stretches.get(announced).kind() == Kind.HEADING) {
            Arrays.fill(kept, true);
        } else {
            choose(alone ? stretches.size() : announced);
        }
        if (found && !alone && ledUpTo(announced - 1)) {
            Arrays.fill(kept, stretches.get(announced).from(), kept.length, true);
        }
    }

    private void choose(int end) {
        for (int i = 0; i < end; i++) {
            Stretch stretch = stretches.get(i);
            if (stretch.kind() == Kind.OWN) {
                Arrays.fill(kept, stretch.from(), own.end(i), true);
            } else if (stretch.kind() == Kind.QUOTED && stays(i, end)) {
                Arrays.fill(kept, stretch.from(), stretch.to(), true);
            }
        }
    }

    /// The first stretch that announces something that no `>` marks; their number when there is none.
    private int announced() {
        int at = 0;
        while (at < stretches.size() && (!announces(at) || announcesQuote(at))) {
            at++;
        }
        return at;
    }

    private boolean announces(int stretch) {
        return stretch >= 0 && (stretches.get(stretch).kind() == Kind.HEADING || stretches.get(stretch).kind() == Kind.ATTRIBUTION);
    }

    private boolean announcesQuote(int announcement) {
        int next = announcement + 1;
        while (next < stretches.size() && next < announcement + 3 && announces(next)) {
            next++;
        }
        return next < stretches.size() && stretches.get(next).kind() == Kind.QUOTED;
    }

    /// Whether a quote stays: somebody answers it. One that a program announced above the only answer is history; one below all answers is
    /// too, unless its writer leads up to it.
    private boolean stays(int quote, int end) {
        if (own.between(quote, end) == 0) {
            return own.before(quote) > 0 && !announces(quote - 1) && ledUpTo(quote - 1);
        }
        return own.before(quote) > 0 || own.between(quote, end) > 1 || !announces(quote - 1);
    }

    /// Whether the words before it end in a colon: it is shown to us, not left over.
    private boolean ledUpTo(int before) {
        int last = own.end(before) - 1;
        return last >= stretches.get(before).from() && lines.plain(last).endsWith(":");
    }

    private String join(boolean which) {
        var text = new StringBuilder();
        int blanks = 0;
        for (int i = 0; i < kept.length; i++) {
            if (kept[i] != which) {
                blanks = Math.max(blanks, 1);
            } else if (lines.blank(i)) {
                blanks++;
            } else {
                text.append("\n".repeat(text.isEmpty() ? 0 : Math.min(blanks, 2) + 1)).append(lines.raw(i).stripTrailing());
                blanks = 0;
            }
        }
        return text.toString();
    }
}
