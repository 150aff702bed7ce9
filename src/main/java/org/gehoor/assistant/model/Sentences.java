package org.gehoor.assistant.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sentences of a passage, and which of them say something only together.
///
/// @param all in their order
record Sentences(List<Sentence> all) {

    private static final Pattern END = Pattern.compile("[.!?…]+[)\"'”’]*\\s+(?=[\\p{Lu}\"'“‘(€])");
    private static final Pattern SHORTENED = Pattern.compile(
            "(?i)(?:^|[\\s(])(?:\\p{L}|(?:\\p{L}\\.)+\\p{L}|bijv|bv|evt|nr|art|dhr|mw|mevr|mr|dr|st|no|ca|incl|inkl|excl|zzgl|bzw|max|min|tel|resp|approx)\\.\\s+$");

    /// One sentence.
    ///
    /// @param whole whether it says something: it ends, is no question, and nothing of it was left out
    /// @param leans whether it says something only together with the one before
    record Sentence(String text, Spelled spelled, boolean whole, boolean leans) {}

    Sentences {
        all = List.copyOf(all);
    }

    static Sentences of(String passage, Grammar grammar) {
        var all = new ArrayList<Sentence>();
        boolean list = false;
        boolean asked = false;
        for (String line : passage.split("\\R+")) {
            for (String text : cut(line.strip())) {
                var spelled = Spelled.of(text, grammar);
                boolean whole = text.matches("(?s).*[.!][)\"'”’]*") && !text.contains("…") && !text.contains("...");
                all.add(new Sentence(text, spelled, whole && !text.contains("?"), list || asked || leans(text, grammar)));
                list = list || text.endsWith(":");
                asked = text.endsWith("?");
            }
        }
        return new Sentences(all);
    }

    /// Where a full stop is followed by a capital, unless the stop only shortens a word. What is not cut has to be said whole.
    private static List<String> cut(String line) {
        var pieces = new ArrayList<String>();
        int begin = 0;
        Matcher end = END.matcher(line);
        while (end.find()) {
            String piece = line.substring(begin, end.end());
            if (!SHORTENED.matcher(piece).find()) {
                pieces.add(piece.strip());
                begin = end.end();
            }
        }
        if (begin < line.length()) {
            pieces.add(line.substring(begin).strip());
        }
        return pieces;
    }

    private static boolean leans(String text, Grammar grammar) {
        String[] words = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\s]", " ").strip().split("\\s+");
        return grammar.is("leans", words[0])
                || words.length > 1 && (grammar.is("leans", words[1]) || words[0].equals("het") && grammar.is("leans-it", words[1]));
    }

    /// The first and the last of those that have to be said together with this one.
    List<Integer> togetherWith(int one) {
        int first = one;
        while (first > 0 && all.get(first).leans()) {
            first--;
        }
        int last = one;
        while (last + 1 < all.size() && all.get(last + 1).leans()) {
            last++;
        }
        var together = new ArrayList<Integer>();
        for (int each = first; each <= last; each++) {
            together.add(each);
        }
        return together;
    }
}
