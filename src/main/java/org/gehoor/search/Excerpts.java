package org.gehoor.search;

import java.util.ArrayList;
import java.util.List;

/// The part of a text that is shown of a hit: it begins some words before the first one that was looked for.
final class Excerpts {

    private static final int BEFORE = 40;
    private static final int LENGTH = 200;
    private static final String CUT = "…";

    private Excerpts() {}

    static List<Piece> of(Asked asked, String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        List<Forms.Word> words = Forms.words(line);
        List<Forms.Word> found = words.stream().filter(word -> isAsked(asked, word)).toList();
        int first = found.isEmpty() ? 0 : found.getFirst().from();
        int from = words.stream().mapToInt(Forms.Word::from).filter(start -> start >= first - BEFORE).findFirst().orElse(0);
        from = first <= BEFORE ? 0 : from;
        int limit = from + LENGTH;
        int until = limit >= line.length() ? line.length()
                : words.stream().mapToInt(Forms.Word::until).filter(end -> end <= limit).max().orElse(limit);
        return pieces(line, Math.max(from, 0), Math.max(until, from), found);
    }

    private static List<Piece> pieces(String line, int from, int until, List<Forms.Word> found) {
        var pieces = new ArrayList<Piece>();
        add(pieces, from > 0 ? CUT : "", false);
        int at = from;
        for (Forms.Word word : found) {
            if (word.from() >= at && word.until() <= until) {
                add(pieces, line.substring(at, word.from()), false);
                add(pieces, line.substring(word.from(), word.until()), true);
                at = word.until();
            }
        }
        add(pieces, line.substring(at, until) + (until < line.length() ? CUT : ""), false);
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean found) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, found));
        }
    }

    private static boolean isAsked(Asked asked, Forms.Word word) {
        var forms = Forms.of(word);
        return asked.forms().stream().anyMatch(any -> any.stream().anyMatch(forms::contains))
                || asked.phrases().stream().anyMatch(phrase -> phrase.contains(word.plain()) && !word.isEverywhere());
    }
}
