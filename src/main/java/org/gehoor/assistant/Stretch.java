package org.gehoor.assistant;

import java.util.ArrayList;
import java.util.List;

/// Up to [#LONGEST] words of a sentence, and at which of them each slot of a list begins. A longer sentence is read in stretches that
/// overlap by half.
final class Stretch {

    static final int LONGEST = 60;

    /// How many words one choice of a slot may have.
    static final int MOST_JOINED = 4;

    private final int words;
    private final boolean first;
    private final boolean last;
    private final long[] starts;

    private Stretch(int words, boolean first, boolean last, long[] starts) {
        this.words = words;
        this.first = first;
        this.last = last;
        this.starts = starts;
    }

    /// @param sentence for each word of a sentence what it may be meant for
    static List<Stretch> of(List<List<String>> sentence, Slots slots) {
        var stretches = new ArrayList<Stretch>();
        int from = 0;
        do {
            int to = Math.min(sentence.size(), from + LONGEST);
            stretches.add(new Stretch(to - from, from == 0, to == sentence.size(), slots.starts(sentence.subList(from, to))));
            from = to == sentence.size() ? to : from + LONGEST / 2;
        } while (from < sentence.size());
        return stretches;
    }

    /// Before each word and behind the last.
    long everywhere() {
        return (1L << words + 1) - 1;
    }

    long beginning() {
        return first ? 1 : 0;
    }

    long end() {
        return last ? 1L << words : 0;
    }

    /// Before which words a choice of this slot with so many words stands.
    long starts(int slot, int length) {
        return starts[slot * MOST_JOINED + length - 1];
    }

    Stretch without(long used) {
        if (used == 0) {
            return this;
        }
        long[] left = new long[starts.length];
        for (int at = 0; at < left.length; at++) {
            long free = starts[at];
            for (int word = 0; word <= at % MOST_JOINED; word++) {
                free &= ~(used >>> word);
            }
            left[at] = free;
        }
        return new Stretch(words, first, last, left);
    }
}
