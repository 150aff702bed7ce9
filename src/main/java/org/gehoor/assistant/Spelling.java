package org.gehoor.assistant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which words of the lists a typed word may be meant for: itself, or when it is no known word, with letters for digits ("m3ns"), without
/// letters held down ("meeens"), with a star filled in, or with one typing error (two in long words). The first and the last letter count as
/// right, except when they were swapped with their neighbour: words that end differently are mostly different words.
final class Spelling {

    private static final int LONG_WORD = 6;
    private static final int VERY_LONG_WORD = 9;
    private static final int LONGEST_ERROR = 20;
    private static final int FEWEST_LETTERS = 3;
    private static final String DIGITS = "013457@$";
    private static final String AS_LETTERS = "oieastas";

    private final Set<String> known;
    private final Map<String, List<String>> withoutLetters = new HashMap<>();

    /// @param lists all words of the lists
    /// @param right words that look like one of them, but are right as they stand
    Spelling(Set<String> lists, Set<String> right) {
        this.known = new HashSet<>(lists);
        for (String word : lists) {
            if (word.length() >= LONG_WORD) {
                for (String shorter : shorter(word, errors(word))) {
                    withoutLetters.computeIfAbsent(shorter, _ -> new ArrayList<>()).add(word);
                }
            }
        }
        known.addAll(right);
    }

    List<String> meant(String typed) {
        if (known.contains(typed)) {
            return List.of(typed);
        }
        if (typed.chars().allMatch(Character::isDigit)) {
            return List.of(typed);
        }
        if (typed.indexOf('*') >= 0) {
            List<String> filled = known.stream().filter(word -> fills(typed, word)).toList();
            return filled.isEmpty() ? List.of(typed) : filled;
        }
        String plain = heldDown(letters(typed));
        return known.contains(plain) ? List.of(plain) : nearly(plain);
    }

    private List<String> nearly(String typed) {
        if (typed.length() < LONG_WORD || typed.length() > LONGEST_ERROR) {
            return List.of(typed);
        }
        var meant = new LinkedHashSet<String>();
        meant.add(typed);
        for (String shorter : shorter(typed, errors(typed))) {
            withoutLetters.getOrDefault(shorter, List.of()).stream()
                    .filter(word -> edgesAlike(typed, word) && apart(typed, word) <= errors(word)).forEach(meant::add);
        }
        return List.copyOf(meant);
    }

    private static int errors(String word) {
        return word.length() >= VERY_LONG_WORD ? 2 : 1;
    }

    private static boolean edgesAlike(String typed, String word) {
        int typedEnd = typed.length() - 1;
        int end = word.length() - 1;
        return (typed.charAt(0) == word.charAt(0) || typed.charAt(0) == word.charAt(1) && typed.charAt(1) == word.charAt(0))
                && (typed.charAt(typedEnd) == word.charAt(end)
                        || typed.charAt(typedEnd) == word.charAt(end - 1) && typed.charAt(typedEnd - 1) == word.charAt(end));
    }

    private static Set<String> shorter(String word, int letters) {
        var shorter = new LinkedHashSet<String>();
        shorter.add(word);
        for (int left = 0; left < letters; left++) {
            for (String longer : List.copyOf(shorter)) {
                for (int at = 0; at < longer.length(); at++) {
                    shorter.add(longer.substring(0, at) + longer.substring(at + 1));
                }
            }
        }
        return shorter;
    }

    /// Letters for digits, where most are letters: "m3ns", but not "25th".
    private static String letters(String typed) {
        long plain = typed.chars().filter(Character::isLetter).count();
        if (plain == typed.length() || plain < FEWEST_LETTERS || plain < typed.length() - plain) {
            return typed;
        }
        var letters = new StringBuilder(typed);
        for (int at = 0; at < letters.length(); at++) {
            int digit = DIGITS.indexOf(letters.charAt(at));
            letters.setCharAt(at, digit < 0 ? letters.charAt(at) : AS_LETTERS.charAt(digit));
        }
        return letters.toString();
    }

    /// A letter held down, three times or more, counts twice where that makes a known word, else once.
    private String heldDown(String typed) {
        var once = new StringBuilder();
        var twice = new StringBuilder();
        boolean held = false;
        for (int at = 0; at < typed.length(); at++) {
            char letter = typed.charAt(at);
            boolean same = at > 0 && letter == typed.charAt(at - 1);
            boolean third = same && at > 1 && letter == typed.charAt(at - 2);
            held |= third;
            once.append(same && inRun(typed, at) ? "" : String.valueOf(letter));
            twice.append(third ? "" : String.valueOf(letter));
        }
        return !held || known.contains(twice.toString()) ? twice.toString() : once.toString();
    }

    private static boolean inRun(String typed, int at) {
        char letter = typed.charAt(at);
        return at > 1 && letter == typed.charAt(at - 2) || at + 1 < typed.length() && letter == typed.charAt(at + 1);
    }

    private static boolean fills(String typed, String word) {
        if (typed.length() != word.length()) {
            return false;
        }
        for (int at = 0; at < typed.length(); at++) {
            if (typed.charAt(at) != '*' && typed.charAt(at) != word.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    /// How many letters were added, left out, changed, or swapped with their neighbour.
    static int apart(String typed, String word) {
        int[][] steps = new int[typed.length() + 1][word.length() + 1];
        for (int t = 0; t <= typed.length(); t++) {
            for (int w = 0; w <= word.length(); w++) {
                if (t == 0 || w == 0) {
                    steps[t][w] = t + w;
                } else {
                    int changed = steps[t - 1][w - 1] + (typed.charAt(t - 1) == word.charAt(w - 1) ? 0 : 1);
                    int best = Math.min(changed, Math.min(steps[t - 1][w], steps[t][w - 1]) + 1);
                    boolean swapped = t > 1 && w > 1 && typed.charAt(t - 1) == word.charAt(w - 2) && typed.charAt(t - 2) == word.charAt(w - 1);
                    steps[t][w] = swapped ? Math.min(best, steps[t - 2][w - 2] + 1) : best;
                }
            }
        }
        return steps[typed.length()][word.length()];
    }
}
