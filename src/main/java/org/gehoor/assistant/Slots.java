package org.gehoor.assistant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The slots of a list of phrases, numbered, and which words may stand in each. A choice is a word, a word with a star at one end
/// (`*bot`, `terugbel*`), or up to [Stretch#MOST_JOINED] words in a row.
final class Slots {

    private final Map<List<List<String>>, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> words = new HashMap<>();
    private final Map<Integer, List<Integer>> slotsOfWord = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private record Row(int slot, List<Integer> words) {}

    int of(List<List<String>> choices) {
        return numbers.computeIfAbsent(choices, _ -> {
            int slot = numbers.size();
            for (List<String> choice : choices) {
                List<Integer> inRow = choice.stream().map(word -> words.computeIfAbsent(word, _ -> words.size())).toList();
                if (choice.size() == 1) {
                    slotsOfWord.computeIfAbsent(inRow.getFirst(), _ -> new ArrayList<>()).add(slot);
                } else if (!choice.isEmpty() && choice.size() <= Stretch.MOST_JOINED) {
                    rows.add(new Row(slot, inRow));
                } else {
                    throw new IllegalArgumentException("one to " + Stretch.MOST_JOINED + " words in one choice, not " + choice + " beside " + choices.getFirst());
                }
            }
            return slot;
        });
    }

    Set<String> words() {
        return Set.copyOf(words.keySet());
    }

    /// @param stretch for each word the numbers of the words that it may be meant for
    long[] starts(List<Set<Integer>> stretch) {
        long[] starts = new long[numbers.size() * Stretch.MOST_JOINED];
        long[] places = new long[words.size()];
        for (int at = 0; at < stretch.size(); at++) {
            long place = 1L << at;
            for (int word : stretch.get(at)) {
                places[word] |= place;
                for (int slot : slotsOfWord.getOrDefault(word, List.of())) {
                    starts[slot * Stretch.MOST_JOINED] |= place;
                }
            }
        }
        for (Row row : rows) {
            long begins = places[row.words().getFirst()];
            for (int word = 1; word < row.words().size() && begins != 0; word++) {
                begins &= places[row.words().get(word)] >>> word;
            }
            starts[row.slot() * Stretch.MOST_JOINED + row.words().size() - 1] |= begins;
        }
        return starts;
    }

    /// The numbers of the words that a word may be meant for.
    Set<Integer> numbers(List<String> meant) {
        var known = new HashSet<Integer>();
        for (String word : meant) {
            add(known, word);
            for (int letters = 3; letters <= word.length(); letters++) {
                add(known, "*" + word.substring(word.length() - letters));
                add(known, word.substring(0, letters) + "*");
            }
        }
        return known;
    }

    private void add(Set<Integer> known, String word) {
        Integer number = words.get(word);
        if (number != null) {
            known.add(number);
        }
    }
}
