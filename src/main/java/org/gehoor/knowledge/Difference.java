package org.gehoor.knowledge;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What changed between two texts, word by word in the lines that changed.
public final class Difference {

    /// Comparing more pieces than this on one side costs more than it tells; then all is gone and all is new.
    private static final int MOST = 3_000;
    private static final Pattern WORD = Pattern.compile("\\s|[^\\s]+");

    private Difference() {}

    /// How a stretch of text relates to both.
    public enum Kind { SAME, GONE, NEW }

    /// A stretch of text, with its line ends.
    public record Piece(Kind kind, String text) {}

    /// The stretches in their order: what is gone stands before what came for it. Empty when both are empty.
    public static List<Piece> between(String before, String after) {
        var pieces = new ArrayList<Piece>();
        add(lines(before), lines(after), true, pieces);
        return joined(pieces);
    }

    private static void add(List<String> before, List<String> after, boolean wordByWord, List<Piece> pieces) {
        if (before.size() > MOST || after.size() > MOST) {
            pieces.add(new Piece(Kind.GONE, String.join("", before)));
            pieces.add(new Piece(Kind.NEW, String.join("", after)));
            return;
        }
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
            String gone = String.join("", delta.getSource().getLines());
            String fresh = String.join("", delta.getTarget().getLines());
            if (delta.getType() == DeltaType.EQUAL) {
                pieces.add(new Piece(Kind.SAME, gone));
            } else if (delta.getType() == DeltaType.CHANGE && wordByWord) {
                add(words(gone), words(fresh), false, pieces);
            } else {
                pieces.add(new Piece(Kind.GONE, gone));
                pieces.add(new Piece(Kind.NEW, fresh));
            }
        }
    }

    /// Each line with its end.
    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /// Stretches of one kind that touch are one, and a blank between two changes belongs to both of them.
    private static List<Piece> joined(List<Piece> pieces) {
        var joined = new ArrayList<Piece>();
        var gone = new StringBuilder();
        var fresh = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean between = piece.kind() == Kind.SAME && piece.text().equals(" ") && i + 1 < pieces.size() && !gone.isEmpty() && !fresh.isEmpty();
            if (piece.kind() == Kind.SAME && !between) {
                flush(gone, fresh, joined);
                joined.add(piece);
            } else {
                gone.append(piece.kind() == Kind.NEW ? "" : piece.text());
                fresh.append(piece.kind() == Kind.GONE ? "" : piece.text());
            }
        }
        flush(gone, fresh, joined);
        return List.copyOf(joined);
    }

    private static void flush(StringBuilder gone, StringBuilder fresh, List<Piece> joined) {
        if (!gone.isEmpty()) {
            joined.add(new Piece(Kind.GONE, gone.toString()));
        }
        if (!fresh.isEmpty()) {
            joined.add(new Piece(Kind.NEW, fresh.toString()));
        }
        gone.setLength(0);
        fresh.setLength(0);
    }
}
